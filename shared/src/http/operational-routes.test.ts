import { setTimeout as sleep } from 'node:timers/promises';
import Fastify from 'fastify';
import { Registry } from 'prom-client';
import { operationalRoutes } from './operational-routes';

describe('metrics of the process', () => {
  it('are taken without waking it more than twenty times a second', async () => {
    const server = Fastify();
    operationalRoutes(server, { notReady: async () => null, metrics: new Registry() });
    await sleep(300);
    const { body } = await server.inject('/metrics');
    const [, lag = ''] = /^nodejs_eventloop_lag_min_seconds (\S+)$/m.exec(body) ?? [];
    // What it measures is the pause between two looks.
    expect(Number(lag)).toBeGreaterThan(0.045);
    await server.close();
  });
});
