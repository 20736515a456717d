import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFrames } from '@customer-area/shared/frames';

export interface ReceivedFetch {
  readonly viewer: string;
  readonly body: string;
  /** Over HTTP. */
  readonly headers: IncomingMessage['headers'];
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The other end of a fetch, which answers as a test says. */
export interface FakePeer {
  readonly url: string;
  readonly socket: string | undefined;
  readonly received: ReceivedFetch[];
  answer: (fetch: ReceivedFetch) => Promise<Answer>;
  /** Breaks all connections, in the middle of whatever goes over them. */
  reset(): void;
  /** Those that are open. */
  readonly connections: Set<Socket>;
  close(): Promise<void>;
}

export async function httpPeer(): Promise<FakePeer> {
  const connections = new Set<Socket>();
  const server = createHttpServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', async () => {
      const { headers } = request;
      const fetch = { viewer: String(headers['x-viewer']), body, headers };
      peer.received.push(fetch);
      const { status, text } = await peer.answer(fetch);
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
  });
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const peer: FakePeer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    socket: undefined,
    received: [],
    connections,
    answer: async () => ({ status: 200, text: '{"data":{}}' }),
    reset: () => {
      for (const socket of connections) socket.destroy();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return peer;
}

/** Answers over a Unix socket; what breaks connections stands in between. */
export async function socketPeer(): Promise<FakePeer> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-area-'));
  const behind = join(folder, 'behind.sock');
  const socket = join(folder, 'peer.sock');
  const server = await serveFrames({
    path: behind,
    maxQuestionBytes: 1_000_000,
    failed: () => undefined,
    answer: async ({ head, text }) => {
      const fetch = { viewer: head, body: text, headers: {} };
      peer.received.push(fetch);
      return peer.answer(fetch);
    },
  });
  const connections = new Set<Socket>();
  const between = createServer((near) => {
    connections.add(near);
    const far = connect(behind);
    near.pipe(far).pipe(near);
    near.on('error', () => undefined);
    near.on('close', () => {
      connections.delete(near);
      far.destroy();
    });
    far.on('error', () => undefined);
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => between.listen(socket, resolve));
  const health = await httpPeer();
  const peer: FakePeer = {
    url: health.url,
    socket,
    received: [],
    connections,
    answer: async () => ({ status: 200, text: '{"data":{}}' }),
    reset: () => {
      for (const one of connections) one.destroy();
    },
    close: async () => {
      peer.reset();
      await Promise.all([server.close(), health.close(), new Promise((resolve) => between.close(resolve))]);
      await rm(folder, { recursive: true });
    },
  };
  return peer;
}
