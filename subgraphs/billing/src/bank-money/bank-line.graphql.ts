import { withCodes } from '@customer-area/shared/contract';
import { CalendarDate, connectionType, DateTime, Money, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { bankLineCodes, bankLineReviewCodes } from '../../contract';
import { messages } from '../messages';
import type { LineDecided } from './deciding/decide-line';
import type { BankLineRow } from './lines/bank-line.entity';
import { BankLineStatus } from './lines/bank-line-status';

registerEnumType(BankLineStatus, {
  name: 'BankLineStatus',
  description: 'What became of a movement of our account.',
  valuesConfig: {
    WAITING: { description: 'Nobody has looked at it yet.' },
    PAID: { description: 'It has paid its orders.' },
    PARTIAL: { description: 'It has paid a part of its order.' },
    CREDITED: { description: 'It became credit.' },
    TO_REVIEW: { description: 'It waits for staff.' },
    RETURNED: { description: 'It was sent back, or it was money that left and is closed.' },
  },
});

export enum BankLineReviewReason {
  NO_ORDER = 'NO_ORDER',
  SEVERAL_ORDERS = 'SEVERAL_ORDERS',
  AMOUNT_DIFFERS = 'AMOUNT_DIFFERS',
  OUTGOING = 'OUTGOING',
  REVERSED = 'REVERSED',
  COLLECTIVE = 'COLLECTIVE',
  REFERENCE_REUSED = 'REFERENCE_REUSED',
  MARKED_BY_STAFF = 'MARKED_BY_STAFF',
  TOLD_ELSEWHERE = 'TOLD_ELSEWHERE',
  BOOKED_EARLIER = 'BOOKED_EARLIER',
}
registerEnumType(BankLineReviewReason, {
  name: 'BankLineReviewReason',
  description: 'Why a line waits for staff, to filter by; as `BankLineReview.code`.',
  valuesConfig: Object.fromEntries(
    Object.entries(bankLineReviewCodes.codes).map(([code, { meaning: description }]) => [
      code,
      { description },
    ]),
  ),
});

@ObjectType({
  simpleResolvers: true,
  description: withCodes('Why a line waits for staff.', 'BankLineReview', bankLineReviewCodes),
})
export class BankLineReview {
  @Field(() => String, { description: 'For programs.' })
  code!: string;
  @Field(() => String, { description: "For people, in the caller's language." })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A movement of our account, as the bank tells it.' })
export class BankLine {
  @Field(() => ID, { description: 'e.g. bln_01jd….' })
  lineId!: string;
  @Field(() => ID, { description: 'The file that told of it first.' })
  statementId!: string;
  @Field(() => BankLineStatus, { description: 'What became of it.' })
  status!: BankLineStatus;
  @Field(() => BankLineReview, {
    nullable: true,
    description: 'Why staff look, or looked, at it; null for what was booked by itself.',
  })
  review!: BankLineReview | null;
  @Field(() => CalendarDate, { description: 'The day the bank booked it.' })
  bookedOn!: string;
  @Field(() => Money, { description: 'Below zero: money that left.' })
  amount!: Money;
  @Field(() => String, {
    description: 'What whoever paid has written, with the references that came with it.',
  })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Who paid, if the bank says so.' })
  payerName!: string | null;
  @Field(() => String, { nullable: true, description: 'From which account, if the bank says so.' })
  payerIban!: string | null;
  @Field(() => String, { description: 'IBAN of our account.' })
  account!: string;
  @Field(() => ID, { nullable: true, description: 'Whose money it is, once that is known.' })
  profileId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The order it was booked on, if it was one.' })
  orderId!: string | null;
  @Field(() => Money, { description: 'What of it became credit.' })
  credited!: Money;
  @Field(() => String, { nullable: true, description: 'What staff have said of their decision.' })
  reason!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was booked or decided.' })
  decidedAt!: Date | null;
}

export const BankLineConnection = connectionType(
  BankLine,
  'BankLine',
  'A page of movements of our account that wait for staff, oldest first.',
);

@InputType({ description: 'Which lines; all conditions have to hold.' })
export class UnmatchedPaymentFilter {
  @Field(() => ID, { nullable: true, description: 'Of one file.' })
  statementId!: string | null;
  @Field(() => [BankLineReviewReason], { nullable: true, description: 'That wait for one of these reasons.' })
  reviews!: BankLineReviewReason[] | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Booked on this day or later.' })
  bookedFrom!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Booked on this day or earlier.' })
  bookedTo!: string | null;
  @Field(() => String, { nullable: true, description: 'Whose text, payer or account contains this.' })
  text!: string | null;
}

@InputType({ description: 'Which order a movement is for.' })
export class MatchPaymentInput {
  @Field(() => ID, { description: 'The movement; NOT_FOUND when there is none.' })
  lineId!: string;
  @Field(() => String, { description: 'The order, by its number; NOT_FOUND when there is none.' })
  orderNumber!: string;
  @Field(() => String, {
    description: 'Why, for the customer to read in the audit log; 1 to 500 characters.',
  })
  reason!: string;
}

@InputType({ description: 'Whose a movement is that is for no order.' })
export class CreditPaymentInput {
  @Field(() => ID, { description: 'The movement; NOT_FOUND when there is none.' })
  lineId!: string;
  @Field(() => ID, { description: 'The profile; NOT_FOUND when there is none.' })
  profileId!: string;
  @Field(() => String, {
    description: 'Why, for the customer to read in the audit log; 1 to 500 characters.',
  })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'BankLineRefused', bankLineCodes),
})
export class BankLineRefused extends Refusal {}

export const BankLineResult = createUnionType({
  name: 'BankLineResult',
  description: 'The movement as it stands now, or why nothing was changed.',
  types: () => [BankLine, BankLineRefused] as const,
});

export function toBankLine(row: BankLineRow, locale: Locale): BankLine {
  const { id: lineId, statementId, status, bookedOn, text, payerName, payerIban, account } = row;
  const { profileId, orderId, reason, decidedAt, review: code } = row;
  return Object.assign(new BankLine(), {
    ...{ lineId, statementId, status, bookedOn, text, payerName, payerIban, account },
    ...{ profileId, orderId, reason, decidedAt },
    review: code === null ? null : { code, message: messages.text(locale, `bankLineReview.${code}`) },
    amount: { amount: row.cents, currency: 'EUR' },
    credited: { amount: row.creditedCents, currency: 'EUR' },
  });
}

export function toLineResult(outcome: LineDecided, locale: Locale): typeof BankLineResult {
  if (outcome.kind === 'decided') return toBankLine(outcome.line, locale);
  const { code } = outcome;
  return Object.assign(new BankLineRefused(), { code, message: messages.text(locale, `bankLine.${code}`) });
}
