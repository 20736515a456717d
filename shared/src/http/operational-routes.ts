import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import { collectDefaultMetrics, type Registry } from 'prom-client';

export interface OperationalState {
  /** A sentence when this process should get no traffic; null when it is ready. */
  readonly notReady: () => Promise<string | null>;
  readonly metrics: Registry;
  /** Runs before the metrics are answered: for a port that is public. */
  readonly onMetrics?: onRequestAsyncHookHandler;
}

export const OPERATIONAL_ROUTES: ReadonlySet<string | undefined> = new Set([
  '/health/live',
  '/health/ready',
  '/metrics',
]);

/**
 * Between two looks whether the event loop is late, in milliseconds: the lag reads as this much at rest. The library's own 10
 * wake a process that has nothing to do a hundred times a second, most of what it costs then.
 */
const LOOP_LOOK_MS = 50;

/** `/health/live`, `/health/ready` and `/metrics`: for the operator, reachable without a viewer, never published. */
export function operationalRoutes(server: FastifyInstance, state: OperationalState): void {
  collectDefaultMetrics({ register: state.metrics, eventLoopMonitoringPrecision: LOOP_LOOK_MS });
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const reason = await state.notReady();
    return reply
      .code(reason === null ? 200 : 503)
      .send(reason === null ? { status: 'ready' } : { status: 'not ready', reason });
  });
  const guard = state.onMetrics === undefined ? {} : { onRequest: state.onMetrics };
  server.get('/metrics', guard, async (_request, reply) =>
    reply.type(state.metrics.contentType).send(await state.metrics.metrics()),
  );
}
