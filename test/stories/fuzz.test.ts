import { OperationCost } from '@customer-area/gateway/limits/cost';
import { listSizesOf } from '@customer-area/gateway/limits/list-sizes';
import { readStaffSchema, readSupergraph } from '@customer-area/gateway/schema/files';
import { buildSchema, type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import { type OwnProduct, startProduct, topologies } from '../harness/product';
import { type RandomDocument, RandomDocuments } from './fuzz/random-document';
import { RandomSource } from './fuzz/random-source';
import { randomValues } from './fuzz/random-value';
import { fillProfile, type ProfileValues } from './fuzz/values-of-profile';

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_127);
const DOCUMENTS = 1_000;
const AT_ONCE = 8;
const MAX_COST = 10_000;
/** The sandbox's own show the letters of everybody and move the clock; the others end the session that asks. */
const LEFT_OUT = new Set(['advanceClock', 'sandboxMail', 'signOut', 'signOutEverywhere']);
const LIMITS = { MAX_COST: String(MAX_COST), RATE_LIMIT_COST_LOGIN_PER_MINUTE: '100000000' };
const CODES = /^(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND|BAD_USER_INPUT|CONFLICT|RATE_LIMITED)$/;

interface Exchange {
  readonly asker: ProfileValues;
  readonly other: ProfileValues;
  readonly document: RandomDocument;
  readonly status: number;
  readonly text: string;
}

describe.each(topologies)('random operations of two profiles (%s)', (topology) => {
  const schema = buildSchema(readStaffSchema());
  let product: OwnProduct;
  let exchanges: Exchange[] = [];
  beforeAll(async () => {
    product = await startProduct(topology, LIMITS);
    const profiles = [await fillProfile(product), await fillProfile(product)] as const;
    exchanges = await exchangesOf(product, schema, profiles);
  });
  afterAll(() => product?.stop());

  const failures = (wrong: (exchange: Exchange) => string | null) =>
    exchanges.flatMap((exchange) => {
      const reason = wrong(exchange);
      return reason === null ? [] : [{ reason, ...exchange.document, answer: exchange.text.slice(0, 600) }];
    });

  it('end in data or in a fault of the caller, never in an incident', () => {
    const wrong = failures(({ status, text }) => {
      const codes = errorsOf(text).map(({ extensions }) => extensions.code);
      const unknown = codes.filter((code) => !CODES.test(code));
      return status >= 500 || status === 401 || unknown.length > 0 ? `${status} ${unknown.join(' ')}` : null;
    });
    expect(wrong).toEqual([]);
    expect(product.output()).not.toContain('"level":50');
  });

  it('show nothing of the other profile', () => {
    const wrong = failures(({ document, text, other }) => {
      const asked = JSON.stringify([document.query, document.variables]);
      const shown = [...other.ids, ...other.texts].filter((one) => stands(text, one) && !asked.includes(one));
      return shown.length === 0 ? null : shown.join(' ');
    });
    expect(wrong).toEqual([]);
  });

  it('answer no more objects than their cost says, and none above the limit', () => {
    const cost = new OperationCost(listSizesOf(readSupergraph()), Number.POSITIVE_INFINITY);
    const wrong = failures(({ document, text }) => {
      const { data } = JSON.parse(text) as { data?: unknown };
      const parsed = parse(document.query);
      const operation = parsed.definitions[0] as OperationDefinitionNode;
      const objects = objectsIn(data ?? null) - 1;
      const most = cost.check(schema, parsed, operation, document.variables);
      return objects > (most > MAX_COST ? 0 : most) ? `${objects} objects, cost ${most}` : null;
    });
    expect(wrong).toEqual([]);
  });

  it('reach what they are about: most are executed, and own things are shown', () => {
    const executed = exchanges.filter(({ text }) => text.includes('"data":{'));
    const showing = exchanges.filter(({ text, asker }) => asker.ids.some((id) => text.includes(id)));
    expect(executed.length).toBeGreaterThan(DOCUMENTS / 3);
    expect(showing.length).toBeGreaterThan(DOCUMENTS / 80);
  });
});

async function exchangesOf(
  product: OwnProduct,
  schema: GraphQLSchema,
  [first, second]: readonly [ProfileValues, ProfileValues],
): Promise<Exchange[]> {
  const random = new RandomSource(SEED);
  const sides = [
    { asker: first, other: second },
    { asker: second, other: first },
  ].map((side) => ({
    ...side,
    documents: new RandomDocuments(schema, random, randomValues(random, side.asker, side.other), LEFT_OUT),
  }));
  const asked = Array.from({ length: DOCUMENTS }, () => {
    const { asker, other, documents } = random.pick(sides);
    return { asker, other, document: documents.next() };
  });
  const exchanges: Exchange[] = [];
  const sender = async () => {
    for (let one = asked.shift(); one !== undefined; one = asked.shift()) {
      const { query, variables } = one.document;
      const response = await fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${one.asker.customer.token}` },
        body: JSON.stringify({ query, variables }),
      });
      exchanges.push({ ...one, status: response.status, text: await response.text() });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return exchanges;
}

/** Tickets are counted like orders, by a number of the same digits behind a letter. */
function stands(text: string, one: string): boolean {
  return /^\d{13}$/.test(one) ? new RegExp(`(?<!T)${one}`).test(text) : text.includes(one);
}

function errorsOf(text: string): { extensions: { code: string } }[] {
  return (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors ?? [];
}

function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + objectsIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + objectsIn(one), 1);
}
