import { withCodes } from '@customer-area/shared/contract';
import { AtMost, DateTime, Money, MoneyInput, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { autoRenewCodes } from '../../contract';
import { Domain, type DomainRow } from '../portfolio';
import { AutoRenewOutcome, AutoRenewRiskCode, AutoRenewRiskLevel } from './auto-renew-enums.graphql';
import { CHARGE_DAYS } from './charge-schedule';
import { MOST_DOMAINS } from './set-auto-renew';

@ObjectType({
  simpleResolvers: true,
  description: 'A kept card or account that a domain may be renewed with.',
})
export class AutoRenewMethod {
  @Field(() => ID, { description: 'One of paymentMethods.' })
  methodId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'E.g. Visa 4242; null when it is not known, or kept no longer.',
  })
  name!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it can be charged without its holder; null when that is not known.',
  })
  usable!: boolean | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What might make the charge of an automatic renewal fail.',
})
export class AutoRenewRiskReason {
  @Field(() => AutoRenewRiskCode, { description: 'What it is.' })
  code!: AutoRenewRiskCode;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How likely an automatic renewal is to fail.' })
export class AutoRenewRisk {
  @Field(() => AutoRenewRiskLevel, { description: 'How likely it fails.' })
  level!: AutoRenewRiskLevel;
  @AtMost(4)
  @Field(() => [AutoRenewRiskReason], { description: 'Why; what alone makes it fail comes first.' })
  reasons!: AutoRenewRiskReason[];
}

@ObjectType({ simpleResolvers: true, description: 'An attempt to charge an automatic renewal.' })
export class AutoRenewAttempt {
  @Field(() => DateTime, { description: 'When it was made.' })
  triedAt!: Date;
  @Field(() => AutoRenewOutcome, { description: 'How it ended.' })
  outcome!: AutoRenewOutcome;
  @Field(() => Money, {
    nullable: true,
    description: 'What was to be paid, with VAT; null where no price was found.',
  })
  total!: Money | null;
}

@ObjectType({ simpleResolvers: true, description: 'Whether and how a domain renews itself.' })
export class AutoRenew {
  /** The stored row of the domain, for fields that are worked out when they are asked for. */
  domain!: DomainRow;

  @Field(() => Boolean, { description: 'Whether it renews itself. Then it is not renewed by hand.' })
  enabled!: boolean;
  @Field(() => Int, { description: 'For how many years.' })
  years!: number;
  @Field(() => Money, {
    nullable: true,
    description: 'With VAT: what may be charged at most. Null is no limit.',
  })
  priceCeiling!: Money | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it is charged next: 7 days before its expiry, and 5, 3 and 1 when it was declined. Null when nothing is charged before its present expiry any more.',
  })
  nextChargeAt!: Date | null;
  @AtMost(CHARGE_DAYS.length)
  @Field(() => [AutoRenewAttempt], { description: 'The attempts for the last period that was charged for.' })
  attempts!: AutoRenewAttempt[];
}

@InputType({ description: 'Whether and how domains renew themselves.' })
export class AutoRenewInput {
  @Field(() => Boolean, { description: 'False stops it, and leaves all else as it was.' })
  enabled!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'For how many years; as before when not given, one the first time.',
  })
  years!: number | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Some of paymentMethods, at most 5, in the order in which they are tried; as before when not given. NOT_FOUND for any other.',
  })
  methodIds!: string[] | null;
  @Field(() => MoneyInput, {
    nullable: true,
    description: 'With VAT: what may be charged at most. No limit when not given.',
  })
  priceCeiling!: MoneyInput | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A domain that renews itself as was asked for, or does not.',
})
export class AutoRenewChanged {
  @Field(() => Domain, { description: 'The domain as it is now.' })
  domain!: Domain;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'It cannot be changed whether this domain renews itself.',
    'AutoRenewRefused',
    autoRenewCodes,
  ),
})
export class AutoRenewRefused extends Refusal {
  @Field(() => ID, { description: 'The id as it was given.' })
  domainId!: string;
}

export const AutoRenewAnswer = createUnionType({
  name: 'AutoRenewAnswer',
  description: 'What became of one domain.',
  types: () => [AutoRenewChanged, AutoRenewRefused] as const,
});

@ObjectType({ simpleResolvers: true, description: 'What became of each domain.' })
export class AutoRenewSet {
  @AtMost(MOST_DOMAINS)
  @Field(() => [AutoRenewAnswer], { description: 'One for each id, in the order in which they were given.' })
  answers!: (typeof AutoRenewAnswer)[];
}
