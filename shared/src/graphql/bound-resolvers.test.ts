import 'reflect-metadata';
import { type GraphQLSchema, graphql, graphqlSync, isObjectType } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { bindResolvers } from './bound-resolvers';

@InputType()
class Dated {
  @Field(() => String, { nullable: true })
  on?: string | null;
}

@InputType()
class Line extends Dated {
  @Field(() => Int, { nullable: true })
  count?: number | null;
  @Field(() => [Line], { nullable: true })
  parts?: Line[] | null;
  @Field(() => [[Line]], { nullable: true })
  rows?: Line[][] | null;
}

@ArgsType()
class From {
  @Field(() => String, { nullable: true })
  from?: string | null;
}

@ArgsType()
class Wanted extends From {
  @Field(() => Int, { nullable: true })
  first?: number | null;
  @Field(() => Line, { nullable: true })
  like?: Line | null;
}

@ObjectType({ simpleResolvers: true })
class Shelf {
  @Field(() => ID)
  id!: string;
}

/** What a method was given, with the class of each object in it. */
const described = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(described);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inner]) => [key, described(inner)]);
  return { class: value.constructor.name, ...Object.fromEntries(fields) };
};

@Resolver(() => Shelf)
class ShelfResolver {
  seen: unknown[] = [];

  @Query(() => Shelf)
  shelf(): { id: string } {
    return { id: 'a' };
  }

  @FieldResolver(() => String)
  told(
    @Ctx('caller') caller: string,
    @Arg('one', () => Line, { nullable: true }) one: Line | null,
    @Root() shelf: Shelf,
    @Arg('names', () => [String], { nullable: true }) names: string[] | null,
    @Args() wanted: Wanted,
    @Root('id') id: string,
  ): string {
    this.seen.push(described([caller, one, shelf, names, wanted, id]));
    return 'told';
  }

  @FieldResolver(() => Int, { nullable: true })
  broken(@Arg('why', () => String) why: string): number {
    throw new Error(why);
  }
}

const schemaOf = async (instance: object, bound: boolean): Promise<GraphQLSchema> => {
  const resolvers = [instance.constructor] as unknown as [new () => object];
  const schema = await buildSchema({ resolvers, container: { get: () => instance }, validate: false });
  if (bound) bindResolvers(schema, new Map([[instance.constructor, instance]]));
  return schema;
};

const LINE = '{ count: 1, parts: [{ on: "x" }, { parts: [] }], rows: [[{ count: null }], []] }';

describe('a bound resolver', () => {
  it.each([
    'told',
    `told(one: ${LINE})`,
    'told(one: null, names: null, from: null)',
    `told(names: ["a", "b"], first: 3, from: "f", like: ${LINE})`,
  ])('is given what the library would give it: %s', async (field) => {
    const [library, ours] = [new ShelfResolver(), new ShelfResolver()];
    const asked = { source: `{ shelf { ${field} } }`, contextValue: { caller: 'c' } };
    const expected = await graphql({ schema: await schemaOf(library, false), ...asked });
    expect(expected.errors).toBeUndefined();
    // Synchronously: no argument is waited for.
    expect(graphqlSync({ schema: await schemaOf(ours, true), ...asked })).toEqual(expected);
    expect(ours.seen).toEqual(library.seen);
    expect(ours.seen).toHaveLength(1);
  });

  it('rejects instead of throwing', async () => {
    const shelf = (await schemaOf(new ShelfResolver(), true)).getType('Shelf');
    const resolve = isObjectType(shelf) ? shelf.getFields().broken?.resolve : undefined;
    await expect(resolve?.({ id: 'a' }, { why: 'so' }, {}, {} as never)).rejects.toThrow('so');
  });

  it('cannot be told of the document that asks for it: the service does not start', async () => {
    @Resolver()
    class CuriousResolver {
      @Query(() => String)
      curious(@Info() info: { readonly fieldName: string }): string {
        return info.fieldName;
      }
    }
    await expect(schemaOf(new CuriousResolver(), true)).rejects.toThrow('info');
  });
});
