import { readStaffSchema } from '@customer-area/gateway/schema/files';
import { buildSchema } from 'graphql';
import { undescribed } from './undescribed';

describe('the public schema', () => {
  const actual = buildSchema(readStaffSchema());

  it('describes every type, field, argument and value', () => {
    expect(undescribed(actual)).toEqual([]);
  });
});

describe('what has no description', () => {
  const bare = buildSchema(`
    scalar Day interface Named { name: String } union Found = Pet
    type Query { one(wish: Wish): Found } type Pet implements Named { name: String }
    input Wish { kind: Kind } enum Kind { CAT }
  `);

  it('is listed, whatever it is', () => {
    expect(undescribed(bare).sort()).toEqual([
      'Day',
      'Found',
      'Kind',
      'Kind.CAT',
      'Named',
      'Named.name',
      'Pet',
      'Pet.name',
      'Query',
      'Query.one',
      'Query.one(wish)',
      'Wish',
      'Wish.kind',
    ]);
  });

  it('is listed as well when its description is blank', () => {
    expect(undescribed(buildSchema('""" """ type Query { "Here." it: Int }'))).toEqual(['Query']);
  });
});
