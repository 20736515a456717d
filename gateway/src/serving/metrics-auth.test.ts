import { operationalRoutes } from '@customer-area/shared/http';
import Fastify from 'fastify';
import { Registry } from 'prom-client';
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
    const onMetrics = metricsAuth({ token, production });
    operationalRoutes(server, { metrics: new Registry(), notReady: async () => null, onMetrics });
    server.get('/metrics/billing', { onRequest: onMetrics }, async () => 'open');
    const get = (url: string) =>
      server.inject({ url, headers: authorization === undefined ? {} : { authorization } });
    for (const path of ['/metrics', '/%6detrics', '/metrics/billing'])
      expect((await get(path)).statusCode).toBe(status);
    expect((await get('/health/live')).statusCode).toBe(200);
    await server.close();
  });
});
