import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newCustomer } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type OwnProduct, startProduct } from '../harness/product';

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string };
}
interface Span {
  readonly traceId: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
}
interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

/** A collector that keeps what it is sent, by the service that sent it. */
async function collector(): Promise<{
  url: string;
  server: Server;
  spans: { service: string; span: Span }[];
}> {
  const spans: { service: string; span: Span }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as Export;
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) spans.push({ service, span });
    }
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, spans };
}

describe('traces', () => {
  let sink: Awaited<ReturnType<typeof collector>>;
  let product: OwnProduct;
  beforeAll(async () => {
    sink = await collector();
    product = await startProduct('distributed', { OTEL_EXPORTER_OTLP_ENDPOINT: sink.url });
  });
  afterAll(async () => {
    await product?.stop();
    sink.server.close();
  });

  it('follow an operation from the gateway to the statements of every service it asks', async () => {
    const customer = await newCustomer(product);
    await product.ask('{ me { username } tickets { edges { node { id } } } }', {}, customer.token);
    const services = await eventually(async () => {
      const byTrace = new Map<string, Set<string>>();
      for (const { service, span } of sink.spans)
        byTrace.set(span.traceId, (byTrace.get(span.traceId) ?? new Set()).add(service));
      return [...byTrace.values()].find((names) => names.size > 2 && names.has('support')) ?? null;
    });
    expect([...services].sort()).toEqual(['gateway', 'identity', 'support']);
    const statements = sink.spans.filter(({ span }) =>
      span.attributes.some(({ key }) => key === 'db.statement' || key === 'db.query.text'),
    );
    expect(statements.length).toBeGreaterThan(0);
    // Names, addresses and passwords are values of statements and bodies of requests: none of them is in a span.
    const all = JSON.stringify(sink.spans);
    for (const secret of [customer.email, customer.username, 'RSSMRA80A01H501U', customer.token])
      expect(all).not.toContain(secret);
  });
});
