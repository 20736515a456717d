import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { checkVariables } from './variables';

const schema = buildSchema(`
  scalar Any
  input In { id: ID, ids: [ID!], text: String, number: Float, inside: [In!], any: Any }
  type Query { list(first: Int, id: ID, ids: [ID!], input: In, many: [In!]): String }
`);
const document = parse(
  'query($n: Int, $id: ID, $ids: [ID!], $input: In, $many: [In!]) { list(first: $n, id: $id, ids: $ids, input: $input, many: $many) }',
);
const operation = document.definitions.find(
  (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
);
const faultOf = (variables: unknown): unknown => {
  if (operation === undefined) throw new Error('there is no operation');
  try {
    checkVariables(schema, document, operation, variables as Record<string, unknown>);
    return null;
  } catch (error) {
    return (error as { extensions?: { field?: string } }).extensions?.field ?? error;
  }
};
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`);

describe('variables', () => {
  it.each<[string, unknown, string | null]>([
    ['nothing', {}, null],
    ['ids in quotes', { id: '1', ids: ['2'], input: { id: '3', number: 4 } }, null],
    ['a number for an id', { id: 1 }, 'id'],
    ['a number among ids', { ids: ['a', 2] }, 'ids.1'],
    ['a number for a list of ids', { ids: 2 }, 'ids'],
    ['a number for an id in an input', { input: { inside: [{}, { id: 0.5 }] } }, 'input.inside.1.id'],
    ['the same where one input stands for a list', { many: { id: 1 } }, 'many.id'],
    ['NUL in a list', { ids: ['a\0'] }, 'ids.0'],
    ['a lone surrogate', { input: { text: 'a\udc00' } }, 'input.text'],
    ['a pair of surrogates', { input: { text: '😀' } }, null],
    ['5,001 characters', { input: { text: 'x'.repeat(5_001) } }, 'input.text'],
    ['NUL in a variable that the query does not use', { other: { a: ['\0'] } }, 'other.a.0'],
    ['NUL in a value of any shape', { input: { any: { a: '\0' } } }, 'input.any.a'],
    ['a page of 1', { n: 1 }, null],
    ['a page of 101', { n: 101 }, 'n'],
    ['a page of 0', { n: 0 }, 'n'],
    ['no page size', { n: null }, null],
    [
      'keys of the prototype',
      JSON.parse('{"input":{"__proto__":{"id":1},"constructor":{"a":1}},"toString":"x"}'),
      null,
    ],
  ])('%s', (_name, variables, field) => {
    expect(faultOf(variables)).toBe(field);
  });

  it('refuses nesting that would break a recursive reader, without recursing itself', () => {
    expect(faultOf({ any: deep(20) })).toBeNull();
    expect(faultOf({ any: deep(50_000) })).toMatch(/^any\.0\.0/);
  });
});
