import { unauthenticated } from '@customer-area/shared/errors';
import { euroCents, MoneyInput, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { euro } from '@customer-area/shared/money';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type SetSpendingLimitDeps, setSpendingLimit } from './set-spending-limit';
import type { SpendingStore } from './spending.store';
import { SpendingLimit } from './spending-limit.graphql';
import { spendingMonth } from './spending-month';

export interface SpendingLimitResolverDeps extends SetSpendingLimitDeps {
  readonly spendings: SpendingStore;
}

@Resolver()
export class SpendingLimitResolver {
  constructor(private readonly deps: SpendingLimitResolverDeps) {}

  @Query(() => SpendingLimit, {
    description: 'What the profile spends at most in a month, and what it has spent.',
  })
  spendingLimit(@Ctx() { viewer }: ServiceContext): Promise<SpendingLimit> {
    return this.read(viewer);
  }

  @Mutation(() => SpendingLimit, {
    description:
      'Sets what the profile spends at most in a calendar month. Beyond it payments are refused with SPENDING_LIMIT_REACHED before anything is charged, and at 80 percent a letter says so. Needs a sign-in of the last ten minutes, in person; to raise it or to take it away, FORBIDDEN (SECOND_FACTOR_REQUIRED) without a second factor.',
  })
  async setSpendingLimit(
    @Arg('limit', () => MoneyInput, {
      nullable: true,
      description: 'VAT included; 0: nothing is paid by itself or by hand. Null takes the limit away.',
    })
    limit: MoneyInput | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<SpendingLimit> {
    if (viewer.kind !== 'login') throw unauthenticated();
    await setSpendingLimit(this.deps, {
      profileId: profileOf(viewer),
      limitCents: limit === null ? null : euroCents('limit', limit),
      secondFactor: viewer.secondFactor,
    });
    return this.read(viewer);
  }

  private async read(viewer: Viewer): Promise<SpendingLimit> {
    const { database, clock, profileLimits, spendings } = this.deps;
    const profileId = profileOf(viewer);
    const limit = await profileLimits.find(database.read, profileId);
    const month = spendingMonth(clock.now());
    const [spent] = await spendings.spentInMonth(database.read, profileId, [profileId], month);
    return Object.assign(new SpendingLimit(), {
      limit: limit === null ? null : euro(limit),
      spentThisMonth: euro(spent?.spentCents ?? 0),
    });
  }
}
