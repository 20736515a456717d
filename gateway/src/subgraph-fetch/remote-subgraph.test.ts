import { setTimeout as pause } from 'node:timers/promises';
import { type Viewer, ViewerSeal } from '@customer-area/shared/viewer';
import { contextFor } from '../gateway-context';
import { remoteSubgraph } from './remote-subgraph';
import type { SubgraphConnection } from './subgraph-connection';
import { type Answer, type FakePeer, httpPeer, socketPeer } from './testing/fake-peers';

const seal = new ViewerSeal('a service key for the tests, 32+ characters');
const viewer: Viewer = { kind: 'anonymous', requestId: 'r', locale: 'it', ip: '::1', userAgent: '' };
/** As long as no test takes: one that is about time-outs has others. */
const limits = { queryTimeOutMs: 60_000, mutationTimeOutMs: 60_000, maxAnswerBytes: 10_000 };

const json = (body: unknown, status = 200): Answer => ({ status, text: JSON.stringify(body) });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const ask = (subgraph: SubgraphConnection, query = '{ a }', context = contextFor(viewer)) =>
  subgraph.fetch({ query, document: undefined, operationName: 'A', variables: { v: 1 }, context });

describe.each([
  ['over HTTP', httpPeer],
  ['over a Unix socket', socketPeer],
])('a subgraph in another process, asked %s', (_name, startPeer) => {
  let peer: FakePeer;
  let subgraph: SubgraphConnection;
  beforeAll(async () => {
    peer = await startPeer();
    subgraph = remoteSubgraph({ name: 'domains', url: peer.url, socket: peer.socket, seal, ...limits });
  });
  beforeEach(() => {
    peer.received.length = 0;
    peer.answer = async () => json({ data: {} });
  });
  afterAll(async () => {
    await subgraph.close();
    await peer.close();
  });
  const fetch = (query?: string, context?: ReturnType<typeof contextFor>) => ask(subgraph, query, context);

  it('sends the query and the signed viewer, the same for all fetches of an operation', async () => {
    peer.answer = async () => json({ data: { a: 1 } });
    const context = contextFor(viewer);
    expect(await fetch('{ a }', context)).toEqual({ data: { a: 1 } });
    await fetch('{ a }', context);
    const [first, second] = peer.received;
    expect(JSON.parse(first?.body ?? '')).toEqual({
      query: '{ a }',
      operationName: 'A',
      variables: { v: 1 },
    });
    expect(seal.verify(first?.viewer, 'domains')).toEqual(viewer);
    expect(second?.viewer).toBe(first?.viewer);
  });

  it('keeps its connections', async () => {
    const before = peer.connections.size;
    for (let i = 0; i < 5; i++) await fetch();
    expect(peer.connections.size).toBe(Math.max(before, 1));
  });

  it('gives each question its own answer, in whatever order they come', async () => {
    let held = 20;
    peer.answer = async ({ body }) => {
      const { query } = JSON.parse(body) as { query: string };
      await pause((held-- * 7) % 60);
      return json({ data: { query } });
    };
    const queries = Array.from({ length: 20 }, (_, index) => `{ a${index} }`);
    const answers = await Promise.all(queries.map((query) => fetch(query)));
    expect(answers.map(({ data }) => data?.query)).toEqual(queries);
  });

  it('passes on of an error what is on the list', async () => {
    const extensions = {
      code: 'CONFLICT',
      field: 'input',
      incidentId: 'i',
      stacktrace: ['x'],
      serviceName: 'y',
    };
    peer.answer = async () =>
      json({ data: { a: null }, errors: [{ message: 'm', path: ['a'], locations: [], extensions }] });
    expect((await fetch()).errors).toEqual([
      { message: 'm', path: ['a'], extensions: { code: 'CONFLICT', field: 'input', incidentId: 'i' } },
    ]);
  });

  it('is UNAVAILABLE after its time-out, which is longer for a change', async () => {
    const impatient = { ...limits, queryTimeOutMs: 200 };
    const other = remoteSubgraph({ name: 'domains', url: peer.url, socket: peer.socket, seal, ...impatient });
    const held: ((answer: Answer) => void)[] = [];
    peer.answer = () => new Promise((resolve) => held.push(resolve));
    const change = outcome(ask(other, 'mutation { a }'));
    expect(await outcome(ask(other))).toBe('UNAVAILABLE');
    while (held.length < 2) await pause(1);
    for (const answer of held) answer(json({ data: {} }));
    expect(await change).toBe('answered');
    await other.close();
  });

  it('is UNAVAILABLE as soon as nobody waits for the answer; a change is answered to the end', async () => {
    const held: ((answer: Answer) => void)[] = [];
    peer.answer = () => new Promise((resolve) => held.push(resolve));
    const leaving = new AbortController();
    const context = contextFor(viewer, null, leaving.signal);
    const outcomes = [outcome(fetch('{ a }', context)), outcome(fetch('mutation { a }', context))];
    while (held.length < 2) await pause(1);
    leaving.abort();
    expect(await outcomes[0]).toBe('UNAVAILABLE');
    for (const answer of held) answer(json({ data: {} }));
    expect(await outcomes[1]).toBe('answered');
    expect(await outcome(fetch('{ a }', context))).toBe('UNAVAILABLE');
    expect(peer.received).toHaveLength(2);
  });

  it('asks a question once more when the connection was reset, and never repeats a change', async () => {
    const resetUntil = (calls: number) => async (): Promise<Answer> => {
      if (peer.received.length <= calls) peer.reset();
      return json({ data: {} });
    };
    peer.answer = resetUntil(1);
    expect(await outcome(fetch())).toBe('answered');
    expect(peer.received).toHaveLength(2);
    peer.received.length = 0;
    expect(await outcome(fetch('mutation { a }'))).toBe('UNAVAILABLE');
    expect(peer.received).toHaveLength(1);
    peer.answer = resetUntil(9);
    peer.received.length = 0;
    expect(await outcome(fetch())).toBe('UNAVAILABLE');
    expect(peer.received).toHaveLength(2);
  });

  it.each<[string, Answer, string | RegExp]>([
    ['a proxy says 503', { status: 503, text: '<html>' }, 'UNAVAILABLE'],
    ['our viewer is not accepted', json({ errors: [{ message: 'Unauthorized' }] }, 401), /signed viewer/],
    ['the answer is not JSON', { status: 200, text: '<html>' }, /JSON/],
    ['the answer is not GraphQL', json([1]), /not GraphQL/],
    ['the answer is too large', json({ data: { a: 'x'.repeat(20_000) } }), /MAX_SIZE/],
  ])('when %s', async (_case, answer, expected) => {
    peer.answer = async () => answer;
    const result = await outcome(fetch());
    if (typeof expected === 'string') expect(result).toBe(expected);
    else expect(result).toMatch(expected);
    peer.answer = async () => json({ data: {} });
    expect(await outcome(fetch())).toBe('answered');
  });

  it('is UNAVAILABLE where nobody answers', async () => {
    const nowhere = remoteSubgraph({
      ...{ name: 'domains', url: 'http://127.0.0.1:1', seal },
      socket: peer.socket === undefined ? undefined : `${peer.socket}.absent`,
    });
    expect(await nowhere.notReady()).toBe('domains does not answer');
    expect(await outcome(ask(nowhere))).toBe('UNAVAILABLE');
    await nowhere.close();
  });
});

describe('a subgraph over HTTP', () => {
  let peer: FakePeer;
  let subgraph: SubgraphConnection;
  beforeAll(async () => {
    peer = await httpPeer();
    subgraph = remoteSubgraph({ name: 'domains', url: peer.url, seal, ...limits });
  });
  afterAll(async () => {
    await subgraph.close();
    await peer.close();
  });

  it('is sent one header of ours, and nothing of the client', async () => {
    await ask(subgraph);
    expect(Object.keys(peer.received[0]?.headers ?? {}).sort()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-viewer',
    ]);
  });

  it('says whether it is ready', async () => {
    expect(await subgraph.notReady()).toBeNull();
    peer.answer = async () => ({ status: 503, text: '' });
    expect(await subgraph.notReady()).toBe('domains is not ready');
  });
});

describe('a subgraph over a Unix socket', () => {
  it('is ready when it says so over HTTP and answers at the socket', async () => {
    const peer = await socketPeer();
    const subgraph = remoteSubgraph({ name: 'domains', url: peer.url, socket: peer.socket, seal });
    expect(await subgraph.notReady()).toBeNull();
    const without = remoteSubgraph({ name: 'domains', url: peer.url, socket: `${peer.socket}.absent`, seal });
    expect(await without.notReady()).toBe('domains does not answer');
    await Promise.all([subgraph.close(), without.close()]);
    await peer.close();
  });
});
