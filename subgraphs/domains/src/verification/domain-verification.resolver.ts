import type { Clock } from '@customer-area/shared/clock';
import { DateTime } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TldRules } from '../names';
import { Domain } from '../portfolio';
import { transferLockedUntil, verificationOf } from './domain-verification';
import { DomainVerification, toDomainVerification } from './domain-verification.graphql';
import { factsOf, type VerificationContext } from './verification-facts.loader';

@Resolver(() => Domain)
export class DomainVerificationResolver {
  constructor(
    private readonly clock: Clock,
    private readonly tldRules: TldRules,
  ) {}

  @FieldResolver(() => DomainVerification, {
    nullable: true,
    description:
      'Null under extensions that do not ask for it, and as long as nobody has asked. verifyRegistrant completes it.',
  })
  async verification(
    @Root() { row }: Domain,
    @Ctx() context: VerificationContext,
  ): Promise<DomainVerification | null> {
    const shown = verificationOf(row, await factsOf(context, row), this.tldRules.policyOf(row));
    return shown === null ? null : toDomainVerification(shown, context.viewer.locale);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when it cannot go to another registrar, because name or e-mail of its registrant changed. Null when it can.',
  })
  async transferLockedUntil(
    @Root() { row }: Domain,
    @Ctx() context: VerificationContext,
  ): Promise<Date | null> {
    return transferLockedUntil(
      row,
      await factsOf(context, row),
      this.tldRules.policyOf(row),
      this.clock.now(),
    );
  }
}
