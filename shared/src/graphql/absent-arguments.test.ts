import 'reflect-metadata';
import { graphql } from 'graphql';
import { Arg, Extensions, Field, InputType, Int, Query, Resolver } from 'type-graphql';
import { PARTIAL } from './absent-arguments';
import { anyone, describeRule } from './rules';
import { buildSubgraph } from './subgraph';

@InputType()
class Whole {
  @Field(() => String, { nullable: true })
  text!: string | null;
  @Field(() => [Whole], { nullable: true })
  inside!: Whole[] | null;
}

@Extensions(PARTIAL)
@InputType()
class Part {
  @Field(() => String, { nullable: true })
  text?: string | null;
  @Field(() => Whole, { nullable: true })
  whole?: Whole | null;
}

const seenByRule: unknown[] = [];
const noticing = describeRule('noticing', (_context, args) => {
  seenByRule.push(args.text);
  return true;
});

@Resolver()
class Answering {
  @Query(() => String)
  argument(
    @Arg('text', () => String, { nullable: true }) text: string | null,
    @Arg('count', () => Int, { nullable: true, defaultValue: 3 }) count: number | null,
  ): string {
    return JSON.stringify({ text, isUndefined: text === undefined, count });
  }

  @Query(() => String)
  input(
    @Arg('whole', () => Whole, { nullable: true }) whole: Whole | null,
    @Arg('part', () => Part, { nullable: true }) part: Part | null,
  ): string {
    return JSON.stringify({ whole, part });
  }
}

describe('what a client leaves out', () => {
  const ask = async (source: string, variableValues: Record<string, unknown> = {}) => {
    const { schema } = await buildSubgraph({
      resolvers: [new Answering()],
      references: {},
      permissions: { fields: { Query: { argument: noticing, input: anyone } }, types: {} },
    });
    const viewer = { kind: 'anonymous' };
    const { data, errors } = await graphql({
      schema,
      source,
      variableValues,
      contextValue: { viewer, sandbox: false },
    });
    expect(errors).toBeUndefined();
    return JSON.parse(String(Object.values(data ?? {})[0]));
  };

  it('is null to the resolver and to the rule, unless the argument has a default', async () => {
    seenByRule.length = 0;
    const absent = { text: null, isUndefined: false, count: 3 };
    expect(await ask('{ argument }')).toEqual(absent);
    expect(await ask('query($t: String) { argument(text: $t) }')).toEqual(absent);
    expect(await ask('{ argument(text: "x", count: null) }')).toEqual({
      text: 'x',
      isUndefined: false,
      count: null,
    });
    expect(seenByRule).toEqual([null, null, 'x']);
  });

  it('is null in an input at any depth', async () => {
    expect(await ask('{ input(whole: { inside: [{ text: "x" }, {}] }) }')).toEqual({
      whole: {
        text: null,
        inside: [
          { text: 'x', inside: null },
          { text: null, inside: null },
        ],
      },
      part: null,
    });
    expect(
      await ask('query($w: Whole) { input(whole: $w) }', { w: { inside: { text: 'one' } } }),
    ).toMatchObject({
      whole: { text: null, inside: [{ text: 'one', inside: null }] },
    });
  });

  it('stays absent in an input that is marked as a partial one', async () => {
    expect((await ask('{ input(part: {}) }')).part).toEqual({});
    expect((await ask('{ input(part: { text: null, whole: {} }) }')).part).toEqual({
      text: null,
      whole: { text: null, inside: null },
    });
  });
});
