import { withCodes } from '@customer-area/shared/contract';
import {
  DateTime,
  Money,
  MoneyInput,
  Refusal,
  SecondStaffRequired,
  secondStaffRequired,
} from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { euro } from '@customer-area/shared/money';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { creditAdjustmentCodes } from '../../contract';
import { messages } from '../messages';
import type { CreditAdjusted } from './adjust-credit';

@InputType({ description: 'For staff: how much credit a customer is given, or how much is taken back.' })
export class AdjustCreditInput {
  @Field(() => ID, { description: 'The customer; NOT_FOUND when there is none.' })
  profileId!: string;
  @Field(() => MoneyInput, {
    description: 'Above zero what is given, below zero what is taken back of the oldest; not zero.',
  })
  amount!: MoneyInput;
  @Field(() => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
  reason!: string;
  @Field(() => ID, {
    description:
      'Made by the client for this adjustment. The same key again is the same adjustment; with another input it is a CONFLICT.',
  })
  idempotencyKey!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Credit that staff have given or taken back.' })
export class CreditAdjustment {
  @Field(() => ID, { description: 'E.g. cmv_01jd….' })
  movementId!: string;
  @Field(() => ID, { description: 'The customer.' })
  profileId!: string;
  @Field(() => Money, { description: 'Negative what was taken back.' })
  amount!: Money;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => DateTime, { description: 'When it was done.' })
  adjustedAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when what was given can be spent; null for what was taken back.',
  })
  expiresAt!: Date | null;
  @Field(() => ID, { description: 'The staff login that has approved it.' })
  approvedByLoginId!: string;
  @Field(() => Money, { description: 'What the customer can spend now.' })
  available!: Money;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'CreditAdjustmentRefused', creditAdjustmentCodes),
})
export class CreditAdjustmentRefused extends Refusal {
  @Field(() => Money, { description: 'What could be taken back now.' })
  available!: Money;
}

export const AdjustCreditResult = createUnionType({
  name: 'AdjustCreditResult',
  description: 'What was done, a request that waits for a second member of staff, or why neither.',
  types: () => [CreditAdjustment, SecondStaffRequired, CreditAdjustmentRefused] as const,
});

export function toAdjustCreditResult(outcome: CreditAdjusted, locale: Locale): typeof AdjustCreditResult {
  switch (outcome.kind) {
    case 'waiting':
      return secondStaffRequired(outcome.answer, locale);
    case 'refused': {
      const { code, available } = outcome;
      const message = messages.text(locale, `creditAdjustment.${code}`);
      return Object.assign(new CreditAdjustmentRefused(), { code, message, available: euro(available) });
    }
    case 'done': {
      const { id, profileId, cents, reason, at, expiresAt, approvedBy } = outcome.movement;
      return Object.assign(new CreditAdjustment(), {
        ...{
          movementId: id,
          profileId,
          amount: euro(cents),
          reason: reason ?? '',
          adjustedAt: at,
          expiresAt,
        },
        ...{ approvedByLoginId: approvedBy ?? '', available: euro(outcome.available) },
      });
    }
  }
}
