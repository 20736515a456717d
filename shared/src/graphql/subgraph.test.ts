import 'reflect-metadata';
import { graphql } from 'graphql';
import {
  Arg,
  createUnionType,
  Directive,
  Field,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { owns } from '../isolation';
import type { Viewer } from '../viewer';
import type { ServiceContext } from './context';
import { DateTime } from './date-time';
import { anyone, signedIn } from './rules';
import { Money, PageInfo, Refusal } from './shared-types';
import { buildSubgraph } from './subgraph';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
class Letter {
  profileId!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => DateTime)
  writtenAt!: Date;
  @Field(() => Money)
  postage!: Money;
}

@ObjectType({ simpleResolvers: true, implements: Refusal })
class LetterRefused extends Refusal {}

const SendResult = createUnionType({ name: 'SendResult', types: () => [Letter, LetterRefused] as const });

function letter(id: string, profileId: string): Letter {
  return Object.assign(new Letter(), {
    id,
    profileId,
    writtenAt: new Date(0),
    postage: { amount: 120, currency: 'EUR' },
  });
}

@Resolver()
class LetterResolver {
  constructor(private readonly rows: Letter[]) {}

  @Query(() => Letter, { nullable: true })
  letter(@Arg('id', () => ID) id: string): Letter | null {
    return this.rows.find((row) => row.id === id) ?? null;
  }

  @Query(() => PageInfo)
  page(): PageInfo {
    return { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  }

  @Mutation(() => SendResult)
  send(@Arg('fail', () => Boolean) fail: boolean): typeof SendResult {
    if (fail) return Object.assign(new LetterRefused(), { code: 'NO_STAMP', message: 'No stamp.' });
    return letter('sent', 'p1');
  }
}

const viewer = (profileId: string): Viewer => ({
  kind: 'login',
  profileId,
  loginId: 'l',
  sessionId: 's',
  role: 'customer',
  authenticatedAt: 0,
  secondFactor: false,
  permissions: [],
  limits: null,
  requestId: 'r',
  locale: 'it',
  ip: '127.0.0.1',
  userAgent: '',
});
const anonymous: Viewer = { kind: 'anonymous', requestId: 'r', locale: 'it', ip: '127.0.0.1', userAgent: '' };

const fields = { Query: { letter: signedIn, page: anyone }, Mutation: { send: signedIn } };
const types = {
  Letter: (who: Viewer, entity: Letter) => owns(who, entity.profileId),
  LetterRefused: 'public' as const,
  Money: 'with its parent' as const,
  PageInfo: 'with its parent' as const,
};

describe('a subgraph built from decorated classes', () => {
  const rows = [letter('a', 'p1'), letter('b', 'p2')];
  const build = () =>
    buildSubgraph<ServiceContext>({
      resolvers: [new LetterResolver(rows)],
      orphanedTypes: [LetterRefused],
      references: { Letter: ({ id }) => rows.find((row) => row.id === id) ?? null },
      permissions: { fields, types },
    });
  const run = async (source: string, who: Viewer) => {
    const { schema } = await build();
    return JSON.parse(
      JSON.stringify(await graphql({ schema, source, contextValue: { viewer: who, sandbox: false } })),
    );
  };

  it('answers the owner', async () => {
    expect(await run('{ letter(id: "a") { id writtenAt postage { amount } } }', viewer('p1'))).toEqual({
      data: { letter: { id: 'a', writtenAt: '1970-01-01T00:00:00.000Z', postage: { amount: 120 } } },
    });
  });

  it('refuses an object of another profile by its type policy, with two aliases as with one', async () => {
    const answer = await run('{ mine: letter(id: "a") { id } theirs: letter(id: "b") { id } }', viewer('p1'));
    expect(answer.data).toEqual({ mine: { id: 'a' }, theirs: null });
    expect(answer.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('refuses it through _entities as well', async () => {
    const answer = await run(
      '{ _entities(representations: [{__typename: "Letter", id: "b"}]) { ... on Letter { id } } }',
      viewer('p1'),
    );
    expect(answer.data).toEqual({ _entities: [null] });
  });

  it('asks the anonymous to sign in, but not for what anyone may see', async () => {
    const answer = await run('{ letter(id: "a") { id } page { hasNextPage } }', anonymous);
    expect(answer.data).toEqual({ letter: null, page: { hasNextPage: false } });
    expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('recognises the members of a union by their class', async () => {
    const document = 'mutation { send(fail: true) { __typename ... on Refusal { code } } }';
    expect(await run(document, viewer('p1'))).toEqual({
      data: { send: { __typename: 'LetterRefused', code: 'NO_STAMP' } },
    });
    expect(
      await run('mutation { send(fail: false) { __typename ... on Letter { id } } }', viewer('p1')),
    ).toEqual({
      data: { send: { __typename: 'Letter', id: 'sent' } },
    });
  });

  it('keeps its schema to itself', async () => {
    const answer = await run('{ _service { sdl } }', viewer('p1'));
    expect(answer.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('does not start when a root field or a type has no permission', async () => {
    const parts = { resolvers: [new LetterResolver(rows)], orphanedTypes: [LetterRefused], references: {} };
    await expect(
      buildSubgraph({
        ...parts,
        permissions: { fields: { Query: { letter: signedIn } }, types: { Letter: 'public' } },
      }),
    ).rejects.toThrow(
      'no permission is stated for Query.page, Mutation.send, LetterRefused, Money, PageInfo',
    );
  });
});
