import { assertValidSchema, buildSchema, type GraphQLInputObjectType, printSchema } from 'graphql';
import { readApiSchema } from './files';
import { withOneOf } from './one-of';

describe('an input of which exactly one field is given', () => {
  const isOneOf = (sdl: string, name: string) =>
    (buildSchema(sdl).getType(name) as GraphQLInputObjectType).isOneOf;

  it('is marked in the published schema, and no other', () => {
    const published = readApiSchema();
    expect(published.match(/^input \w+ @oneOf/gm)).toEqual([
      'input OrderLineInput @oneOf',
      'input PayRequestMeansInput @oneOf',
      'input TicketAboutInput @oneOf',
    ]);
    expect(isOneOf(published, 'MoneyInput')).toBe(false);
    expect(() => assertValidSchema(buildSchema(published))).not.toThrow();
  });

  it('is known by its description', () => {
    const sdl = printSchema(
      withOneOf(
        buildSchema(`type Query { one(a: Either, b: Both): Int }
          "Exactly one of its fields." input Either { x: Int y: Int }
          "Both of its fields." input Both { x: Int y: Int }`),
      ),
    );
    expect([isOneOf(sdl, 'Either'), isOneOf(sdl, 'Both')]).toEqual([true, false]);
  });
});
