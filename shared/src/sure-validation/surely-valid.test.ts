import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { surelyValid } from './index';

const schema = buildSchema(`
  type Query { a(n: Int, list: [Int!], in: In, kind: Kind, id: ID, day: Day): A one: One! union: U need(n: Int!): Int leaf: String! leaves: [String] }
  type Mutation { change(in: In!): A other: Int }
  type Subscription { a: A }
  input In { n: Int! text: String = "x" list: [In!] }
  input Either @oneOf { x: Int y: Int }
  enum Kind { X Y }
  scalar Day
  interface One { id: ID! one: One n: Int }
  type A implements One { id: ID! one: One n: Int text: String either(by: Either): Int }
  type B implements One { id: ID! one: One n: Int text: Int }
  type C { c: Int }
  union U = A | B
`);

/** Of the version that the walk was written beside. */
const RULES = 27;

const accepted = (text: string) => surelyValid(schema, parse(text)) !== null;
const complaints = (text: string) => validate(schema, parse(text)).length;

describe('a document that is looked at in one walk', () => {
  it('is held to as many rules as graphql-js has: another one has to be followed', () => {
    expect(specifiedRules.length).toBe(RULES);
  });

  it.each([
    '{ leaf leaves a { __typename id } }',
    'query Q($n: Int, $yes: Boolean!) { a(n: $n) { id @include(if: $yes) } one @skip(if: true) { n } }',
    'query($n: Int! = 1) { need(n: $n) }',
    'query($n: Int = 1) { need(n: $n) }',
    'query($in: In!) { a(in: $in) { n } }',
    'query($n: Int!, $t: String) { a(in: { n: $n, text: $t, list: { n: 2 } }, list: 1, kind: X, id: 5, day: "x") { n } }',
    '{ a(list: [1, 2], in: null) { n } }',
    '{ union { __typename ... on A { id text } ... on B { id } ... on One { n } } }',
    '{ one { ...F ...F } } fragment F on One { id one { ...G } } fragment G on A { text }',
    '{ a { id } a { n one { id } } a { one { n } } }',
    'mutation { change(in: { n: 1 }) { n } }',
  ])('is accepted, by graphql-js too: %s', (text) => {
    expect({ accepted: accepted(text), complaints: complaints(text) }).toEqual({
      accepted: true,
      complaints: 0,
    });
  });

  it.each([
    '{ nothing }',
    '{ a { nothing } }',
    '{ a }',
    '{ leaf { x } }',
    '{ a(other: 1) { id } }',
    '{ a(n: 1, n: 1) { id } }',
    '{ a(n: "x") { id } }',
    '{ a(n: 3000000000) { id } }',
    '{ a(list: [1, null]) { id } }',
    '{ a(n: [1]) { id } }',
    '{ a(kind: Z) { id } }',
    '{ a(kind: "X") { id } }',
    '{ a(in: {}) { id } }',
    '{ a(in: { n: 1, n: 1 }) { id } }',
    '{ a(in: { n: 1, x: 1 }) { id } }',
    '{ a(in: { n: null }) { id } }',
    '{ need }',
    '{ need(n: null) }',
    'query($n: Int) { need(n: $n) }',
    'query($n: Int = null) { need(n: $n) }',
    'query($n: String) { a(n: $n) { id } }',
    'query($n: Int) { a(list: [$n]) { id } }',
    'query($n: Int) { a(in: { n: $n }) { id } }',
    'query($n: [Int]) { a(list: $n) { id } }',
    'query($n: Nothing) { a(n: $n) { id } }',
    'query($n: A) { a(n: $n) { id } }',
    'query($n: Int, $n: Int) { a(n: $n) { id } }',
    'query($n: Int = "x") { a(n: $n) { id } }',
    'query($n: Int) { leaf }',
    '{ a(n: $n) { id } }',
    '{ leaf @nothing }',
    '{ leaf @skip }',
    '{ leaf @skip(if: 1) }',
    '{ leaf @skip(if: true) @skip(if: true) }',
    '{ leaf @include(if: true, unless: true) }',
    'query($b: Boolean) { leaf @skip(if: $b) }',
    'query @skip(if: true) { leaf }',
    'query($n: Int @skip(if: true)) { a(n: $n) { id } }',
    '{ ...F }',
    '{ leaf } fragment F on Query { leaf }',
    '{ ...F } fragment F on Query { leaf } fragment F on Query { leaf }',
    '{ ...F } fragment F on Query { ...F }',
    '{ one { ...F } } fragment F on One { one { ...F } }',
    '{ ...F } fragment F on Nothing { leaf }',
    '{ ...F } fragment F on Kind { leaf }',
    '{ a { ... on B { id } } }',
    '{ a { ... on C { c } } }',
    '{ union { id } }',
    '{ a { x: id x: n } }',
    '{ a(n: 1) { id } a(n: 2) { id } }',
    '{ a(n: 1) { id } a { id } }',
    '{ union { ... on A { text } ... on B { text } } }',
    '{ a { one { x: id } } a { one { x: n } } }',
    '{ __schema { nothing } }',
    'query A { leaf } query A { leaf }',
    'subscription { a { id } b: a { id } }',
    'type X { a: Int } { leaf }',
    '{ a { either(by: { x: 1, y: 1 }) } }',
  ])('is left to graphql-js, which complains: %s', (text) => {
    expect({ accepted: accepted(text), isWrong: complaints(text) > 0 }).toEqual({
      accepted: false,
      isWrong: true,
    });
  });

  it.each([
    ['several operations', 'query A { leaf } query B { leaf }'],
    ['questions about the schema', '{ __schema { description } __type(name: "A") { name } }'],
    [
      'other fields under one name for two types',
      '{ union { ... on A { x: id } ... on B { x: one { id } y: id } } }',
    ],
    ['an input that has to be one of several', '{ a { either(by: { x: 1 }) } }'],
    ['a fragment that asks for very much', manyTimes()],
  ])('is left to graphql-js although it may be right: %s', (_, text) => {
    expect(accepted(text)).toBe(false);
  });

  it('ends with whatever nests very deeply', () => {
    const deep = `{ one ${'{ one '.repeat(500)} { id } ${'}'.repeat(500)} }`;
    expect(accepted(deep)).toBe(false);
    expect(accepted(`{ ${'... { '.repeat(500)} leaf ${'}'.repeat(500)} }`)).toBe(false);
  });

  it('tells its operation, selections with fragments written out, and directives', () => {
    const document = parse(
      'query Q { ...F x: one @skip(if: true) { ...G } ...F } fragment F on Query { one { ...G } } fragment G on One { id n }',
    );
    expect(surelyValid(schema, document)).toMatchObject({
      operation: { name: { value: 'Q' } },
      selections: 14,
      directives: 1,
    });
  });

  it('asks about fields, arguments and literals besides, and is not sure where one is not fine', () => {
    const text = '{ x: a(n: 1, in: { n: 2, text: "t" }) { id } }';
    const seen: string[] = [];
    const note = (what: string) => {
      seen.push(what);
      return true;
    };
    const all = {
      field: ({ name }: { name: { value: string } }) => note(`field ${name.value}`),
      argument: ({ name }: { name: { value: string } }) => note(`argument ${name.value}`),
      literal: (node: { kind: string }, type: unknown) => note(`${node.kind} ${String(type)}`),
    };
    expect(surelyValid(schema, parse(text), all)).not.toBeNull();
    expect(seen).toEqual([
      'field a',
      'argument n',
      'IntValue Int',
      'argument in',
      'IntValue Int',
      'StringValue String',
      'field id',
    ]);
    for (const kind of ['field', 'argument', 'literal'] as const)
      expect(surelyValid(schema, parse(text), { [kind]: () => false })).toBeNull();
  });
});

function manyTimes(): string {
  const fragments = Array.from(
    { length: 14 },
    (_, at) => `fragment F${at} on One { ...F${at + 1} ...F${at + 1} }`,
  );
  return `{ one { ...F0 } } ${fragments.join(' ')} fragment F14 on One { id }`;
}
