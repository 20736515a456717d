import { tracesEndpoint } from './config';

describe('where traces go', () => {
  it.each([
    [{}, null],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, null],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }, 'http://127.0.0.1:4318/v1/traces'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' }, 'http://127.0.0.1:4318/v1/traces'],
  ])('%o: %s', (env, endpoint) => {
    expect(tracesEndpoint('x', env).endpoint).toBe(endpoint);
  });

  it.each([
    ['/app/subgraphs/identity/dist/src/main.js', {}, 'identity'],
    ['/app/gateway/dist/src/co-located/main.js', {}, 'gateway'],
    ['/app/gateway/dist/src/main.js', { OTEL_SERVICE_NAME: 'door' }, 'door'],
    [undefined, {}, 'customer-area'],
  ])('%s with %o is called %s', (program, env, service) => {
    expect(tracesEndpoint(program, env).service).toBe(service);
  });
});
