import { breakingChanges } from './breaking-changes';
import { CompositionFailed, composeSupergraph, sortedSdl } from './compose-supergraph';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const people = `${link} type Query { me: Person you: Person } type Person @key(fields: "id") { id: ID! name: String }`;

describe('the committed schemas', () => {
  it('do not depend on the order in which types and root fields are declared', () => {
    const other = `type Person @key(fields: "id") { id: ID! name: String } type Query { you: Person me: Person } ${link}`;
    expect(sortedSdl(other)).toBe(sortedSdl(people));
    expect(sortedSdl(sortedSdl(people))).toBe(sortedSdl(people));
  });

  it('keep the declared order of fields and values', () => {
    expect(sortedSdl('enum E { Z A } type T { z: E a: E }')).toBe(
      'enum E {\n  Z\n  A\n}\n\ntype T {\n  z: E\n  a: E\n}\n',
    );
  });

  it('compose with placeholders for addresses', () => {
    expect(composeSupergraph([{ name: 'identity', sdl: people }])).toContain('url: "http://identity"');
  });

  it('say what does not fit together', () => {
    const clash = `${link} type Query { a: Int } type Person @key(fields: "id") { id: ID! name: Int }`;
    expect(() =>
      composeSupergraph([
        { name: 'a', sdl: people },
        { name: 'b', sdl: clash },
      ]),
    ).toThrow(CompositionFailed);
  });

  it('are compared as clients see them', async () => {
    const before = composeSupergraph([{ name: 'identity', sdl: people }]);
    const more = composeSupergraph([
      { name: 'identity', sdl: people.replace('name: String', 'name: String age: Int') },
    ]);
    const less = composeSupergraph([{ name: 'identity', sdl: people.replace('you: Person', '') }]);
    expect(await breakingChanges(before, more)).toEqual([]);
    expect(await breakingChanges(before, less)).toEqual(['Query.you was removed.']);
  });
});
