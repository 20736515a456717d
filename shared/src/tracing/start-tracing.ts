import type { Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { MySQL2Instrumentation } from '@opentelemetry/instrumentation-mysql2';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Tracing } from './tracing';

/** Requests that say nothing about anybody's waiting: probes, scrapes, and reads that are held open for news. */
const NOT_TRACED = /^\/(health|metrics|internal\/events)/;
/** What follows is a signed link to somebody's file. */
const SECRET_PATHS = /^\/files\//;

/**
 * Traces requests, calls between services and SQL statements, and sends them to a collector. Values of statements, headers
 * and signed links stay out of the spans. Must run before what it traces is loaded: it is the first import of every main.
 *
 * @public loaded by `index.ts` only where it is wanted
 */
export function startTracing(endpoint: string, service: string): Tracing {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: endpoint }))],
  });
  provider.register();
  registerInstrumentations({
    tracerProvider: provider,
    instrumentations: [
      new HttpInstrumentation({
        // Calls go out through undici.
        disableOutgoingRequestInstrumentation: true,
        ignoreIncomingRequestHook: ({ url }) => NOT_TRACED.test(url ?? ''),
        applyCustomAttributesOnSpan: (span, request) => hideLink(span, 'url' in request ? request.url : ''),
      }),
      new UndiciInstrumentation({
        ignoreRequestHook: ({ path }) => NOT_TRACED.test(path) || path.endsWith('/v1/traces'),
      }),
      // Masked: the statement with its placeholders, never with the values.
      new MySQL2Instrumentation({ maskStatement: true }),
    ],
  });
  return { flush: () => provider.forceFlush().catch(() => undefined) };
}

function hideLink(span: Span, url: string | undefined): void {
  if (!SECRET_PATHS.test(url ?? '')) return;
  for (const attribute of ['url.path', 'url.full', 'url.query', 'http.target', 'http.url'])
    span.setAttribute(attribute, '/files/…');
}
