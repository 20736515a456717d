import { parse } from 'graphql';
import { assertListSizes } from './list-size';

const page = '@listSize(slicingArguments: ["first"], sizedFields: ["edges"])';
const connection = 'type Edge { node: ID } type Connection { edges: [Edge!]! }';

describe('the sizes of lists in a schema', () => {
  it.each<[string, string, RegExp | null]>([
    ['a list of objects without one', 'type A { b: [B!]! } type B { c: Int }', /A\.b/],
    [
      'a list of objects with a bound',
      'type A { b: [B!]! @listSize(assumedSize: 3) } type B { c: Int }',
      null,
    ],
    ['lists of scalars and enums', 'enum E { X } type A { b: [String!]! c: [E!] }', null],
    ['an interface', 'interface A { b: [B] } type B { c: Int }', /A\.b/],
    ['a connection that is sized', `type A { b(first: Int): Connection ${page} } ${connection}`, null],
    ['a connection that is not', `type A { b(first: Int): Connection } ${connection}`, /A\.b/],
    [
      'a connection sized by one of two fields',
      `type A { b(first: Int): Connection ${page} c: Connection } ${connection}`,
      /A\.c/,
    ],
    ['a connection that nothing answers', connection, /Connection\.edges/],
  ])('%s', (_name, sdl, complaint) => {
    const check = () => assertListSizes(parse(sdl));
    if (complaint === null) expect(check).not.toThrow();
    else expect(check).toThrow(complaint);
  });
});
