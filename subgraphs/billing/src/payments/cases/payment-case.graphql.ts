import { connectionType, DateTime, Money } from '@customer-area/shared/graphql';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type PaymentCase as Case, ChargeFound } from './payment-case';

export enum PaymentCaseKind {
  UNKNOWN_OUTCOME = 'UNKNOWN_OUTCOME',
  CAPTURE_DIFFERS = 'CAPTURE_DIFFERS',
  REFUND_FAILED = 'REFUND_FAILED',
  REFUND_UNDECIDED = 'REFUND_UNDECIDED',
}
registerEnumType(PaymentCaseKind, {
  name: 'PaymentCaseKind',
  description: 'Why only staff can decide about a payment.',
  valuesConfig: {
    UNKNOWN_OUTCOME: { description: 'The provider could not say for a week how a charge ended.' },
    CAPTURE_DIFFERS: { description: 'Another amount, or another currency, was collected than asked for.' },
    REFUND_FAILED: { description: 'A refund could not go back the way the money came: it is credit.' },
    REFUND_UNDECIDED: { description: 'The provider has not decided about a refund for two weeks.' },
  },
});

registerEnumType(ChargeFound, {
  name: 'ChargeFound',
  description: 'How a charge ended that no provider could tell of.',
  valuesConfig: {
    TAKEN: { description: 'All that was asked for was taken: its orders are paid.' },
    NOT_TAKEN: { description: 'Nothing was taken and nothing will be: its orders can be paid again.' },
  },
});

@InputType({ description: 'For staff: how a payment is decided, and why.' })
export class SettlePaymentCaseInput {
  @Field(() => ID, { description: 'The case; NOT_FOUND when there is none.' })
  caseId!: string;
  @Field(() => ChargeFound, {
    nullable: true,
    description: 'Of a case UNKNOWN_OUTCOME, and of no other: how the charge ended.',
  })
  found!: ChargeFound | null;
  @Field(() => String, {
    description: 'Why, for the customer to read in the audit log; 1 to 500 characters.',
  })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A payment that only staff can decide about.' })
export class PaymentCase {
  @Field(() => ID, { description: 'e.g. pca_01jd….' })
  id!: string;
  @Field(() => ID, { description: 'Whose payment it is.' })
  profileId!: string;
  @Field(() => ID, { description: 'Its order, or the first of its orders.' })
  orderId!: string;
  @Field(() => PaymentCaseKind, { description: 'Why it waits for staff.' })
  kind!: PaymentCaseKind;
  @Field(() => Money, { description: 'What was asked for, or was to go back.' })
  expected!: Money;
  @Field(() => Money, {
    nullable: true,
    description: 'What was collected; null where that is not the question.',
  })
  captured!: Money | null;
  @Field(() => DateTime, { description: 'Since when it waits for staff.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null as long as it waits.' })
  closedAt!: Date | null;
}

export const PaymentCaseConnection = connectionType(
  PaymentCase,
  'PaymentCase',
  'A page of payments that wait for staff, oldest first.',
);

export function toPaymentCase({ kind, expected, captured, ...one }: Case): PaymentCase {
  const { id, profileId, orderId, openedAt, closedAt } = one;
  return Object.assign(new PaymentCase(), {
    ...{ id, profileId, orderId, closedAt, createdAt: openedAt, kind: PaymentCaseKind[kind] },
    expected: { amount: expected.cents, currency: expected.currency },
    captured: captured === null ? null : { amount: captured.cents, currency: captured.currency },
  });
}
