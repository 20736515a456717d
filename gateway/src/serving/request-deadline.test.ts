import { connect } from 'node:net';
import Fastify from 'fastify';
import { requestDeadline } from './request-deadline';

/** Sends the head of a request and half of its body; answers what comes back within a time, if anything. */
function sendHalf(url: string, path: string, withinMs: number): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const enough = setTimeout(() => {
      socket.destroy();
      resolve('');
    }, withinMs);
    socket.once('data', (data) => {
      clearTimeout(enough);
      socket.destroy();
      resolve(String(data));
    });
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"a":`,
    );
  });
}

describe('a body that does not arrive', () => {
  it('ends the request, unless files are being sent', async () => {
    const server = Fastify({ forceCloseConnections: true });
    requestDeadline(server, { withinMs: 50, exceptRoute: '/files/:token' });
    server.post('/graphql', async () => 'done');
    server.post('/files/:token', async () => 'done');
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    expect(await sendHalf(url, '/graphql', 60_000)).toMatch(/^HTTP\/1\.1 408 /);
    for (const path of ['/files/x', '/%66iles/x', 'http://x/files/x'])
      expect(await sendHalf(url, path, 500)).toBe('');
    const whole = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await whole.text()).toBe('done');
    await server.close();
  });

  it('ends a later request of a connection as well', async () => {
    const server = Fastify({ forceCloseConnections: true });
    requestDeadline(server, { withinMs: 50, exceptRoute: '/files/:token' });
    server.post('/graphql', async () => 'done');
    const url = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
    const head =
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n';
    const socket = connect(Number(url.port), url.hostname);
    const answers: string[] = [];
    socket.on('data', (data) => answers.push(String(data)));
    socket.write(`${head}{}`);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.write(`${head}{`);
    await new Promise((resolve) => socket.once('close', resolve));
    expect(answers.map((answer) => answer.slice(0, 12))).toEqual(['HTTP/1.1 200', 'HTTP/1.1 408']);
    await server.close();
  });
});
