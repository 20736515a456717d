import { readStaffSchema } from '@customer-area/gateway/schema/files';
import { buildSchema } from 'graphql';
import { undescribed } from './undescribed';

/** Names that say all there is to say wherever they stand. One with a unit, a format or a condition is none of them. */
const EXPLAIN_THEMSELVES = ['Query', 'Mutation', 'edges', 'node', 'cursor', 'pageInfo'];

describe('the public schema', () => {
  const actual = buildSchema(readStaffSchema());

  it('describes everything that does not explain itself', () => {
    expect(undescribed(actual, EXPLAIN_THEMSELVES)).toEqual([]);
  });

  it('still needs each name that is excused', () => {
    const bare = undescribed(actual, []).map((at) => at.replace(/^.*\.|\(.*$/g, ''));
    expect(EXPLAIN_THEMSELVES.filter((name) => !bare.includes(name))).toEqual([]);
  });
});

describe('what has no description', () => {
  const bare = buildSchema(`
    scalar Day interface Named { name: String } union Found = Pet
    type Query { one(wish: Wish): Found } type Pet implements Named { name: String }
    input Wish { kind: Kind } enum Kind { CAT }
  `);

  it('is listed, whatever it is', () => {
    expect(undescribed(bare, []).sort()).toEqual([
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

  it('is not listed when its name is excused', () => {
    expect(undescribed(bare, ['name', 'wish'])).not.toEqual(expect.arrayContaining(['Pet.name']));
    expect(undescribed(bare, ['name', 'wish'])).not.toEqual(expect.arrayContaining(['Query.one(wish)']));
  });

  it('is listed as well when its description is blank', () => {
    expect(undescribed(buildSchema('""" """ type Query { "Here." it: Int }'), [])).toEqual(['Query']);
  });
});
