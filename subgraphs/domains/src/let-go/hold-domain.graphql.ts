import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { domainHoldCodes } from '../../contract';
import { messages } from '../messages';
import type { HoldOutcome } from './hold-domain';

@InputType({ description: 'A domain that is kept although nobody has paid for it.' })
export class HoldDomainInput {
  @Field(() => ID, { description: 'The domain, of whichever profile; NOT_FOUND when there is none.' })
  domainId!: string;
  @Field(() => String, { description: 'Why, for its holder to read in the audit log; 1 to 500 characters.' })
  reason!: string;
  @Field(() => DateTime, { description: 'Until when: within the grace of its registry.' })
  until!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'What has become of the hold of a domain.' })
export class DomainHeld {
  @Field(() => ID, { description: 'The domain.' })
  domainId!: string;
  @Field(() => DateTime, { nullable: true, description: 'Until when it is held now; null when it is not.' })
  heldUntil!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'DomainHoldRefused', domainHoldCodes),
})
export class DomainHoldRefused extends Refusal {}

export const DomainHoldResult = createUnionType({
  name: 'DomainHoldResult',
  description: 'How a domain is held now, or why nothing was changed.',
  types: () => [DomainHeld, DomainHoldRefused] as const,
});

export function toHoldResult(outcome: HoldOutcome, locale: Locale): typeof DomainHoldResult {
  if (outcome.kind === 'done') {
    const { domainId, heldUntil } = outcome;
    return Object.assign(new DomainHeld(), { domainId, heldUntil });
  }
  const { code } = outcome;
  return Object.assign(new DomainHoldRefused(), { code, message: messages.text(locale, `hold.${code}`) });
}
