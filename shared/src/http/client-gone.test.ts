import { connect } from 'node:net';
import Fastify from 'fastify';
import type { ClientGone } from '../frames';
import { clientGone } from './client-gone';

describe('a client', () => {
  it('has gone when it closes its connection, and not when it has its answer', async () => {
    const signals: ClientGone[] = [];
    let arrived = () => {};
    const server = Fastify({ forceCloseConnections: true });
    server.get('/now', async (_request, reply) => {
      signals.push(clientGone(reply));
      return 'answer';
    });
    server.get('/never', (_request, reply) => {
      const gone = clientGone(reply);
      signals.push(gone);
      gone.addEventListener('abort', () => arrived());
    });
    const url = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
    await (await fetch(new URL('/now', url))).text();
    const left = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const socket = connect(Number(url.port), url.hostname);
    socket.write('GET /never HTTP/1.1\r\nHost: x\r\n\r\n');
    while (signals.length < 2) await new Promise((done) => setTimeout(done, 5));
    socket.destroy();
    await left;
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
    await server.close();
  });
});
