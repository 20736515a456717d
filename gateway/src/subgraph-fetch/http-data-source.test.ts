import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Viewer, ViewerSeal } from '@customer-area/shared/viewer';
import { contextFor } from '../gateway-context';
import { httpSubgraph } from './http-data-source';
import type { SubgraphConnection } from './subgraph-connection';

const seal = new ViewerSeal('a service key for the tests, 32+ characters');
const viewer: Viewer = { kind: 'anonymous', requestId: 'r', locale: 'it', ip: '::1', userAgent: '' };
type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

describe('a subgraph over HTTP', () => {
  let server: Server;
  let subgraph: SubgraphConnection;
  let handler: Handler;
  const requests: { headers: IncomingMessage['headers']; body: string }[] = [];
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        requests.push({ headers: request.headers, body });
        handler(request, response, body);
      });
    });
    server.on('connection', (socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    subgraph = httpSubgraph({
      name: 'domains',
      url,
      seal,
      queryTimeOutMs: 200,
      mutationTimeOutMs: 600,
      maxAnswerBytes: 10_000,
    });
  });
  beforeEach(() => {
    requests.length = 0;
    sockets.clear();
  });
  afterAll(async () => {
    await subgraph.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const answer = (response: ServerResponse, body: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const fetch = (query = '{ a }', context = contextFor(viewer)) =>
    subgraph.fetch({ query, document: undefined, operationName: 'A', variables: { v: 1 }, context });
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'answered',
      (error: { code?: string; message: string }) => error.code ?? error.message,
    );

  it('sends the query and one signed header, the same for all fetches of an operation', async () => {
    handler = (_request, response) => answer(response, { data: { a: 1 } });
    const context = contextFor(viewer);
    expect(await fetch('{ a }', context)).toEqual({ data: { a: 1 } });
    await fetch('{ a }', context);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      query: '{ a }',
      operationName: 'A',
      variables: { v: 1 },
    });
    const header = requests[0]?.headers['x-viewer'];
    expect(seal.verify(String(header), 'domains')).toEqual(viewer);
    expect(requests[1]?.headers['x-viewer']).toBe(header);
    expect(Object.keys(requests[0]?.headers ?? {}).sort()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-viewer',
    ]);
  });

  it('keeps its connections', async () => {
    handler = (_request, response) => answer(response, { data: {} });
    for (let i = 0; i < 5; i++) await fetch();
    expect(sockets.size).toBeLessThanOrEqual(1);
  });

  it('passes on of an error what is on the list', async () => {
    const extensions = {
      code: 'CONFLICT',
      field: 'input',
      incidentId: 'i',
      stacktrace: ['x'],
      serviceName: 'y',
    };
    handler = (_request, response) =>
      answer(response, {
        data: { a: null },
        errors: [{ message: 'm', path: ['a'], locations: [], extensions }],
      });
    expect((await fetch()).errors).toEqual([
      { message: 'm', path: ['a'], extensions: { code: 'CONFLICT', field: 'input', incidentId: 'i' } },
    ]);
  });

  it('is UNAVAILABLE after its time-out, which is longer for a change', async () => {
    handler = (_request, response) => void setTimeout(() => answer(response, { data: {} }), 400);
    expect(await outcome(fetch())).toBe('UNAVAILABLE');
    expect(await outcome(fetch('mutation { a }'))).toBe('answered');
  });

  it('is UNAVAILABLE as soon as nobody waits for the answer; a change is answered to the end', async () => {
    const held: ServerResponse[] = [];
    handler = (_request, response) => void held.push(response);
    const leaving = new AbortController();
    const context = contextFor(viewer, null, leaving.signal);
    const outcomes = [outcome(fetch('{ a }', context)), outcome(fetch('mutation { a }', context))];
    while (held.length < 2) await new Promise((done) => setTimeout(done, 1));
    leaving.abort();
    expect(await outcomes[0]).toBe('UNAVAILABLE');
    for (const response of held) answer(response, { data: {} });
    expect(await outcomes[1]).toBe('answered');
    expect(await outcome(fetch('{ a }', context))).toBe('UNAVAILABLE');
    expect(requests).toHaveLength(2);
  });

  it('is UNAVAILABLE when the answer drips in more slowly than that', async () => {
    handler = (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    };
    expect(await outcome(fetch())).toBe('UNAVAILABLE');
  });

  it('asks a question once more when the connection was reset, and never repeats a change', async () => {
    const resetFirst: Handler = (request, response) =>
      requests.length === 1 ? request.socket.destroy() : answer(response, { data: {} });
    handler = resetFirst;
    expect(await outcome(fetch())).toBe('answered');
    expect(requests).toHaveLength(2);
    requests.length = 0;
    expect(await outcome(fetch('mutation { a }'))).toBe('UNAVAILABLE');
    expect(requests).toHaveLength(1);
    handler = (request) => request.socket.destroy();
    requests.length = 0;
    expect(await outcome(fetch())).toBe('UNAVAILABLE');
    expect(requests).toHaveLength(2);
  });

  it.each<[string, Handler, string | RegExp]>([
    ['a proxy says 503', (_request, response) => response.writeHead(503).end('<html>'), 'UNAVAILABLE'],
    [
      'our viewer is not accepted',
      (_request, response) => answer(response, { errors: [{ message: 'Unauthorized' }] }, 401),
      /signed viewer/,
    ],
    ['the answer is not JSON', (_request, response) => response.end('<html>'), /JSON/],
    ['the answer is not GraphQL', (_request, response) => answer(response, [1]), /not GraphQL/],
    [
      'the answer is too large',
      (_request, response) => answer(response, { data: { a: 'x'.repeat(20_000) } }),
      /MAX_SIZE/,
    ],
  ])('when %s', async (_name, how, expected) => {
    handler = how;
    const result = await outcome(fetch());
    if (typeof expected === 'string') expect(result).toBe(expected);
    else expect(result).toMatch(expected);
  });

  it('says whether it is ready', async () => {
    handler = (_request, response) => response.writeHead(200).end();
    expect(await subgraph.notReady()).toBeNull();
    handler = (_request, response) => response.writeHead(503).end();
    expect(await subgraph.notReady()).toBe('domains is not ready');
    const unreachable = httpSubgraph({ name: 'domains', url: 'http://127.0.0.1:1', seal });
    expect(await unreachable.notReady()).toBe('domains does not answer');
    expect(
      await outcome(
        unreachable.fetch({
          query: '{ a }',
          document: undefined,
          operationName: undefined,
          variables: {},
          context: contextFor(viewer),
        }),
      ),
    ).toBe('UNAVAILABLE');
    await unreachable.close();
  });
});
