import { possibleTypesOf } from './possible-types';

describe('the possible types of an API', () => {
  it('are those of its interfaces and unions, and nothing else', () => {
    const api = `type Query { a: Answer n: Node } interface Node { id: ID! } type A implements Node { id: ID! }
      type B implements Node { id: ID! } type Alone { a: A } union Answer = B | Alone`;
    expect(JSON.parse(possibleTypesOf(api))).toEqual({ Node: ['A', 'B'], Answer: ['B', 'Alone'] });
  });

  it('end with a line break, as files do', () => {
    expect(possibleTypesOf('type Query { a: Int }')).toBe('{}\n');
  });
});
