import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { type HoldDomainDeps, holdDomain, releaseDomain } from './hold-domain';
import { DomainHoldResult, HoldDomainInput, toHoldResult } from './hold-domain.graphql';

@Resolver()
export class HoldDomainResolver {
  constructor(private readonly deps: HoldDomainDeps) {}

  @ForStaff()
  @Mutation(() => DomainHoldResult, {
    description:
      'Staff with DOMAINS_HOLD only: keeps a domain that nobody has paid for until a moment, within the grace of its registry. In place of an earlier hold.',
  })
  async holdDomain(
    @Arg('input', () => HoldDomainInput, { description: 'The domain, why, and until when.' })
    input: HoldDomainInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof DomainHoldResult> {
    return toHoldResult(await holdDomain(this.deps, input), viewer.locale);
  }

  @ForStaff()
  @Mutation(() => DomainHoldResult, {
    description: 'Staff with DOMAINS_HOLD only: ends the hold of a domain.',
  })
  async releaseDomain(
    @Arg('domainId', () => ID, { description: 'The domain; NOT_FOUND when there is none.' })
    domainId: string,
    @Arg('reason', () => String, { description: 'Why, for its holder to read; 1 to 500 characters.' })
    reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof DomainHoldResult> {
    return toHoldResult(await releaseDomain(this.deps, { domainId, reason }), viewer.locale);
  }
}
