import { AtMost, DateTime, Money } from '@customer-area/shared/graphql';
import { euro } from '@customer-area/shared/money';
import { Field, ID, ObjectType } from 'type-graphql';
import { type AccessScope, AccessScopeEnum, scopesIn, withImplied } from '../../access-scopes';
import { MOST_DOMAINS } from './delegation-terms';
import type { NamedDomain } from './named-domain';
import type { ShownDelegation } from './shown-delegations.store';

@ObjectType({ simpleResolvers: true, description: 'A domain that a delegation is about.' })
export class DelegatedDomain {
  @Field(() => ID, { description: 'Of the domain, e.g. dom_01jd….' })
  domainId!: string;
  @Field(() => String, { description: 'Its name for reading, as it was when the delegation was offered.' })
  name!: string;
}

/** What a delegation allows; the same words wherever one is shown. */
@ObjectType()
export abstract class DelegationTerms {
  @Field(() => [AccessScopeEnum], {
    description: 'All that may be done, with the scopes that others bring along.',
  })
  scopes!: readonly AccessScope[];
  @AtMost(MOST_DOMAINS)
  @Field(() => [DelegatedDomain], {
    nullable: true,
    description: 'The only domains it is about; null for the whole profile.',
  })
  domains!: readonly DelegatedDomain[] | null;
  @Field(() => String, { nullable: true, description: 'What it is for, in the words of its giver.' })
  purpose!: string | null;
  @Field(() => Money, {
    description:
      "What may be paid in a calendar month with the giver's kept means of payment and credit, VAT included; 0: nothing. A card of one's own has no limit.",
  })
  spendingLimit!: Money;
  @Field(() => DateTime, { description: 'When it ends by itself.' })
  expiresAt!: Date;
}

export function termsIn(
  row: Pick<ShownDelegation, 'scopes' | 'domains' | 'purpose' | 'spendingLimitCents' | 'until'>,
): DelegationTerms {
  return {
    scopes: withImplied(scopesIn(row.scopes)),
    domains: row.domains?.map(toDelegatedDomain) ?? null,
    purpose: row.purpose,
    spendingLimit: euro(row.spendingLimitCents),
    expiresAt: row.until,
  };
}

function toDelegatedDomain({ id, name }: NamedDomain): DelegatedDomain {
  return Object.assign(new DelegatedDomain(), { domainId: id, name });
}
