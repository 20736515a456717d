import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiSchema } from '@customer-area/gateway/schema/breaking-changes';
import { readSupergraph } from '@customer-area/gateway/schema/files';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { brokenPromises, type Row, sdlOf } from './broken-promises';
import { PROMISED_API } from './promised-api';

/** The contract as its owners keep it, where it lies beside this checkout. */
const AGREED = join(__dirname, '../../../shared/design/core-contract.graphql');

const schemaOf = (rows: readonly Row[]) => buildSchema(sdlOf(rows));

describe('the public schema', () => {
  let actual: GraphQLSchema;
  beforeAll(async () => {
    actual = await apiSchema(readSupergraph());
  });

  it('has everything that clients were promised, with types that fit', () => {
    expect(brokenPromises(schemaOf(PROMISED_API), actual)).toEqual([]);
  });

  const agreed = existsSync(AGREED) ? it : it.skip;
  agreed('has everything in the agreed contract, and so has the table of promises', () => {
    const contract = buildSchema(readFileSync(AGREED, 'utf8').replaceAll(/ @key\(.*?\)/g, ''));
    expect(brokenPromises(contract, actual)).toEqual([]);
    expect(brokenPromises(contract, schemaOf(PROMISED_API))).toEqual([]);
  });
});

describe('a promise is broken', () => {
  const before: Row[] = [
    ['object', 'Query', 'pets(first Int = 20, kind String) [Pet!]!; one(wish Wish) Found'],
    ['object', 'Pet', 'name String!; age Int'],
    ['object', 'Nobody', 'reason String'],
    ['input', 'Wish', 'colour String; size Int!'],
    ['enum', 'Kind', 'CAT DOG'],
    ['union', 'Found', 'Pet Nobody'],
  ];
  const changed = (type: string, from: string, to: string): Row[] =>
    before.map(([kind, name, has]) => [kind, name, name === type ? has.replace(from, to) : has] as const);

  it.each([
    ['a field is gone', 'Pet', '; age Int', ''],
    ['a field may be null', 'Pet', 'name String!', 'name String'],
    ['a field has another type', 'Pet', 'age Int', 'age Float'],
    ['an argument is gone', 'Query', ', kind String', ''],
    ['an argument is demanded', 'Query', 'kind String', 'kind String!'],
    ['a default is another', 'Query', 'first Int = 20', 'first Int = 10'],
    ['a new argument is demanded', 'Query', 'wish Wish', 'wish Wish, why String!'],
    ['an input field is demanded', 'Wish', 'colour String', 'colour String!'],
    ['an input field is gone', 'Wish', 'colour String; ', ''],
    ['an enum value is gone', 'Kind', 'CAT ', ''],
    ['a union member is gone', 'Found', ' Nobody', ''],
  ])('when %s', (_what, type, from, to) => {
    expect(brokenPromises(schemaOf(before), schemaOf(changed(type, from, to)))).toHaveLength(1);
  });

  it.each([
    ['a field is more certain', 'Pet', 'age Int', 'age Int!'],
    ['a field is new', 'Pet', 'age Int', 'age Int; colour String'],
    ['an argument is new and optional', 'Query', 'wish Wish', 'wish Wish, why String'],
    ['an input field is demanded less', 'Wish', 'size Int!', 'size Int'],
    ['an enum value is new', 'Kind', 'CAT ', 'CAT OWL '],
  ])('but not when %s', (_what, type, from, to) => {
    expect(brokenPromises(schemaOf(before), schemaOf(changed(type, from, to)))).toEqual([]);
  });
});
