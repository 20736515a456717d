import { buildSchema, GraphQLError, parse, validate } from 'graphql';
import { limitRules } from './index';

const schema = buildSchema(`
  type Query { a: Query b: String list(first: Int, last: Int, id: ID, ids: [ID!], text: String, input: In): String }
  type Mutation { change(id: ID): String other: String }
  input In { id: ID, ids: [ID!], text: String, inside: [In!] }
`);
const complaints = (document: string) => validate(schema, parse(document), [...limitRules]);
const messages = (document: string) => complaints(document).map((error) => error.message);
const fields = (document: string) =>
  complaints(document).map((error: GraphQLError) => error.extensions.field);
const nested = (levels: number, leaf = 'b') =>
  `${'{ a '.repeat(levels - 1)}{ ${leaf} }${' }'.repeat(levels - 1)}`;
const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');

describe('the size of an operation', () => {
  it.each<[string, string, RegExp | null]>([
    ['10 levels', nested(10), null],
    ['11 levels', nested(11), /11 levels/],
    ['11 levels, one in a fragment', `${nested(10, '...F')} fragment F on Query { a { b } }`, /11 levels/],
    ['11 levels in inline fragments', nested(11, '... on Query { ... { b } }'), /11 levels/],
    ['a fragment that spreads itself', '{ ...F } fragment F on Query { a { ...F } }', null],
    [
      'two fragments that spread each other',
      '{ ...F } fragment F on Query { a { ...G } } fragment G on Query { a { ...F } }',
      null,
    ],
    [
      'introspection at any depth',
      '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } }',
      null,
    ],
    ['30 aliases', `{ a { ${times(30, (i) => `x${i}: b`)} } }`, null],
    ['31 aliases', `{ a { ${times(31, (i) => `x${i}: b`)} } }`, /31 aliases/],
    ['31 aliases of __typename', `{ a { ${times(31, (i) => `x${i}: __typename`)} } }`, /31 aliases/],
    ['an alias as Relay’s compiler writes it', '{ a { __isRefusal: __typename } }', null],
    ['such an alias of another field', '{ a { __isRefusal: b } }', /two underscores/],
    ['another alias of that kind', '{ a { __type: __typename } }', /two underscores/],
    [
      '32 aliases in a fragment spread four times',
      `{ a { ...F a { ...F a { ...F a { ...F } } } } } fragment F on Query { ${times(8, (i) => `x${i}: b`)} }`,
      /32 aliases/,
    ],
    [
      '20 directives',
      `{ ${times(5, () => 'b @include(if: true) a @skip(if: false) { b @skip(if: false) @include(if: true) }')} }`,
      null,
    ],
    ['21 directives', `query @x { a { ${times(20, () => 'b @include(if: true)')} } }`, /21 directives/],
    ['10 root fields', `{ ${times(10, (i) => `x${i}: b`)} }`, null],
    [
      '11 root fields, most in fragments',
      `{ b ...F ... { z: b } } fragment F on Query { ${times(9, (i) => `x${i}: b`)} }`,
      /11 root fields/,
    ],
    ['one mutation', 'mutation { change }', null],
    ['one mutation in a fragment', 'mutation { ...F } fragment F on Mutation { change }', null],
    ['two mutations', 'mutation { change other }', /exactly one/],
    [
      'two mutations, one in a fragment',
      'mutation { change ...F } fragment F on Mutation { other }',
      /exactly one/,
    ],
    ['one mutation twice under one name', 'mutation { change change }', /exactly one/],
    ['a subscription, where there are none', 'subscription { b }', /no operations of type subscription/],
    ['two operations of one mutation each', 'mutation A { change } mutation B { other }', null],
  ])('%s', (_name, document, expected) => {
    if (expected === null) expect(messages(document)).toEqual([]);
    else expect(messages(document)).toEqual([expect.stringMatching(expected)]);
  });
});

describe('values in the query', () => {
  it.each<[string, string[]]>([
    ['{ list(id: "1", ids: ["2"], input: { inside: [{ id: "3" }] }) }', []],
    ['{ list(id: 1) }', ['id']],
    ['{ list(ids: 1) }', ['ids']],
    ['{ list(ids: ["a", 1]) }', ['ids.1']],
    ['{ list(input: { inside: [{ ids: ["a"] }, { id: 1 }] }) }', ['input.inside.1.id']],
    ['{ list(input: { inside: { id: 1 } }) }', ['input.inside.id']],
    ['query($i: In = { id: 1 }) { list(input: $i) }', ['i.id']],
    ['mutation { change(id: 1) }', ['id']],
    ['{ list(first: 1) }', []],
    ['{ list(first: 100) }', []],
    ['{ list(first: 0) }', ['first']],
    ['{ list(first: 101) }', ['first']],
    ['{ list(first: -1) }', ['first']],
    ['{ list(last: 101) }', ['last']],
    [`{ list(text: "${'x'.repeat(5_000)}") }`, []],
    [`{ list(text: "${'x'.repeat(5_001)}") }`, ['text']],
    [`{ list(text: """${'x'.repeat(5_001)}""") }`, ['text']],
    ['{ list(text: "a\\u0000b") }', ['text']],
    ['{ list(input: { inside: [{ text: "\\u0000" }] }) }', ['input.inside.0.text']],
    ['{ list(text: "città 🏠 \\n") }', []],
  ])('%.60s complains about %p', (document, expected) => {
    expect(fields(document)).toEqual(expected);
  });
});
