import { CallerFault } from '@customer-area/shared/errors';
import type { Viewer } from '@customer-area/shared/viewer';
import {
  type GraphQLFormattedError,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  parse,
} from 'graphql';
import { loginOf } from '../../../../test/harness/operations';
import { RandomSource } from '../../../../test/stories/fuzz/random-source';
import type { SubgraphAnswer, SubgraphConnection, SubgraphRequest } from '../../subgraph-fetch';
import { type Disturb, FakeAnswer } from './fake-answer';

/** What goes wrong in a case. */
export const FAULTS = [
  'none',
  'away',
  'late',
  'partial',
  'nulls',
  'leaves',
  'types',
  'lists',
  'entities',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Case {
  readonly seed: number;
  readonly fault: Fault;
  readonly viewer: Viewer;
}

export interface Asked {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: string;
  readonly as: string;
}

export const SIGNED_IN = loginOf('prf_one');
const CODES = ['FORBIDDEN', 'NOT_FOUND', 'UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED'];

const aTurn = () => new Promise((done) => setImmediate(done));

/** Subgraphs that answer the same to the same question, and fail alike. */
export function faultySubgraphs(schema: GraphQLSchema, one: Case, asked: Asked[]) {
  let underWay = 0;
  const connect = (name: string): SubgraphConnection => ({
    name,
    notReady: async () => null,
    close: async () => undefined,
    fetch: async (request) => {
      const variables = JSON.stringify(request.variables);
      const { viewer } = request.context;
      asked.push({ subgraph: name, query: request.query, variables, as: JSON.stringify(viewer) });
      const random = new RandomSource(hash(`${one.seed} ${name} ${request.query} ${variables}`));
      underWay++;
      for (let turns = random.int(3); turns >= 0; turns--) await aTurn();
      underWay--;
      return answer(schema, one, request, random);
    },
  });
  const settled = async () => {
    do await aTurn();
    while (underWay > 0);
  };
  return Object.assign(connect, { settled });
}

function answer(
  schema: GraphQLSchema,
  one: Case,
  request: SubgraphRequest,
  random: RandomSource,
): SubgraphAnswer {
  const { fault } = one;
  if (fault === 'away' && random.percent(50)) throw new CallerFault('UNAVAILABLE');
  if (fault === 'late' && random.percent(50)) throw new Error('the operation was aborted due to timeout');
  const errors: GraphQLFormattedError[] = [];
  const variables = JSON.parse(JSON.stringify(request.variables)) as Record<string, unknown>;
  const prototype = one.seed % 2 === 0 ? Object.prototype : null;
  const data = new FakeAnswer({
    schema,
    random,
    variables,
    disturb: disturbing(one, random, errors),
    object: () => Object.create(prototype) as Record<string, unknown>,
  }).to(request.document ?? parse(request.query));
  if (fault === 'entities' && '_entities' in data && random.percent(50))
    data._entities = brokenEntities(data._entities, random);
  const opened = request.query.startsWith('mutation') && random.percent(30);
  return {
    data: fault === 'partial' && random.percent(10) ? null : data,
    ...(errors.length === 0 ? {} : { errors }),
    ...(opened ? { actingViewer: { ...SIGNED_IN, profileId: `prf_${random.int(3)}` } } : {}),
  };
}

function disturbing({ fault, viewer }: Case, random: RandomSource, errors: GraphQLFormattedError[]): Disturb {
  const refuse = (path: readonly (string | number)[], code: string): null => {
    errors.push({
      message: `refused: ${code}`,
      ...(random.percent(90) ? { path } : {}),
      extensions: { code },
    });
    return null;
  };
  return (value, type, path) => {
    const nullable = !isNonNullType(type);
    if (viewer.kind === 'anonymous' && nullable && random.percent(6)) return refuse(path, 'FORBIDDEN');
    if (fault === 'partial' && nullable && random.percent(15)) return refuse(path, random.pick(CODES));
    if (!random.percent(8) || value === null) return value;
    const leaf = isLeafType(getNamedType(type));
    if (fault === 'nulls') return oneOf(random, [null, undefined]);
    if (fault === 'leaves' && leaf) return oddLeaf(value, random);
    if (fault === 'types' && !leaf) return oddObject(value, random);
    if (fault === 'lists')
      return Array.isArray(value) ? oneOf(random, [{}, 'x', [null], [undefined]]) : [value];
    return value;
  };
}

function oddLeaf(value: unknown, random: RandomSource): unknown {
  return oneOf(random, [5, 1.5, 1e300, true, 'x', '', {}, { a: 1 }, [], [value], 'NO_SUCH_WORD']);
}

function oddObject(value: unknown, random: RandomSource): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const odd = oneOf(random, [
    'Nobody',
    'String',
    'Query',
    'Domain',
    'Node',
    '',
    5,
    null,
    undefined,
    ['Domain'],
  ]);
  const copy = Object.assign(Object.create(null), value, { __typename: odd });
  return oneOf(random, [copy, copy, 'x', 5, true, { ...value, constructor: 'x', toString: null }]);
}

function brokenEntities(entities: unknown, random: RandomSource): unknown {
  if (!Array.isArray(entities)) return entities;
  return oneOf(random, [
    null,
    undefined,
    {},
    entities.slice(1),
    [...entities, null],
    entities.map(() => null),
    entities.map(() => 'x'),
    entities.map((one) => (typeof one === 'object' ? { ...one, __typename: undefined } : one)),
  ]);
}

/** As `pick`, for lists in which undefined may stand. */
function oneOf(random: RandomSource, from: readonly unknown[]): unknown {
  return from[random.int(from.length)];
}

/** FNV-1a. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}
