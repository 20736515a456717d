import type { Clock } from '@customer-area/shared/clock';
import { DateTime } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TldRules } from '../names';
import { Domain } from '../portfolio';
import { transferLockedUntil, verificationOf } from './domain-verification';
import { DomainVerification } from './domain-verification.graphql';
import type { RegistrantContext } from './registrant.loader';

@Resolver(() => Domain)
export class DomainVerificationResolver {
  constructor(
    private readonly clock: Clock,
    private readonly tldRules: TldRules,
  ) {}

  @FieldResolver(() => DomainVerification, {
    nullable: true,
    description:
      'Null under extensions that do not ask for it, and as long as nobody has asked. confirmEmail completes it.',
  })
  async verification(
    @Root() { row }: Domain,
    @Ctx() { loaders }: RegistrantContext,
  ): Promise<DomainVerification | null> {
    const registrant = await loaders.registrant.load(row.profileId);
    return verificationOf(row, registrant, this.tldRules.policyOf(row));
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when it cannot go to another registrar, because name or e-mail of its registrant changed. Null when it can.',
  })
  async transferLockedUntil(
    @Root() { row }: Domain,
    @Ctx() { loaders }: RegistrantContext,
  ): Promise<Date | null> {
    const registrant = await loaders.registrant.load(row.profileId);
    return transferLockedUntil(row, registrant, this.tldRules.policyOf(row), this.clock.now());
  }
}
