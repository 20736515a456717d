import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { mutated } from '../../../test/execution/mutated-text';
import { RandomSource } from '../../../test/stories/fuzz/random-source';
import { randomValues } from '../../../test/stories/fuzz/random-value';
import { RandomOperations } from '../compiled/testing/random-operation';
import { readApiSchema } from '../schema/files';
import { limitRules, plainQuery } from './index';

const small = buildSchema(`
  type Query { a: Query b: String list(first: Int, last: Int, id: ID, ids: [ID!], text: String, input: In): String }
  type Mutation { change(id: ID): String }
  input In { id: ID, ids: [ID!], text: String, inside: [In!] }
`);
const allowed = (text: string, schema = small) =>
  validate(schema, parse(text), [...specifiedRules, ...limitRules]).length === 0;
const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');
const nested = (levels: number) => `${'{ a '.repeat(levels - 1)}{ b }${' }'.repeat(levels - 1)}`;

describe('a plain query', () => {
  it.each([
    nested(10),
    `{ a { ${times(30, (at) => `x${at}: b`)} } }`,
    '{ a { __isRefusal: __typename } }',
    `{ ${times(10, (at) => `x${at}: b`)} }`,
    `{ a { ${times(20, (at) => `x${at}: b @skip(if: true)`)} } }`,
    `{ list(text: "${'x'.repeat(5_000)}", first: 100, ids: ["1"], input: { inside: { id: "1" } }) }`,
    'query Q($size: Int = 1000) { list(first: $size) }',
  ])('is allowed by all rules: %.60s', (text) => {
    expect({ allowed: allowed(text), plain: plainQuery(small, parse(text)) !== null }).toEqual({
      allowed: true,
      plain: true,
    });
  });

  it.each([
    nested(11),
    `{ a { ...F } } fragment F on Query ${nested(10)}`,
    `{ a { ${times(31, (at) => `x${at}: b`)} } }`,
    '{ a { __isRefusal: b } }',
    '{ __proto__: b }',
    `{ ${times(11, (at) => `x${at}: b`)} }`,
    `{ a { ${times(21, (at) => `x${at}: b @skip(if: true)`)} } }`,
    `{ list(text: "${'x'.repeat(5_001)}") }`,
    '{ list(text: "a\\u0000b") }',
    '{ list(input: { inside: [{ text: """a\u0000b""" }] }) }',
    '{ list(first: 101) }',
    '{ list(last: 0) }',
    '{ list(id: 1) }',
    '{ list(ids: ["a", 1]) }',
    'query($i: In = { id: 1 }) { list(input: $i) }',
  ])('is nothing that a limit refuses: %.60s', (text) => {
    expect({ allowed: allowed(text), plain: plainQuery(small, parse(text)) }).toEqual({
      allowed: false,
      plain: null,
    });
  });

  it('has at most 1,000 selections with fragments written out, and changes nothing', () => {
    const spread = (spreads: number) =>
      `{ a { ${times(spreads, () => '...F')} } } fragment F on Query { a { ${times(97, () => 'b')} } }`;
    expect(plainQuery(small, parse(spread(11)))).toBeNull();
    expect(plainQuery(small, parse(spread(10)))).not.toBeNull();
    expect(plainQuery(small, parse('mutation { change }'))).toBeNull();
  });

  it('is never one that a rule refuses, over the whole API', () => {
    const schema = buildSchema(readApiSchema());
    const random = new RandomSource(20_261_128);
    const nobody = { customer: null as never, word: 'x', ids: ['dom_1'], texts: ['x'], cursors: ['c'] };
    const operations = new RandomOperations(
      schema,
      random,
      randomValues(random, nobody, nobody),
      new Set(['Domain', 'Order']),
    );
    const words = Object.keys(schema.getTypeMap());
    const counts = { plain: 0, allowed: 0 };
    const look = (text: string) => {
      let document: ReturnType<typeof parse>;
      try {
        document = parse(text);
      } catch {
        return;
      }
      const plain = plainQuery(schema, document) !== null;
      if (!plain && !text.startsWith('query')) return;
      const isAllowed = allowed(text, schema);
      if (plain) expect({ text, isAllowed }).toEqual({ text, isAllowed: true });
      if (plain) counts.plain++;
      if (isAllowed) counts.allowed++;
    };
    for (let number = 0; number < 400; number++) {
      const { query } = operations.next();
      look(query);
      look(mutated(query, words, random));
    }
    expect(counts.plain).toBeGreaterThan(150);
    expect(counts.plain / counts.allowed).toBeGreaterThan(0.7);
  });
});
