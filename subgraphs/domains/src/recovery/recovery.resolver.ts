import type { Clock } from '@customer-area/shared/clock';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TldRules } from '../names';
import { Domain, type DomainContext } from '../portfolio';
import { recoveryOf } from './recovery';
import { DomainRecovery, toRecovery } from './recovery.graphql';
import { costOf, type RecoveryPriceLoader } from './recovery-prices';

export interface RecoveryContext extends DomainContext {
  readonly recoveryPrices: RecoveryPriceLoader;
}

@Resolver(() => Domain)
export class RecoveryResolver {
  constructor(private readonly deps: { readonly clock: Clock; readonly tldRules: TldRules }) {}

  @FieldResolver(() => DomainRecovery, {
    nullable: true,
    description:
      'How it can be saved now. Null while its paid time is not over, and when nothing helps any more.',
  })
  async recovery(
    @Root() { row }: Domain,
    @Ctx() { recoveryPrices }: RecoveryContext,
  ): Promise<DomainRecovery | null> {
    const recovery = recoveryOf(row, this.deps.tldRules.policyOf(row), this.deps.clock.now());
    if (recovery === null) return null;
    return toRecovery(recovery, costOf(recovery, await recoveryPrices.load(row.tld)));
  }
}
