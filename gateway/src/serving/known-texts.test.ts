import { ApolloServer } from '@apollo/server';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import type { CompiledOperation } from '../compiled';
import { contextFor, type GatewayContext } from '../gateway-context';
import { peopleLog } from '../testing/people-subgraph';
import { startGateway, type TestGateway, type Topology } from '../testing/start-gateway';
import { type ExecutedOperation, KnownTexts, USUAL_ACCEPTS } from './known-texts';

const PERSON = 'query Person($id: ID!) { person(id: $id) { name homes { street } } }';
const VIEWER = { kind: 'anonymous', requestId: 'r', locale: 'it', ip: '::1', userAgent: '' } as const;

/** What differs from one request to the next by itself. */
const OWN_HEADERS = new Set(['date', 'x-request-id', 'keep-alive', 'connection']);

interface Ask {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
  readonly extensions?: unknown;
  readonly headers?: Record<string, string>;
}

describe.each<Topology>(['over HTTP', 'over sockets', 'in process'])(
  'a text on the short way (%s)',
  (topology) => {
    let gateways: readonly TestGateway[];
    let served: jest.SpyInstance;
    beforeAll(async () => {
      gateways = [await startGateway(topology), await startGateway(topology, { GRAPH_EXECUTION: 'library' })];
      served = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
    });
    afterAll(async () => {
      served.mockRestore();
      await Promise.all(gateways.map((gateway) => gateway.close()));
    });

    const answerOf = async (gateway: TestGateway, { headers, ...body }: Ask) => {
      const answer = await gateway.send({
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      const observed = gateway.operations.at(-1);
      return {
        status: answer.status,
        headers: [...answer.headers].filter(([name]) => !OWN_HEADERS.has(name)),
        text: answer.text.replaceAll(/"incidentId":"[^"]+"/g, '"incidentId":"…"'),
        observed: { ...observed, ms: 0, requestId: '' },
      };
    };

    /** The same from both gateways; and how many of the questions the GraphQL server of the first has seen. */
    const sameFrom = async (asks: readonly Ask[]) => {
      const [compiled, library] = gateways as [TestGateway, TestGateway];
      served.mockClear();
      const seen = [];
      for (const ask of asks) seen.push(await answerOf(compiled, ask));
      const servedByServer = served.mock.calls.length;
      const expected = [];
      for (const ask of asks) expected.push(await answerOf(library, ask));
      expect(seen).toEqual(expected);
      return { servedByServer, answers: seen };
    };

    it.each([...USUAL_ACCEPTS.keys()].map((accept) => [accept]))(
      'is answered past the GraphQL server, byte for byte and header for header (accept: %s)',
      async (accept) => {
        const headers: Record<string, string> = accept === undefined ? {} : { accept };
        const asks = ['1', '2', '3'].map((id) => ({
          query: `# ${accept}\n${PERSON}`,
          variables: { id },
          headers,
        }));
        const { servedByServer, answers } = await sameFrom(asks);
        expect(servedByServer).toBe(0);
        expect(answers[2]?.text).toContain('Person 3');
      },
    );

    it.each<[string, Ask]>([
      ['a wrong variable', { query: PERSON, variables: { id: { a: 1 } } }],
      ['a missing variable', { query: PERSON }],
      ['an id that is a number', { query: PERSON, variables: { id: 5 } }],
      ['a text with a NUL', { query: PERSON, variables: { id: 'a\0' } }],
      [
        'an unusual accept',
        { query: PERSON, variables: { id: '1' }, headers: { accept: 'text/html, application/json' } },
      ],
      ['extensions', { query: PERSON, variables: { id: '1' }, extensions: {} }],
      ['variables that are a list', { query: PERSON, variables: [] }],
      [
        'the name of an operation that is not there',
        { query: PERSON, variables: { id: '1' }, operationName: '' },
      ],
      [
        'a bad token',
        { query: PERSON, variables: { id: '1' }, headers: { authorization: 'Bearer nonsense' } },
      ],
    ])('goes the long way with %s', async (_, ask) => {
      const before = { query: PERSON, variables: { id: '1' } };
      const { servedByServer } = await sameFrom([before, before, ask]);
      const refusedBefore = ask.headers?.authorization !== undefined;
      expect(servedByServer).toBeGreaterThanOrEqual(refusedBefore ? 0 : 1);
      expect(servedByServer).toBeLessThanOrEqual(2);
    });

    it.each([
      ['{ broken }'],
      ['{ refused }'],
      ['{ houses(owners: ["broken", "a"]) { street owner { name } } }'],
      ['{ houses(owners: ["gone"]) { street owner { name } } }'],
    ])('is executed once, also when the GraphQL server has to word the answer: %s', async (query) => {
      const [compiled] = gateways as [TestGateway, TestGateway];
      await sameFrom([{ query }, { query }]);
      const before = compiled.operations.length;
      peopleLog.references = [];
      await answerOf(compiled, { query });
      expect(compiled.operations.length).toBe(before + 1);
      expect(peopleLog.references.length).toBeLessThanOrEqual(2);
    });

    it('is answered for whoever asks, never as it was for somebody else', async () => {
      const [compiled] = gateways as [TestGateway, TestGateway];
      const bearer = async (pid: string) => ({
        authorization: `Bearer ${await compiled.identity.token({ pid })}`,
      });
      const query = '{ me { id } }';
      for (const pid of ['p1', 'p2', 'p1']) {
        const { text } = await answerOf(compiled, { query, headers: await bearer(pid) });
        expect(text).toBe(`{"data":{"me":{"id":"${pid}"}}}\n`);
      }
      expect((await answerOf(compiled, { query })).text).toContain('UNAUTHENTICATED');
    });

    it.each([
      ['no GraphQL', '{ person(id: "1") { name }'],
      ['a field that is not there', '{ person(id: "1") { name nothing } }'],
      ['a value of another type', '{ person(id: "1") { name } houses(owners: [true]) { street } }'],
      ['a number for an id', '{ person(id: 1) { name } }'],
      ['a text with a NUL', '{ person(id: "\\u0000") { name } }'],
      ['a variable that is not declared', '{ person(id: $id) { name } }'],
      ['a fragment that nobody spreads', '{ me { id } } fragment F on Person { id }'],
      ['a fragment that spreads itself', '{ me { ...F } } fragment F on Person { id ...F }'],
      ['an alias of GraphQL', '{ __proto__: me { id } }'],
      ['too many root fields', `{ ${Array.from({ length: 11 }, (_, at) => `p${at}: me { id }`).join(' ')} }`],
      ['questions about the schema', '{ __schema { description } }'],
    ])('is seen by the GraphQL server when it is %s, the first time and the second', async (_, query) => {
      const { servedByServer } = await sameFrom([{ query }, { query }]);
      expect(servedByServer).toBe(2);
    });

    it('is seen there once when it is not plain but allowed', async () => {
      const query = 'query A { me { id } } query B { person(id: "1") { name } }';
      const asks = [1, 2, 3].map(() => ({ query, operationName: 'B' }));
      const { servedByServer } = await sameFrom(asks);
      expect(servedByServer).toBe(1);
    });

    it('is logged under its own name, whatever name the same operation had before', async () => {
      const texts = ['query First { person(id: "9") { name } }', '{ person(id: "9") { name } }'];
      const asks = [...texts, 'query Second{person(id:"9"){name}}'].map((query) => ({ query }));
      const { servedByServer, answers } = await sameFrom(asks);
      expect(servedByServer).toBe(0);
      expect(answers.map(({ observed }) => observed.operationName)).toEqual(['First', null, 'Second']);
    });

    it('is answered to all who send it first at the same time, to each their own', async () => {
      const [compiled] = gateways as [TestGateway, TestGateway];
      const query = 'query Rush { me { id rush: id } }';
      const pids = Array.from({ length: 20 }, (_, at) => `p${at}`);
      const texts = await Promise.all(
        pids.map(async (pid) => {
          const authorization = `Bearer ${await compiled.identity.token({ pid })}`;
          return (await answerOf(compiled, { query, headers: { authorization } })).text;
        }),
      );
      expect(texts).toEqual(pids.map((pid) => `{"data":{"me":{"id":"${pid}","rush":"${pid}"}}}\n`));
    });

    it('is seen there once when it changes something, and changes it once each time', async () => {
      const asks = [1, 2, 3].map(() => ({ query: 'mutation { send }' }));
      peopleLog.sent = 0;
      const { servedByServer } = await sameFrom(asks);
      expect(servedByServer).toBe(1);
      expect(peopleLog.sent).toBe(2 * asks.length);
    });

    it('changes something once, also when the GraphQL server has to word the answer', async () => {
      const asks = [1, 2, 3].map(() => ({ query: 'mutation { sendToNobody }' }));
      peopleLog.sent = 0;
      const { servedByServer, answers } = await sameFrom(asks);
      expect(servedByServer).toBe(3);
      expect(answers[2]?.text).toContain('BAD_USER_INPUT');
      expect(peopleLog.sent).toBe(2 * asks.length);
    });

    it.each([
      ['by the new session', 'p1', 'Person p1'],
      [
        'in the language of whoever opened it, though some of it is missing',
        'broken',
        'INTERNAL_SERVER_ERROR',
      ],
    ])('that opens a session is answered %s, each time', async (_, id, expected) => {
      const query = `mutation ($id: ID!) { openSession(id: $id) { id homes { owner { name } } } } # ${id}`;
      const asks = [1, 2, 3].map(() => ({ query, variables: { id }, headers: { 'accept-language': 'it' } }));
      const { answers } = await sameFrom(asks);
      expect(answers[2]?.text).toContain(expected);
      expect(answers[2]?.text).toBe(answers[0]?.text);
    });

    it('of several operations is known by its name', async () => {
      const query = 'query A { a: __typename } query B { b: __typename }';
      const { answers } = await sameFrom(
        ['A', 'B', 'A', 'B'].map((operationName) => ({ query, operationName })),
      );
      expect(answers.map(({ text }) => text.slice(9, 12))).toEqual(['"a"', '"b"', '"a"', '"b"']);
    });
  },
);

describe('a known text and the allowance', () => {
  it('is spent once for each operation, and refused as ever', async () => {
    const allowance = { RATE_LIMIT_COST_NETWORK_PER_MINUTE: '4' };
    const gateways = [
      await startGateway('in process', allowance),
      await startGateway('in process', { ...allowance, GRAPH_EXECUTION: 'library' }),
    ];
    const answers = [];
    for (const gateway of gateways) {
      const one = [];
      for (let turn = 0; turn < 6; turn++) {
        const { status, headers, text } = await gateway.query('{ person(id: "1") { name } }');
        const limits = ['ratelimit-policy', 'content-type'].map((name) => headers.get(name));
        const waits = ['retry-after', 'ratelimit'].map((name) => headers.has(name));
        one.push({ status, limits, waits, text: text.replaceAll(/\d+/g, 'n') });
      }
      answers.push(one);
      await gateway.close();
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429]);
  });
});

describe('a known text that opens a session', () => {
  it('is counted once also when there were too many of them from one address', async () => {
    const limits = { RATE_LIMIT_ANONYMOUS_PER_MINUTE: '2', RATE_LIMIT_COST_NETWORK_PER_MINUTE: '10' };
    const seen = [];
    for (const more of [{}, { GRAPH_EXECUTION: 'library' }]) {
      const gateway = await startGateway('in process', { ...limits, ...more });
      const policies = [];
      for (let turn = 0; turn < 12; turn++) {
        const { headers } = await gateway.query('mutation { refreshSession }');
        policies.push(headers.get('ratelimit-policy')?.split(';')[0]);
      }
      seen.push(policies);
      await gateway.close();
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(new Set(seen[1])).toEqual(new Set([undefined, '"anonymous-mutation"', '"cost-network"']));
  });
});

describe('a text that nobody has sent yet', () => {
  const schema = buildSchema('type Query { a: Int }');
  const run = jest.fn(async () => ({ data: { a: 1 } }));
  const compile = jest.fn((): CompiledOperation | null => ({ run }) as unknown as CompiledOperation);
  const endTurn = jest.fn();
  const admit = jest.fn(async (): Promise<() => void> => endTurn);
  const texts = () =>
    new KnownTexts({
      findCompiled: () => null,
      compiler: () => ({ schema, compile }),
      admission: { costOf: () => 1, admit } as never,
      metrics: { observeOperation: () => undefined } as never,
      logger: { info: () => undefined } as never,
      observe: undefined,
    });
  const ask = async (known: KnownTexts, query = '{ a }') => {
    const context = contextFor(VIEWER);
    return { answer: await known.answer({ query }, undefined, context), context };
  };
  beforeEach(() => jest.clearAllMocks());

  it('is planned once, also for two who send it at once', async () => {
    const known = texts();
    const answers = await Promise.all([ask(known), ask(known, 'query B { a }'), ask(known)]);
    expect(answers.map(({ answer }) => answer?.text)).toEqual(Array(3).fill('{"data":{"a":1}}\n'));
    await ask(known, 'query C { a }');
    expect(compile).toHaveBeenCalledTimes(1);
    expect(run).toHaveBeenCalledTimes(4);
  });

  it('is neither planned nor kept for somebody who is not admitted', async () => {
    const known = texts();
    admit.mockRejectedValueOnce(new Error('RATE_LIMITED'));
    const { answer, context } = await ask(known);
    expect(answer).toBeNull();
    expect(context.notAdmitted).toEqual(new Error('RATE_LIMITED'));
    expect(compile).not.toHaveBeenCalled();
  });

  it('is the library’s when it cannot be compiled: admitted once, and asked about no more', async () => {
    const known = texts();
    compile.mockReturnValueOnce(null);
    const { answer, context } = await ask(known);
    expect(answer).toBeNull();
    expect(context.admitted).toBe(endTurn);
    expect(endTurn).not.toHaveBeenCalled();
    const second = await ask(known);
    expect(second.answer).toBeNull();
    expect(second.context.admitted).toBeNull();
    expect(admit).toHaveBeenCalledTimes(1);
    expect(compile).toHaveBeenCalledTimes(1);
  });
});

describe('the memory for texts', () => {
  const run = jest.fn(async (_context: GatewayContext, _variables: object) => ({ data: {} }));
  const compiled = { run } as unknown as CompiledOperation;
  const texts = () =>
    new KnownTexts({
      findCompiled: () => compiled,
      compiler: () => null,
      admission: { costOf: () => 1, admit: async () => () => undefined } as never,
      metrics: { observeOperation: () => undefined } as never,
      logger: { info: () => undefined } as never,
      observe: undefined,
    });
  const executed = (text: string): ExecutedOperation => {
    const document = parse('query A { a }');
    const operation = document.definitions[0] as OperationDefinitionNode;
    const schema = buildSchema('type Query { a: Int }');
    return { text, document, operation, schema, operationName: undefined, queryHash: text };
  };
  const isKnown = async (known: KnownTexts, query: string) =>
    (await known.answer({ query }, undefined, contextFor(VIEWER))) !== null;

  it('holds 500 texts of at most 10,000 characters', async () => {
    const known = texts();
    for (let number = 0; number <= 500; number++) known.remember(executed(`{ a } # ${number}`));
    known.remember(executed(`{ a } #${'x'.repeat(10_000)}`));
    expect(await isKnown(known, '{ a } # 0')).toBe(false);
    expect(await isKnown(known, '{ a } # 1')).toBe(true);
    expect(await isKnown(known, '{ a } # 500')).toBe(true);
    expect(await isKnown(known, `{ a } #${'x'.repeat(10_000)}`)).toBe(false);
  });

  it('keeps nothing of whoever asked', async () => {
    const known = texts();
    known.remember(executed('{ a }'));
    const context = contextFor(VIEWER);
    await known.answer({ query: '{ a }', variables: { secret: 'x' } }, undefined, context);
    expect(run).toHaveBeenLastCalledWith(context, { secret: 'x' });
    const other = contextFor(VIEWER);
    await known.answer({ query: '{ a }' }, undefined, other);
    expect(run).toHaveBeenLastCalledWith(other, {});
    expect(run.mock.lastCall?.[0]).toBe(other);
  });
});
