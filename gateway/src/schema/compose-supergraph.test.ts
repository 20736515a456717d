import { apiSdl } from './api-schema';
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

  it('show clients the API without what is only for the planner', async () => {
    expect(await apiSdl(composeSupergraph([{ name: 'identity', sdl: people }]))).toBe(
      'type Query {\n  me: Person\n  you: Person\n}\n\ntype Person {\n  id: ID!\n  name: String\n}\n',
    );
  });
});
