import { ApolloGateway } from '@apollo/gateway';
import { createLogger } from '@customer-area/shared/logging';
import { getOperationAST, parse } from 'graphql';
import { anonymous } from '../../../../test/harness/operations';
import { contextFor } from '../../gateway-context';
import { composeSupergraph } from '../../schema/compose-supergraph';
import { dataSourceOf, type SubgraphFetch, type SubgraphRequest } from '../../subgraph-fetch';
import { compiledExecutor } from '../compiled-gateway';
import { type InsideOfGateway, insideOf } from '../library';

const FEDERATION = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const PEOPLE = `${FEDERATION}
  type Query { me: Person friends: [Person!]! anything: [Thing] count: Int ratio: Float blob: Blob }
  type Mutation { rename(name: String!): Person }
  scalar Blob
  enum Mood { GOOD BAD }
  interface Named { name: String }
  union Thing = Person | Pet
  type Person implements Named @key(fields: "id") { id: ID! name: String mood: Mood pets: [Pet!] }
  type Pet implements Named { name: String! }`;
const HOUSES = `${FEDERATION}
  type Person @key(fields: "id") { id: ID! home: String homes: [House!] }
  type House { street: String! owner: Person }`;

export interface Answers {
  /** The data that `people` answers. */
  readonly people: Readonly<Record<string, unknown>>;
  /** What `houses` answers of each person, by id; null for others. */
  readonly houses?: Readonly<Record<string, unknown>>;
}

export interface SmallGraph {
  readonly inside: InsideOfGateway;
  /** How often the library was given an operation from its beginning. */
  readonly givenToLibrary: () => number;
  execute(query: string, answers: Answers, options?: ExecuteOptions): Promise<Executed>;
  stop(): Promise<void>;
}

interface ExecuteOptions {
  readonly variables?: Record<string, unknown>;
  readonly by?: 'compiled' | 'library';
  readonly operationName?: string;
}

export interface Executed {
  readonly text: string;
  /** Whether the library shaped the answer. */
  readonly byLibrary: boolean;
  readonly asked: readonly {
    readonly subgraph: string;
    readonly query: string;
    readonly variables: unknown;
  }[];
}

/** Two small subgraphs whose answers a test gives, and both executors in front of them. */
export async function smallGraph(): Promise<SmallGraph> {
  let answering: (name: string, request: SubgraphRequest) => ReturnType<SubgraphFetch>;
  let given = 0;
  const fetchFrom =
    (name: string): SubgraphFetch =>
    async (request) =>
      answering(name, request);
  const gateway = new ApolloGateway({
    supergraphSdl: composeSupergraph([
      { name: 'people', sdl: PEOPLE },
      { name: 'houses', sdl: HOUSES },
    ]),
    buildService: ({ name }) => dataSourceOf(fetchFrom(name)),
    logger: createLogger('test', 'silent') as never,
  });
  const { executor: library } = await gateway.load();
  const inside = insideOf(gateway);
  const counted: typeof library = (context) => {
    given++;
    return library(context);
  };
  const executors = { library, compiled: compiledExecutor(inside, counted, fetchFrom) };
  return {
    inside,
    givenToLibrary: () => given,
    stop: () => gateway.stop(),
    execute: async (query, answers, { variables = {}, by = 'compiled', operationName } = {}) => {
      const asked: Executed['asked'][number][] = [];
      answering = async (subgraph, request) => {
        asked.push({ subgraph, query: request.query, variables: request.variables });
        const { representations } = request.variables as { representations?: { id: string }[] };
        const entities = representations?.map(({ id }) => answers.houses?.[id] ?? null);
        const data = entities === undefined ? answers.people : { _entities: entities };
        // Each time anew: what is answered belongs to whoever asked.
        return { data: JSON.parse(JSON.stringify(data)) as Record<string, unknown> };
      };
      const document = parse(query);
      const request = { query, variables, ...(operationName === undefined ? {} : { operationName }) };
      const result = await executors[by]({
        request,
        document,
        operation: getOperationAST(document, operationName),
        queryHash: query,
        context: contextFor(anonymous),
        metrics: {},
      } as never);
      const { data } = result as { data?: object | null };
      return {
        text: JSON.stringify(result),
        byLibrary: !data || Object.getPrototypeOf(data) === null,
        asked,
      };
    },
  };
}
