import { buildSchema, getVariableValues, type OperationDefinitionNode, parse } from 'graphql';
import { badInput, faultText } from '../errors';
import { variableReader } from './variable-values';

const schema = buildSchema(`
  enum Code { A B }
  scalar Picky
  input Words { one: String! }
  type Query { a(n: Int, s: [[String!]], codes: [Code!]!, id: ID!, p: Picky, w: Words, f: Float, b: Boolean): Int }
`);
const picky = schema.getType('Picky') as unknown as { parseValue: (given: unknown) => unknown };
picky.parseValue = (given) => {
  if (given === 'bad') throw badInput('p', faultText('input.dateTime'));
  if (given === 'worse') throw new TypeError('no');
  return given === 'nothing' ? undefined : [given];
};

describe('the variables of an operation', () => {
  it.each<[string, unknown]>([
    ['', {}],
    ['', { other: 1 }],
    ['$n: Int', {}],
    ['$n: Int', { n: null }],
    ['$n: Int', { n: undefined }],
    ['$n: Int', { n: 7 }],
    ['$n: Int', { n: '7' }],
    ['$n: Int', { n: 2 ** 40 }],
    ['$n: Int = 3', {}],
    ['$n: Int = 3', { n: 4 }],
    ['$n: Int!', {}],
    ['$n: Int!', { n: null }],
    ['$n: Int!, $id: ID!', { n: 'x', id: {} }],
    ['$toString: Int', {}],
    ['$id: ID!', { id: 5 }],
    ['$id: ID!', { id: 'dom_1' }],
    ['$s: [[String!]]', { s: [['a', 'b'], null, []] }],
    ['$s: [[String!]]', { s: [['a', null]] }],
    ['$s: [[String!]]', { s: 'a' }],
    ['$s: [[String!]]', { s: new Set(['a']) }],
    ['$codes: [Code!]!', { codes: ['A', 'B', 'A'] }],
    ['$codes: [Code!]!', { codes: ['A', 'C'] }],
    ['$codes: [Code!]!', { codes: Array.from({ length: 60 }, () => 'C') }],
    ['$p: Picky, $b: Boolean', { p: { deep: 1 }, b: true }],
    ['$p: Picky', { p: 'bad' }],
    ['$p: Picky', { p: 'worse' }],
    ['$p: Picky', { p: 'nothing' }],
    ['$w: Words', { w: { one: 'a' } }],
    ['$w: Words', { w: { two: 'a' } }],
    ['$f: Float, $w: Words', { f: 1.5 }],
    ['$q: Query', { q: 1 }],
  ])('are read as graphql-js reads them: %s of %j', (definitions, given) => {
    const head = definitions === '' ? '' : `(${definitions})`;
    const [operation] = parse(`query ${head} { a }`).definitions as readonly OperationDefinitionNode[];
    const { variableDefinitions = [] } = operation as OperationDefinitionNode;
    const values = given as Record<string, unknown>;
    const told = ({ coerced, errors }: ReturnType<typeof getVariableValues>) => ({
      coerced,
      names: Object.keys(coerced ?? {}),
      prototype: coerced && Object.getPrototypeOf(coerced),
      errors: errors?.map((error) => ({ ...error.toJSON(), originalError: error.originalError })),
    });
    expect(told(variableReader(schema, variableDefinitions)(values))).toEqual(
      told(getVariableValues(schema, variableDefinitions, values, { maxErrors: 50 })),
    );
  });
});
