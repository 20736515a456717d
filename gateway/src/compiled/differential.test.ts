import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { createLogger } from '@customer-area/shared/logging';
import { GraphQLError, getOperationAST, parse } from 'graphql';
import { anonymous } from '../../../test/harness/operations';
import { RandomSource } from '../../../test/stories/fuzz/random-source';
import { randomValues } from '../../../test/stories/fuzz/random-value';
import { contextFor, type GatewayContext } from '../gateway-context';
import { readSupergraph } from '../schema/files';
import { ErrorFormatter } from '../serving';
import { dataSourceOf, type SubgraphFetch, subgraphFetch } from '../subgraph-fetch';
import { compiledExecutor } from './compiled-gateway';
import { type InsideOfGateway, insideOf } from './library';
import { type Asked, type Case, FAULTS, faultySubgraphs, SIGNED_IN } from './testing/faulty-subgraphs';
import { type RandomOperation, RandomOperations } from './testing/random-operation';

const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 20_261_127);
const OPERATIONS = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 560);
/** What more than one subgraph answers of the same object. */
const ENTITIES = new Set([
  'Domain',
  'RegistrantProfile',
  'Customer',
  'ApiKey',
  'Order',
  'Login',
  'Ticket',
  'Registrant',
]);
const VIEWERS = [SIGNED_IN, anonymous];

type Executor = ReturnType<typeof compiledExecutor>;

interface Seen {
  readonly data: string;
  readonly errors: readonly unknown[];
  readonly missing: readonly unknown[];
  readonly asked: readonly Asked[];
  /** The viewer in the end. */
  readonly viewer: string;
  readonly byLibrary: boolean;
}

describe(`random operations with random faults, compiled and by the library (seed ${SEED})`, () => {
  const errors = new ErrorFormatter(createLogger('test', 'silent'));
  let gateway: ApolloGateway;
  let inside: InsideOfGateway;
  /** Both executors fetch here, each execution from subgraphs of its own. */
  const subgraphs = new WeakMap<GatewayContext, (name: string) => SubgraphFetch>();
  const fetchFrom =
    (name: string): SubgraphFetch =>
    async (request) => {
      const fetch = subgraphs.get(request.context)?.(name);
      if (fetch === undefined) throw new Error('a fetch of no execution');
      return fetch(request);
    };
  let executors: { library: Executor; compiled: Executor };
  beforeAll(async () => {
    gateway = new ApolloGateway({
      supergraphSdl: readSupergraph(),
      validateSupergraph: false,
      queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
      buildService: ({ name }) => dataSourceOf(fetchFrom(name)),
      __exposeQueryPlanExperimental: false,
      logger: createLogger('test', 'silent') as never,
    });
    const { executor: library } = await gateway.load();
    inside = insideOf(gateway);
    planOnce(inside);
    executors = { library, compiled: compiledExecutor(inside, library, fetchFrom) };
  });
  afterAll(() => gateway.stop());

  const run = async (executor: Executor, operation: RandomOperation, one: Case): Promise<Seen> => {
    const asked: Asked[] = [];
    const connect = faultySubgraphs(inside.supergraphSchema, one, asked);
    const document = documentOf(operation.query);
    const context = contextFor(one.viewer);
    subgraphs.set(context, (name) => subgraphFetch(connect(name), () => undefined));
    const request = { query: operation.query, variables: operation.variables };
    const of = { request, document, operation: getOperationAST(document), queryHash: operation.query };
    const result = await executor({ ...of, context, metrics: {}, logger: console } as never).catch(
      // Rejected, it is masked as a whole.
      (error: unknown) => ({ errors: [new GraphQLError('rejected', { originalError: error as Error })] }),
    );
    // A rejection leaves the other parts of a plan running.
    await connect.settled();
    const { data, extensions } = result as {
      data?: object | null;
      extensions?: { valueCompletion?: unknown[] };
    };
    return {
      data: JSON.stringify(data) ?? 'absent',
      errors: (result.errors ?? []).map((error) => formatted(errors, error as GraphQLError)),
      missing: JSON.parse(JSON.stringify(extensions?.valueCompletion ?? [])) as unknown[],
      asked,
      viewer: JSON.stringify(context.viewer),
      byLibrary: !data || Object.getPrototypeOf(data) === null,
    };
  };

  it('answer the same bytes and errors, and ask the subgraphs the same', async () => {
    const random = new RandomSource(SEED);
    const nobody = {
      customer: null as never,
      word: 'x',
      ids: ['dom_1', 'ord_1'],
      texts: ['x'],
      cursors: ['c'],
    };
    const operations = new RandomOperations(
      inside.schema,
      random,
      randomValues(random, nobody, nobody),
      ENTITIES,
    );
    const counts = { cases: 0, copied: 0, failed: 0, missing: 0, aboutEntities: 0 };
    for (let number = 0; number < OPERATIONS; number++) {
      const operation = operations.next();
      for (const fault of FAULTS) {
        const one = { seed: random.int(1_000_000), fault, viewer: random.pick(VIEWERS) };
        const { byLibrary: _, ...expected } = await run(executors.library, operation, one);
        const { byLibrary, ...seen } = await run(executors.compiled, operation, one);
        if (JSON.stringify(seen) !== JSON.stringify(expected))
          expect({ ...operation, one, seen }).toEqual({ ...operation, one, seen: expected });
        counts.cases++;
        if (!byLibrary) counts.copied++;
        if (seen.errors.length > 0) counts.failed++;
        if (seen.missing.length > 0) counts.missing++;
        if (seen.asked.some(({ query }) => query.includes('_entities'))) counts.aboutEntities++;
      }
    }
    // Each way of ending has been compared often enough to mean something.
    expect(counts.cases).toBe(OPERATIONS * FAULTS.length);
    for (const kind of ['copied', 'failed', 'missing', 'aboutEntities'] as const)
      expect({ [kind]: counts[kind] / counts.cases > 0.05 }).toEqual({ [kind]: true });
  }, 600_000);
});

/** Both executors plan an operation, and the plan is the same. */
function planOnce({ queryPlanner }: InsideOfGateway): void {
  const plan = queryPlanner.buildQueryPlan.bind(queryPlanner);
  let last: { text: string; plan: QueryPlan } | null = null;
  queryPlanner.buildQueryPlan = (operation, options) => {
    const text = operation.toString();
    if (last?.text !== text) last = { text, plan: plan(operation, options) };
    return last.plan;
  };
}

let lastDocument: { query: string; document: ReturnType<typeof parse> } | null = null;
function documentOf(query: string): ReturnType<typeof parse> {
  if (lastDocument?.query !== query) lastDocument = { query, document: parse(query) };
  return lastDocument.document;
}

/** As it leaves, but for the number of the incident; and where it came from. */
function formatted(formatter: ErrorFormatter, error: GraphQLError): unknown {
  const isError = error instanceof GraphQLError;
  const { extensions, ...rest } = formatter.format(
    isError ? error.toJSON() : { message: String(error) },
    error,
  );
  return {
    ...rest,
    isError,
    extensions: { ...extensions, incidentId: typeof extensions?.incidentId },
    from: isError ? error.extensions.serviceName : null,
  };
}
