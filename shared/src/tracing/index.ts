import { tracesEndpoint } from './config';
import { flushTraces, type Tracing, tracing } from './tracing';

export { flushTraces, tracing };

const { endpoint, service } = tracesEndpoint(process.argv[1]);
if (endpoint !== null) {
  // Loaded only where traces are wanted: without an exporter this costs nothing.
  const { startTracing } = require('./start-tracing') as {
    startTracing: (to: string, name: string) => Tracing;
  };
  tracing.current = startTracing(endpoint, service);
}
