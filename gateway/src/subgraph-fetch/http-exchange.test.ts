import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpExchange } from './http-exchange';

describe('a fetch over HTTP', () => {
  it('is UNAVAILABLE when the answer drips in more slowly than its time allows', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const exchange = httpExchange({ url, longestMs: 600, maxAnswerBytes: 10_000 });
    const fetch = { viewer: 'v', body: '{}', timeOutMs: 200, gone: undefined };
    await expect(exchange.send(fetch)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await exchange.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
