import { breakingChanges, entryOf, withoutReason } from './breaking-changes';

const before = `
  type Query { pets(first: Int = 20, kind: String): [Pet!]! one(wish: Wish): Found }
  type Pet { name: String! age: Int }
  type Nobody { reason: String }
  input Wish { colour: String size: Int! }
  enum Kind { CAT DOG }
  union Found = Pet | Nobody
`;

describe('clients are broken', () => {
  it.each([
    ['a field is gone', ' age: Int', ''],
    ['a field may be null', 'name: String!', 'name: String'],
    ['a field has another type', 'age: Int', 'age: Float'],
    ['an argument is gone', ', kind: String', ''],
    ['an argument is demanded', 'kind: String', 'kind: String!'],
    ['a default is another', 'first: Int = 20', 'first: Int = 10'],
    ['a new argument is demanded', 'wish: Wish', 'wish: Wish, why: String!'],
    ['an input field is demanded', 'colour: String', 'colour: String!'],
    ['an input field is gone', 'colour: String ', ''],
    ['an enum value is gone', 'CAT ', ''],
    ['a union member is gone', ' | Nobody', ''],
  ])('when %s', (_what, from, to) => {
    expect(breakingChanges(before, before.replace(from, to))).toHaveLength(1);
  });

  it.each([
    ['a field is more certain', 'age: Int', 'age: Int!'],
    ['a field is new', 'age: Int', 'age: Int colour: String'],
    ['an argument is new and optional', 'wish: Wish', 'wish: Wish, why: String'],
    ['an input field is demanded less', 'size: Int!', 'size: Int'],
    ['an enum value is new', 'CAT ', 'CAT OWL '],
  ])('but not when %s', (_what, from, to) => {
    expect(before.replace(from, to)).not.toBe(before);
    expect(breakingChanges(before, before.replace(from, to))).toEqual([]);
  });
});

describe('a breaking change needs', () => {
  const gone = breakingChanges(before, before.replace(' age: Int', ''));
  const entry = `${entryOf('Pet.age was removed.')}ages were wrong`;

  it('a line with its words and a reason', () => {
    expect(gone).toEqual(['Pet.age was removed.']);
    expect(withoutReason(gone, { before: '# Changes\n', after: `# Changes\n\n${entry}\n` })).toEqual([]);
  });

  it.each([
    ['no line', '', ''],
    ['a line without a reason', '', entryOf('Pet.age was removed.')],
    ['a line about another change', '', `${entryOf('Pet.ages was removed.')}ages were wrong`],
    ['a line that was there before', entry, entry],
    ['a line that was there before and has moved', `${entry}\n\n# Older`, `# Newer\n\n# Older\n\n${entry}`],
  ])('more than %s', (_what, old, now) => {
    expect(withoutReason(gone, { before: old, after: now })).toEqual(gone);
  });
});
