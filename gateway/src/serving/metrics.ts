import { Registry } from 'prom-client';
import { Distribution } from './distribution';

/** What the operator sees of the gateway's work. Labels have few values: no operation names, which clients choose. */
export interface GatewayMetrics {
  readonly registry: Registry;
  observeOperation(type: string, ms: number, failed: boolean, fetches: number): void;
  observeFetch(subgraph: string, ms: number, failed: boolean): void;
}

const DURATIONS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function gatewayMetrics(): GatewayMetrics {
  const registry = new Registry();
  const operations = new Distribution(
    {
      name: 'gateway_operation_duration_seconds',
      help: 'Operations by type and outcome',
      labelNames: ['type', 'outcome'],
      buckets: DURATIONS,
    },
    registry,
  );
  const fetchesEach = new Distribution(
    {
      name: 'gateway_operation_fetches',
      help: 'Fetches from subgraphs per operation',
      labelNames: [],
      buckets: [0, 1, 2, 3, 4, 5, 6, 8, 12, 20],
    },
    registry,
  );
  const fetches = new Distribution(
    {
      name: 'gateway_subgraph_fetch_duration_seconds',
      help: 'Fetches by subgraph and outcome; its count is the number of fetches',
      labelNames: ['subgraph', 'outcome'],
      buckets: DURATIONS,
    },
    registry,
  );
  const outcome = (failed: boolean) => (failed ? 'error' : 'ok');
  return {
    registry,
    observeOperation: (type, ms, failed, count) => {
      operations.observe(ms / 1000, type, outcome(failed));
      fetchesEach.observe(count);
    },
    observeFetch: (subgraph, ms, failed) => fetches.observe(ms / 1000, subgraph, outcome(failed)),
  };
}
