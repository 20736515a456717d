import { basename } from 'node:path';

/**
 * Where traces go and what the service is called in them, by the standard variables of OpenTelemetry:
 * `OTEL_EXPORTER_OTLP_ENDPOINT` (base address of a collector that speaks OTLP over HTTP) and `OTEL_SERVICE_NAME`. Without a
 * name it is that of the workspace the program stands in.
 */
export function tracesEndpoint(
  program: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): { readonly endpoint: string | null; readonly service: string } {
  const base = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  return {
    endpoint: base === undefined || base === '' ? null : `${base.replace(/\/+$/, '')}/v1/traces`,
    service: env.OTEL_SERVICE_NAME || workspaceOf(program),
  };
}

/** `identity` of `…/identity/dist/src/main.js`; the co-located gateway's program stands a folder deeper. */
function workspaceOf(program: string | undefined): string {
  const workspace = program?.split('/dist/')[0];
  return workspace === undefined || workspace === program ? 'customer-area' : basename(workspace);
}
