import { addDays } from '@customer-area/shared/clock';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import {
  type ConnectionOf,
  euroCents,
  MoneyInput,
  Page,
  PageArguments,
  toConnection,
} from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoginContext } from '../../account/logins';
import { Login, toLogin } from '../../account/profiles';
import { messages } from '../../messages';
import {
  ApiKey,
  ApiKeyConnection,
  ApiKeyCreated,
  ApiKeyRefused,
  CreateApiKeyInput,
  CreateApiKeyResult,
  toApiKey,
} from './api-key.graphql';
import type { ApiKeyContext } from './api-key.loader';
import { type CreateApiKeyDeps, createApiKey } from './create-api-key';
import { type RevokeApiKeyDeps, revokeApiKey } from './revoke-api-key';
import { type SetSpendingLimitDeps, setSpendingLimit } from './set-spending-limit';

type Context = LoginContext & ApiKeyContext;

/** How long a key stays on the list after it has ended: as long as somebody may wonder why a program stopped working. */
const SHOWN_AFTER_END_DAYS = 30;

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  constructor(private readonly deps: CreateApiKeyDeps & RevokeApiKeyDeps & SetSpendingLimitDeps) {}

  @Page()
  @Query(() => ApiKeyConnection, {
    description:
      "The profile's API keys, newest first: those that can be used, and those that ended in the last 30 days.",
  })
  async apiKeys(@Args() args: PageArguments, @Ctx() { viewer }: Context): Promise<ConnectionOf<ApiKey>> {
    const profileId = profileOf(viewer);
    const endedAfter = addDays(new Date(), -SHOWN_AFTER_END_DAYS);
    const page = await this.deps.keys.page(profileId, endedAfter, wantedPage(args));
    return toConnection(page, toApiKey, () => this.deps.keys.count(profileId, endedAfter));
  }

  @FieldResolver(() => Login, {
    nullable: true,
    description: 'The login that made it, and as which it acts.',
  })
  async createdBy(@Root() key: ApiKey, @Ctx() context: Context): Promise<Login | null> {
    const row = await context.loaders.loginById.load(key.loginId);
    return row === null ? null : toLogin(row);
  }

  @Mutation(() => CreateApiKeyResult, {
    description:
      'Makes a key for a program: an integration, a backup, a billing system. Needs a sign-in of the last ten minutes, in person. Told by mail.',
  })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'What the key is for and what it may do.' })
    input: CreateApiKeyInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateApiKeyResult> {
    const viewer = inPerson(context);
    const made = await createApiKey(this.deps, {
      profileId: profileOf(viewer),
      loginId: viewer.loginId,
      secondFactor: viewer.secondFactor,
      name: input.name,
      scopes: input.scopes,
      expiresAt: input.expiresAt,
      allowedCidrs: input.allowedCidrs ?? [],
      spendingLimitCents: input.spendingLimit ? euroCents('spendingLimit', input.spendingLimit) : 0,
    });
    if (made.kind === 'too-many')
      return Object.assign(new ApiKeyRefused(), {
        code: 'TOO_MANY_API_KEYS',
        message: messages.text(viewer.locale, 'api-key.TOO_MANY_API_KEYS'),
      });
    const apiKey = await this.read(made.id, context);
    return Object.assign(new ApiKeyCreated(), { profileId: apiKey.profileId, key: made.key, apiKey });
  }

  @Mutation(() => ApiKey, {
    description:
      'Ends a key, everywhere within two seconds. Needs a sign-in of the last ten minutes, in person. Told by mail.',
  })
  async revokeApiKey(
    @Arg('apiKeyId', () => ID, { description: 'One of apiKeys; NOT_FOUND for any other.' })
    apiKeyId: string,
    @Ctx() context: Context,
  ): Promise<ApiKey> {
    await revokeApiKey(this.deps, { profileId: profileOf(context.viewer), apiKeyId });
    return this.read(apiKeyId, context);
  }

  @Mutation(() => ApiKey, {
    description:
      'Changes what a key may spend in a calendar month. Needs a sign-in of the last ten minutes, in person; raising it, a session opened with a second factor (FORBIDDEN, SECOND_FACTOR_REQUIRED). CONFLICT for a key that has ended.',
  })
  async setApiKeySpendingLimit(
    @Arg('apiKeyId', () => ID, { description: 'One of apiKeys; NOT_FOUND for any other.' })
    apiKeyId: string,
    @Arg('spendingLimit', () => MoneyInput, { description: 'VAT included; 0: it cannot pay.' })
    spendingLimit: MoneyInput,
    @Ctx() context: Context,
  ): Promise<ApiKey> {
    const { secondFactor } = inPerson(context);
    await setSpendingLimit(this.deps, {
      profileId: profileOf(context.viewer),
      apiKeyId,
      spendingLimitCents: euroCents('spendingLimit', spendingLimit),
      secondFactor,
    });
    return this.read(apiKeyId, context);
  }

  private async read(id: string, { loaders }: Context): Promise<ApiKey> {
    const row = await loaders.apiKeyById.load(id);
    if (row === null) throw notFound();
    return toApiKey(row);
  }
}

/** The permission map lets nobody else come here. */
function inPerson({ viewer }: Context): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
