import { DateTime, Money } from '@customer-area/shared/graphql';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { TldPolicy, TldRules } from '../names';

export enum TldRegistry {
  GTLD = 'gtld',
  IT = 'it',
  EU = 'eu',
}
registerEnumType(TldRegistry, {
  name: 'TldRegistry',
  description: 'Whose life cycle the names of an extension have.',
  valuesConfig: {
    GTLD: { description: 'That of ICANN: grace, redemption, pending delete.' },
    IT: { description: 'That of Registro .it, which renews by the year.' },
    EU: { description: 'That of EURid: quarantine at once.' },
  },
});

export enum TldRecovery {
  RENEWAL = 'RENEWAL',
  REDEMPTION = 'REDEMPTION',
}
registerEnumType(TldRecovery, {
  name: 'TldRecovery',
  description: 'How a name is saved once it can no longer be renewed at the normal price.',
  valuesConfig: {
    RENEWAL: { description: 'By a normal renewal.' },
    REDEMPTION: { description: 'By the restore of the registry, which costs more and is not guaranteed.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'How many characters a name may have, in its Unicode form.',
})
export class TldLabelLengths {
  @Field(() => Int, { description: 'At least.' })
  min!: number;
  @Field(() => Int, { description: 'At most; fewer where its A-label would be longer than 63.' })
  max!: number;
}

@ObjectType('TldPolicy', {
  simpleResolvers: true,
  description:
    'The rules of an extension. A domain keeps those it was ordered under until a renewal moves it to those in force.',
})
export class PublishedPolicy {
  @Field(() => String, { description: 'The extension, without dot, e.g. it.' })
  tld!: string;
  @Field(() => Int, { description: 'The number of these rules; no others have it, of whatever extension.' })
  version!: number;
  @Field(() => DateTime, { description: 'From when they are in force.' })
  validFrom!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When others take their place; null while none are planned.',
  })
  validUntil!: Date | null;
  @Field(() => String, { description: 'Where the numbers come from.' })
  source!: string;
  @Field(() => TldRegistry, { description: 'Whose life cycle it is.' })
  registry!: TldPolicy['registry'];
  @Field(() => TldLabelLengths, { description: 'Of a name directly under the extension.' })
  labelLengths!: TldLabelLengths;
  @Field(() => TldLabelLengths, {
    nullable: true,
    description: 'Of a name beneath a reserved one, e.g. x.milano.it; null where none are sold.',
  })
  labelLengthsBelow!: TldLabelLengths | null;
  @Field(() => [String], { description: 'Writing systems by their Unicode names; a name uses one of them.' })
  scripts!: readonly string[];
  @Field(() => String, {
    nullable: true,
    description: 'Every letter that is accepted beside digits and hyphen; null where all of the scripts are.',
  })
  letters!: string | null;
  @Field(() => Int, { description: 'Years of a registration, at least.' })
  minYears!: number;
  @Field(() => Int, { description: 'Years of a registration, at most.' })
  maxYears!: number;
  @Field(() => Int, { description: 'Years of a renewal, at least.' })
  minRenewalYears!: number;
  @Field(() => Int, { description: 'Years of a renewal, at most.' })
  maxRenewalYears!: number;
  @Field(() => Int, { description: 'Years that may lie ahead after a registration or a renewal.' })
  maxTotalYears!: number;
  @Field(() => Int, { description: 'Days after expiry in which it is renewed at the normal price.' })
  graceDays!: number;
  @Field(() => Int, { description: 'Days of redemption or quarantine after that.' })
  redemptionDays!: number;
  @Field(() => Int, { description: 'Days after that, in which nothing can be done.' })
  pendingDeleteDays!: number;
  @Field(() => Int, { description: 'Days after expiry at which an unpaid name is deleted at the registry.' })
  letGoDays!: number;
  @Field(() => TldRecovery, { description: 'How it is saved in redemption or quarantine.' })
  recovery!: TldPolicy['recovery'];
  @Field(() => Money, {
    nullable: true,
    description:
      'What a restore costs about, on top of the renewal and without VAT; null where a renewal restores.',
  })
  restoreFee!: Money | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Days in which the registrant must confirm an address; null where nobody asks.',
  })
  verificationDays!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Days in which the registrant must confirm its telephone number; null where nobody asks.',
  })
  phoneVerificationDays!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Months after which registrants are reminded of the data that their registries have; null where they are not.',
  })
  dataReminderMonths!: number | null;
  @Field(() => Boolean, {
    description:
      'Whether its registry publishes what a registrant has consented to; otherwise it goes by rules of its own.',
  })
  publishesOnConsent!: boolean;
  @Field(() => Int, {
    description: 'Days without a transfer after a change of the name or e-mail of the registrant.',
  })
  transferLockDays!: number;
  @Field(() => Int, { description: 'Hours in which a code for a transfer is good once it was revealed.' })
  authCodeHours!: number;
  @Field(() => Int, {
    description:
      'Days after its registration, and after its last transfer, in which a name does not come from another registrar; 0: at once.',
  })
  transferAgeDays!: number;
  @Field(() => Int, {
    description: 'Years that a transfer adds to the term, as far as `maxTotalYears` allows.',
  })
  transferYears!: number;
}

export function toPublishedPolicy(policy: TldPolicy, tldRules: TldRules): PublishedPolicy {
  const { labels, labelsBelow, repertoire, restoreFeeCents, adapter, autoRenewGraceDays, ...same } = policy;
  return Object.assign(new PublishedPolicy(), {
    ...same,
    publishesOnConsent: policy.publishesOnConsent === 1,
    validUntil: tldRules.validUntil(policy),
    labelLengths: labels,
    labelLengthsBelow: labelsBelow,
    scripts: repertoire.scripts,
    letters: repertoire.letters === null ? null : [...repertoire.letters].join(''),
    restoreFee: restoreFeeCents === null ? null : { amount: restoreFeeCents, currency: 'EUR' },
  });
}
