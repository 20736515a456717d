import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLObjectType,
  getNullableType,
  isListType,
  Kind,
  parse,
  validate,
} from 'graphql';
import { gatewayFolder } from '../schema/files';
import { OperationCost } from './cost';
import { ONE_FOR_EACH } from './list-lengths';
import { listSizesOf } from './list-sizes';

const read = (name: string) => readFileSync(join(gatewayFolder(), name), 'utf8');
const schema = buildSchema(read('schema.graphql'));
const sizes = listSizesOf(read('supergraph.graphql'));

function costOf(text: string, variables: Record<string, unknown> = {}, most = 10_000): number {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('no operation');
  return new OperationCost(sizes, most).check(schema, document, operation, variables);
}

const ID = '"dom_01jd000000000000000000000a"';
const NODES =
  'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Domain { orders(first: 3) { edges { node { id } } } } } }';
const ORDERS = 'query($n: Int) { orders(first: $n) { edges { node { id } } } }';

describe('the cost of an operation', () => {
  it.each<[string, string, Record<string, unknown>, number]>([
    ['an object counts, its scalars do not', '{ me { id username } }', {}, 1],
    ['a page is as long as it says', '{ orders(first: 3) { edges { node { id } } } }', {}, 1 + 3 * 2],
    ['a page that says nothing has 20', '{ orders { edges { cursor } pageInfo { endCursor } } }', {}, 22],
    ['a page from the end is as long', '{ orders(last: 3) { edges { node { id } } } }', {}, 7],
    ['a variable counts as its value', ORDERS, { n: 7 }, 15],
    ['an absent variable is the default', ORDERS, {}, 41],
    ['a null is the default', ORDERS, { n: null }, 41],
    ['a default of the variable', ORDERS.replace('Int', 'Int = 2'), {}, 5],
    ['a known bound', '{ me { profile { logins { id } } } }', {}, 202],
    ['sizes multiply', '{ orders(first: 2) { edges { node { lines { id } } } } }', {}, 1 + 2 * (2 + 20)],
    ['aliases are lists of their own', '{ a: passkeys { id } b: passkeys { id } }', {}, 40],
    [
      'a field named twice is one',
      '{ passkeys { id } passkeys { name } ...F } fragment F on Query { passkeys { id } }',
      {},
      20,
    ],
    [
      'of the members of an interface the costliest counts',
      `{ node(id: ${ID}) { id ...D ... on Order { lines { id } } ... on Login { profile { id } } } }
       fragment D on Node { ... on Domain { orders(first: 3) { edges { node { id } } } } }`,
      {},
      1 + 20,
    ],
    [
      'of the members of a union too',
      `mutation { cancelOrder(orderId: ${ID}) { ... on Refusal { code } ... on Order { invoice { id } total { amount } } ... on OrderRefused { code } } }`,
      {},
      1 + 2,
    ],
    [
      'one fragment on two members counts for each of them',
      `{ node(id: ${ID}) { ... on Ticket { ...N } ... on Order { ...N lines { id } } } } fragment N on Node { ... on Order { invoice { id } } }`,
      {},
      1 + 1 + 20,
    ],
    ['what is given counts', `{ nodes(ids: [${ID}, ${ID}]) { id } }`, {}, 2],
    ['one that stands for a list is one', `{ nodes(ids: ${ID}) { id } }`, {}, 1],
    ['a variable is as long as its value', NODES, { ids: ['a', 'b', 'c'] }, 3 * (1 + 1 + 3 * 2)],
    ['a variable that stands for a list is one', NODES, { ids: 'a' }, 8],
    [
      'a list that is the default of a variable',
      'query($names: [String!]! = ["a.it", "b.it"]) { domainAvailability(names: $names) { price { amount } } }',
      {},
      4,
    ],
    ['introspection costs nothing', '{ __schema { types { fields { name } } } __typename }', {}, 0],
  ])('%s', (_name, text, variables, expected) => {
    expect(costOf(text, variables)).toBe(expected);
  });

  it.each([
    '{orders(first:100){edges{node{lines{domain{orders(first:100){edges{node{lines{id}}}}}}}}}}',
    '{me{profile{logins{profile{logins{profile{logins{profile{logins{id}}}}}}}}}}',
    '{me{profile{domains(first:100){edges{node{orders(first:100){edges{node{id}}}}}}}}}',
    'query{...F} fragment F on Query{orders(first:100){edges{node{...G}}}} fragment G on Order{lines{domain{orders{edges{node{id}}}}}}',
  ])('refuses %s', (text) => {
    expect(() => costOf(text)).toThrow(
      expect.objectContaining({
        extensions: { code: 'BAD_USER_INPUT', cost: expect.any(Number), limit: 10_000 },
      }),
    );
  });

  it('refuses by the value of a variable', () => {
    const text =
      'query($n: Int!) { domains(first: $n) { edges { node { orders(first: $n) { edges { node { id } } } } } } }';
    expect(costOf(text, { n: 20 })).toBe(1 + 20 * (2 + 1 + 20 * 2));
    expect(() => costOf(text, { n: 100 })).toThrow(/20301 objects/);
  });

  it('knows of each list that answers an argument item by item which argument it is', () => {
    for (const [name, argument] of ONE_FOR_EACH) {
      const [type = '', field = ''] = name.split('.');
      const known = (schema.getType(type) as GraphQLObjectType).getFields()[field];
      expect(isListType(known && getNullableType(known.type))).toBe(true);
      const given = known?.args.find((one) => one.name === argument);
      expect(isListType(given && getNullableType(given.type))).toBe(true);
    }
  });

  it('lets what pages of a client ask for pass', () => {
    expect(
      costOf(
        `{ me { profile { domains(first: 100) { edges { node { actions { reason { code } }
          orders(first: 1) { edges { node { total { amount } } } } } } } } } }`,
      ),
    ).toBeLessThan(4_000);
    expect(
      costOf(
        '{ orders { edges { node { total { amount } lines { id } invoice { id } creditNotes { id } actions { reason { code } } } } } }',
      ),
    ).toBeLessThan(2_000);
  });
});
