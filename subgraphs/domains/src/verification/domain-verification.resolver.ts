import type { Clock } from '@customer-area/shared/clock';
import { DateTime } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Domain } from '../portfolio';
import { transferLockedUntil, verificationOf } from './domain-verification';
import { DomainVerification } from './domain-verification.graphql';
import type { RegistrantContext } from './registrant.loader';

@Resolver(() => Domain)
export class DomainVerificationResolver {
  constructor(private readonly clock: Clock) {}

  @FieldResolver(() => DomainVerification, {
    nullable: true,
    description:
      'Null under extensions that do not ask for it, and as long as nobody has asked. confirmEmail completes it.',
  })
  async verification(
    @Root() { row }: Domain,
    @Ctx() { loaders }: RegistrantContext,
  ): Promise<DomainVerification | null> {
    return verificationOf(row, await loaders.registrant.load(row.profileId), this.clock.now());
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
    return transferLockedUntil(row, await loaders.registrant.load(row.profileId), this.clock.now());
  }
}
