import 'reflect-metadata';
import { parse } from 'graphql';
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Viewer } from '../viewer';
import { executeOperation } from './execute-operation';
import { AtMost } from './list-size';
import { anyone } from './rules';
import { buildSubgraph } from './subgraph';

const viewer: Viewer = { kind: 'anonymous', requestId: 't', locale: 'it', ip: '::1', userAgent: '' };
let resolved = 0;
let atFirst = () => {};

@ObjectType({ simpleResolvers: false })
class Pebble {
  @Field(() => Int)
  weight(): number {
    if (resolved++ === 0) atFirst();
    return 1;
  }

  @AtMost(300)
  @Field(() => [Pebble])
  async more(): Promise<Pebble[]> {
    return Array.from({ length: 300 }, () => new Pebble());
  }
}

@Resolver()
class PebbleResolver {
  @AtMost(300)
  @Query(() => [Pebble])
  async pebbles(): Promise<Pebble[]> {
    return Array.from({ length: 300 }, () => new Pebble());
  }
}

describe('an operation in a subgraph', () => {
  const ask = async (text: string, gone?: AbortSignal) => {
    resolved = 0;
    const { schema } = await buildSubgraph({
      resolvers: [new PebbleResolver()],
      references: {},
      permissions: { fields: { Query: { pebbles: anyone } }, types: { Pebble: 'public' } },
    });
    return executeOperation({
      schema,
      document: parse(text),
      operationName: undefined,
      variables: {},
      contextValue: { viewer, sandbox: false },
      gone,
      report: () => undefined,
    });
  };
  beforeEach(() => {
    atFirst = () => {};
  });

  it('completes what is asked for', async () => {
    expect((await ask('{ pebbles { weight } }')).data?.pebbles).toHaveLength(300);
  });

  it('is stopped at 50,000 objects', async () => {
    expect(await ask('{ pebbles { more { weight } } }')).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'BAD_USER_INPUT', limit: 50_000 } }],
    });
    expect(resolved).toBeLessThanOrEqual(50_000);
  });

  it('is stopped when its caller has gone', async () => {
    const gone = new AbortController();
    atFirst = () => gone.abort();
    expect(await ask('{ pebbles { weight more { weight } } }', gone.signal)).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
    expect(resolved).toBe(1);
  });
});
