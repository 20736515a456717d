import Fastify from 'fastify';
import { metricsAuth } from './metrics-auth';

const TOKEN = 'prometheus-token-0123';

describe('the metrics of the public port', () => {
  it.each([
    ['development', false, undefined, undefined, 200],
    ['development, with a token configured', false, TOKEN, undefined, 404],
    ['production, with none configured', true, undefined, undefined, 404],
    ['production, without one', true, TOKEN, undefined, 404],
    ['production, with a wrong one', true, TOKEN, 'Bearer wrong', 404],
    ['production, with the right one', true, TOKEN, `Bearer ${TOKEN}`, 200],
  ])('%s', async (_, production, token, authorization, status) => {
    const server = Fastify();
    server.addHook('onRequest', metricsAuth({ token, production }));
    for (const path of ['/metrics', '/metrics/billing', '/other']) server.get(path, async () => 'open');
    const get = (url: string) =>
      server.inject({ url, headers: authorization === undefined ? {} : { authorization } });
    for (const path of ['/metrics', '/metrics/billing']) expect((await get(path)).statusCode).toBe(status);
    expect((await get('/other')).statusCode).toBe(200);
    await server.close();
  });
});
