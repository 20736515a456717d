import { withCodes } from '@customer-area/shared/contract';
import {
  connectionType,
  DateTime,
  Money,
  MoneyInput,
  PageArguments,
  Refusal,
} from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { ArgsType, createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { refundCodes } from '../../contract';
import { messages } from '../messages';
import { RefundStatus } from './refund';
import type { RefundRow } from './refund.entity';
import type { RefundOutcome } from './refund-payment';

registerEnumType(RefundStatus, {
  name: 'RefundStatus',
  description: 'How far money is on its way back.',
  valuesConfig: {
    TO_APPROVE: { description: 'A second member of staff decides.' },
    REQUESTED: { description: 'The provider is being asked.' },
    PROCESSING: { description: 'The provider took it on and decides later.' },
    TO_TRANSFER: { description: 'It came by bank or post, and goes back by a transfer.' },
    REFUNDED: { description: 'It went back; what was paid with credit is credit again.' },
    CREDITED: { description: 'It could not go back the way it came, and is customer credit.' },
    REJECTED: { description: 'It does not go back.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'For staff: whom a refund is to be transferred to.' })
export class RefundPayee {
  @Field(() => String, { nullable: true, description: 'Who paid, as the bank told it; null if it did not.' })
  name!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The account that the money came from; null if the bank did not tell it.',
  })
  iban!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Money of a payment that goes back.' })
export class Refund {
  @Field(() => ID, { description: 'e.g. rfd_01jd….' })
  id!: string;
  @Field(() => ID, { description: 'The payment it is a part of; see `Order.payments`.' })
  paymentId!: string;
  @Field(() => ID, { description: 'The order that was paid.' })
  orderId!: string;
  @Field(() => Money, { description: 'What goes back.' })
  amount!: Money;
  @Field(() => RefundStatus, { description: 'How far it is.' })
  status!: RefundStatus;
  @Field(() => String, { nullable: true, description: 'Why, if staff gave a reason.' })
  reason!: string | null;
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it came to its end; null before.' })
  concludedAt!: Date | null;
}

export const RefundConnection = connectionType(Refund, 'Refund', 'A page of refunds, newest first.');

@InputType({ description: 'For staff: what is given back, and why.' })
export class RefundPaymentInput {
  @Field(() => ID, { description: 'A payment, of whichever profile; NOT_FOUND when there is none.' })
  paymentId!: string;
  @Field(() => MoneyInput, { description: 'A part of it, or all.' })
  amount!: MoneyInput;
  @Field(() => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
  reason!: string;
  @Field(() => ID, {
    description:
      'Made by the client for this refund. The same key again is the same refund; with another input it is a CONFLICT.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'For staff: which refunds are listed; all without a part.' })
export class RefundFilter {
  @Field(() => [RefundStatus], { nullable: true, description: 'In any of these states.' })
  statuses!: RefundStatus[] | null;
}

@ArgsType()
export class RefundListArguments extends PageArguments {
  @Field(() => RefundFilter, {
    nullable: true,
    description: 'Which refunds to list; all of them when not given.',
  })
  filter!: RefundFilter | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing goes back, and nothing was changed.', 'RefundRefused', refundCodes),
})
export class RefundRefused extends Refusal {}

export const RefundResult = createUnionType({
  name: 'RefundResult',
  description: 'The refund as it stands now, or why nothing was done.',
  types: () => [Refund, RefundRefused] as const,
});

export function toRefund(row: RefundRow): Refund {
  const { id, paymentId, orderId, cents, currency, reason, requestedAt: createdAt, concludedAt } = row;
  const facts = { id, paymentId, orderId, reason, createdAt, concludedAt };
  const status = RefundStatus[row.state];
  return Object.assign(new Refund(), { ...facts, status, amount: { amount: cents, currency } });
}

export function toRefundResult(outcome: RefundOutcome, locale: Locale): typeof RefundResult {
  if (outcome.kind === 'done') return toRefund(outcome.refund);
  const { code } = outcome;
  return Object.assign(new RefundRefused(), { code, message: messages.text(locale, `refund.${code}`) });
}
