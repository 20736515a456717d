import { withCodes } from '@customer-area/shared/contract';
import { AtMost, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { resyncCodes } from '../../contract';
import { messages } from '../messages';
import type { DifferenceCode } from './differences';
import type { ResyncOutcome } from './resync-domain';

export const DifferenceCodeEnum = {
  PRESENCE: 'PRESENCE',
  REGISTRY_EXPIRY: 'REGISTRY_EXPIRY',
  REGISTRY_STATUS: 'REGISTRY_STATUS',
  DELETED_AT: 'DELETED_AT',
  RENEWABLE_UNTIL: 'RENEWABLE_UNTIL',
  REDEMPTION_UNTIL: 'REDEMPTION_UNTIL',
  PENDING_DELETE_UNTIL: 'PENDING_DELETE_UNTIL',
  AUTO_RENEW: 'AUTO_RENEW',
} as const satisfies Record<DifferenceCode, DifferenceCode>;
registerEnumType(DifferenceCodeEnum, {
  name: 'DomainDifferenceCode',
  description: 'In what a domain differs from how its registry has it.',
  valuesConfig: {
    PRESENCE: { description: 'Whether the registry has it at all.' },
    REGISTRY_EXPIRY: { description: "The registry's own expiry." },
    REGISTRY_STATUS: { description: 'The words of the registry for how it stands.' },
    DELETED_AT: { description: 'When it was deleted at the registry.' },
    RENEWABLE_UNTIL: { description: 'Until when it can be renewed.' },
    REDEMPTION_UNTIL: { description: 'Until when it can be restored.' },
    PENDING_DELETE_UNTIL: { description: 'When it is free.' },
    AUTO_RENEW: { description: 'Whether it renews itself: nothing deleted does.' },
  },
});

@InputType({ description: 'A domain that may be stored otherwise than its registry has it.' })
export class ResyncDomainInput {
  @Field(() => ID, { description: 'The domain, of whichever profile; NOT_FOUND when there is none.' })
  domainId!: string;
  @Field(() => String, { description: 'Why, for its holder to read in the audit log; 1 to 500 characters.' })
  reason!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What the differences were shown with. Without it nothing is changed, and they are shown.',
  })
  confirmation!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One difference, in words: moments as ISO 8601.' })
export class DomainDifference {
  @Field(() => DifferenceCodeEnum, { description: 'In what.' })
  code!: DifferenceCode;
  @Field(() => String, { nullable: true, description: 'As it is stored.' })
  stored!: string | null;
  @Field(() => String, { nullable: true, description: 'As it would be stored.' })
  atRegistry!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A domain beside what its registry has. Nothing was changed.',
})
export class DomainCompared {
  @Field(() => ID, { description: 'The domain.' })
  domainId!: string;
  @AtMost(8)
  @Field(() => [DomainDifference], { description: 'What differs.' })
  differences!: readonly DomainDifference[];
  @Field(() => String, {
    nullable: true,
    description:
      'Has exactly these differences written; another one as soon as either side changes. Null: none.',
  })
  confirmation!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A domain that was brought in line with its registry.' })
export class DomainResynced {
  @Field(() => ID, { description: 'The domain.' })
  domainId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'DomainResyncRefused', resyncCodes),
})
export class DomainResyncRefused extends Refusal {}

export const ResyncDomainResult = createUnionType({
  name: 'ResyncDomainResult',
  description: 'What differs, that it was written, or why not.',
  types: () => [DomainCompared, DomainResynced, DomainResyncRefused] as const,
});

export function toResyncResult(outcome: ResyncOutcome, locale: Locale): typeof ResyncDomainResult {
  if (outcome.kind === 'refused') {
    const { code } = outcome;
    return Object.assign(new DomainResyncRefused(), {
      code,
      message: messages.text(locale, `resync.${code}`),
    });
  }
  const { domainId } = outcome;
  if (outcome.kind === 'done') return Object.assign(new DomainResynced(), { domainId });
  const differences = outcome.differences.map((one) => Object.assign(new DomainDifference(), one));
  return Object.assign(new DomainCompared(), { ...outcome, differences });
}
