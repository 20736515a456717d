import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  parse,
} from 'graphql';
import { executeDocument } from '.';

const SDL = `
  input Range { from: Int, to: Int }
  type Shelf { id: ID! books(range: Range = { from: 1 }, tags: [String!]): [Book!] }
  type Book { title: String, shelf: Shelf }
  type Query { shelf(id: ID): Shelf shelves: [Shelf!] }
  type Mutation { first: String! second: String }
`;

type Resolve = GraphQLFieldResolver<unknown, unknown>;

function schemaWith(resolvers: Readonly<Record<string, Readonly<Record<string, Resolve>>>>): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    for (const [field, resolve] of Object.entries(fields)) {
      const definition = isObjectType(type) ? type.getFields()[field] : undefined;
      if (definition !== undefined) definition.resolve = resolve;
    }
  }
  return schema;
}

const asking = (schema: GraphQLSchema, text: string, operationName?: string) => {
  const document = parse(text);
  return (variables: Record<string, unknown> = {}) =>
    executeDocument({ schema, document, operationName, variables, context: {} });
};

/** A schema that notes what its resolver of `shelf` was told of its field. */
function noting() {
  const infos: GraphQLResolveInfo[] = [];
  const shelf: Resolve = (_source, _args, _context, info) => {
    infos.push(info);
    return { id: 'a', books: [] };
  };
  return { infos, schema: schemaWith({ Query: { shelf } }) };
}

describe('a compiled operation', () => {
  it('answers without a promise where no resolver answers one', () => {
    const { schema } = noting();
    expect(asking(schema, '{ shelf { id } }')()).toEqual({ data: { shelf: { id: 'a' } } });
  });

  it('works out a field once for all requests', () => {
    const { schema, infos } = noting();
    const ask = asking(schema, '{ shelf { id } }');
    ask();
    ask();
    expect(infos[1]).toBe(infos[0]);
  });

  it.each(['path', 'variableValues'] as const)(
    'tells a resolver that reads %s that it is not known',
    (name) => {
      const { schema, infos } = noting();
      asking(schema, '{ shelf { id } }')();
      expect(() => infos[0]?.[name]).toThrow(`${name} is not known`);
    },
  );

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'takes a variable that is not given for absent, though every object has a member %s',
    (name) => {
      const told: unknown[] = [];
      const books: Resolve = (_source, args) => {
        told.push(args);
        return [];
      };
      const shelf: Resolve = (_source, args) => {
        told.push(args);
        return { id: 'a' };
      };
      const schema = schemaWith({ Query: { shelf }, Shelf: { books } });
      const text = `query ($${name}: ID) { shelf(id: $${name}) { id } }`;
      expect(asking(schema, text)()).toEqual({ data: { shelf: { id: 'a' } } });
      const ranged = `query ($${name}: Range) { shelf { books(range: $${name}) { title } } }`;
      expect(asking(schema, ranged)()).toEqual({ data: { shelf: { books: [] } } });
      expect(told).toEqual([{}, {}, { range: { from: 1 } }]);
      const condition = `query ($${name}: Boolean = true) { shelf @include(if: $${name}) { id } }`;
      expect(asking(schema, condition)({})).toEqual({ data: { shelf: { id: 'a' } } });
    },
  );

  it('gives each call arguments of its own, however deep', () => {
    const seen: string[] = [];
    const books: Resolve = (_source, args: { range: { to: number }; tags: string[] }) => {
      seen.push(JSON.stringify(args));
      args.range.to = 99;
      args.tags.push('changed');
      return [];
    };
    const schema = schemaWith({ Query: { shelf: () => ({ id: 'a' }) }, Shelf: { books } });
    const ask = asking(schema, '{ shelf { id books(range: { to: 2 }, tags: ["x"]) { title } } }');
    ask();
    ask();
    expect(seen).toEqual(Array.from({ length: 2 }, () => '{"range":{"to":2},"tags":["x"]}'));
  });

  it('starts the second mutation after the first, and none after one that failed', async () => {
    const calls: string[] = [];
    const noted = (name: string, fails: boolean) => async () => {
      calls.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      calls.push(`${name} ends`);
      if (fails) throw new Error('no');
      return name;
    };
    const ask = (fails: boolean) =>
      asking(
        schemaWith({ Mutation: { first: noted('first', fails), second: noted('second', false) } }),
        'mutation { first second }',
      )();
    expect(await ask(false)).toEqual({ data: { first: 'first', second: 'second' } });
    expect(calls.splice(0)).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(await ask(true)).toMatchObject({ data: null, errors: [{ path: ['first'] }] });
    expect(calls).toEqual(['first begins', 'first ends']);
  });
});

describe('what graphql-js executes', () => {
  it.each([
    [
      'a field twice, one of them on a condition',
      'query ($on: Boolean!) { shelf { id } shelf @include(if: $on) { books { title } } }',
    ],
    ['a key that every object has', 'query ($on: Boolean!) { __proto__: shelf { id } }'],
    ['introspection', 'query ($on: Boolean!) { shelf { id } __type(name: "Shelf") { name } }'],
  ])('is %s', (_, text) => {
    const { schema, infos } = noting();
    asking(schema, text)({ on: true });
    expect(infos.map((info) => info.path.key)).toHaveLength(infos.length);
    expect(infos.length).toBeGreaterThan(0);
  });

  it('merges such a field as its conditions say', () => {
    const { schema } = noting();
    const ask = asking(
      schema,
      'query ($on: Boolean!) { shelf { id } shelf @include(if: $on) { books { title } } }',
    );
    expect(ask({ on: false })).toEqual({ data: { shelf: { id: 'a' } } });
    expect(ask({ on: true })).toEqual({ data: { shelf: { id: 'a', books: [] } } });
  });

  it('complains about an operation that is not there', () => {
    const { schema } = noting();
    expect(asking(schema, 'query A { shelf { id } }', 'B')()).toMatchObject({
      errors: [{ message: 'Unknown operation named "B".' }],
    });
  });

  it('is everything, when an operator says so', () => {
    const { schema, infos } = noting();
    const document = parse('{ shelf { id } }');
    executeDocument({ schema, document, operationName: undefined, variables: {}, context: {} }, 'library');
    expect(infos[0]?.path.key).toBe('shelf');
  });
});
