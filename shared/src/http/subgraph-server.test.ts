import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import pino from 'pino';
import { FrameClient } from '../frames';
import { VIEWER_HEADER, type Viewer, ViewerSeal } from '../viewer';
import { type RunningServer, serveSubgraph } from './subgraph-server';

const seal = new ViewerSeal('a key of this test, long enough');
const anonymous: Viewer = {
  kind: 'anonymous',
  requestId: 'test',
  locale: 'it',
  ip: '127.0.0.1',
  userAgent: '',
};

type Asked = (body: string, viewer: string | undefined) => Promise<{ status: number; body: string }>;

describe.each(['HTTP', 'a socket'])('a subgraph over %s', (way) => {
  let server: RunningServer;
  let folder: string;
  let send: Asked;
  let frames: FrameClient;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'customer-area-'));
    const socket = join(folder, 'greetings.sock');
    server = await serveSubgraph(
      {
        name: 'greetings',
        schema: buildSchema('type Query { hello(times: Int): String }'),
        sdl: 'type Query { hello(times: Int): String }',
        contextFor: (viewer) => ({ viewer, sandbox: false }),
        internal: {},
        notReady: async () => null,
        logger: pino({ level: 'silent' }),
      },
      { host: '127.0.0.1', port: 0, socket, seal },
    );
    frames = new FrameClient({ path: socket, maxAnswerBytes: 100_000 });
    send = way === 'HTTP' ? overHttp : overSocket;
  });
  afterAll(async () => {
    await frames.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  const overHttp: Asked = async (body, viewer) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(viewer && { [VIEWER_HEADER]: viewer }) },
      body,
    });
    return { status: response.status, body: await response.text() };
  };
  const overSocket: Asked = async (body, viewer = '') => {
    const { status, text } = await frames.ask({
      head: viewer,
      text: body,
      timeOutMs: 5_000,
      gone: undefined,
    });
    return { status, body: text };
  };

  const ask = (body: string, viewer: Parameters<ViewerSeal['sign']>[0] | null = anonymous) =>
    send(body, viewer === null ? undefined : seal.sign(viewer, 'greetings'));
  const query = (text: unknown, variables: unknown = {}) => JSON.stringify({ query: text, variables });

  it('answers the gateway', async () => {
    expect(await ask(query('{ hello }'))).toEqual({ status: 200, body: '{"data":{"hello":null}}' });
  });

  it('answers 401 to a call without a signed viewer, before anything of it is read', async () => {
    expect((await ask('not JSON', null)).status).toBe(401);
  });

  it('tells its schema to a service, and to nobody else', async () => {
    const tool = { kind: 'service', service: 'rover', requestId: 'test' } as const;
    const sdl = 'query SubgraphIntrospectQuery { _service { sdl } }';
    expect(await ask(query(sdl), tool)).toEqual({
      status: 200,
      body: '{"data":{"_service":{"sdl":"type Query { hello(times: Int): String }"}}}',
    });
    for (const more of [
      '{ _service { sdl } hello }',
      '{ _service { sdl } } query Q { hello }',
      '{ _service { sdl __typename } }',
      '{',
      7,
    ])
      expect([more, (await ask(query(more), tool)).status]).toEqual([more, 403]);
    expect((await ask(query(sdl))).body).not.toContain('hello');
    expect((await ask(query(sdl), null)).status).toBe(401);
  });

  it('does not take graph queries from a peer', async () => {
    const peer = { kind: 'service', service: 'billing', requestId: 'test' } as const;
    expect(await ask(query('{ hello }'), peer)).toMatchObject({
      status: 403,
      body: expect.stringContaining('FORBIDDEN'),
    });
  });

  it.each([
    ['what is not GraphQL', '{ hello'],
    ['what the schema does not have', '{ goodbye }'],
    ['introspection', '{ __schema { types { name } } }'],
    ['no text at all', undefined],
    ['a text that is none', 7],
  ])('refuses %s as bad input, also the second time', async (_, text) => {
    for (const _time of [1, 2])
      expect(await ask(query(text))).toMatchObject({
        status: 400,
        body: expect.stringContaining('BAD_USER_INPUT'),
      });
  });

  it('names a wrong variable as bad input', async () => {
    const answer = await ask(query('query ($n: Int) { hello(times: $n) }', { n: 'many' }));
    expect(answer.body).toContain('BAD_USER_INPUT');
  });
});

describe('a subgraph that ends', () => {
  it('does not wait for somebody who is connected and asks nothing', async () => {
    const server = await serveSubgraph(
      {
        ...{ name: 'greetings', schema: buildSchema('type Query { hello: String }'), sdl: '', internal: {} },
        contextFor: (viewer) => ({ viewer, sandbox: false }),
        notReady: async () => null,
        logger: pino({ level: 'silent' }),
      },
      { host: '127.0.0.1', port: 0, seal },
    );
    const silent = connect(Number(new URL(server.url).port), '127.0.0.1');
    const closed = new Promise((resolve) => silent.once('close', resolve));
    await new Promise<void>((resolve) => silent.once('connect', resolve));
    // It is connected to the other side as well: that has answered something since.
    await fetch(`${server.url}/health/live`);
    await server.close();
    await closed;
  });
});
