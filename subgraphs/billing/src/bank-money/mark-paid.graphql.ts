import { withCodes } from '@customer-area/shared/contract';
import { CalendarDate, euroCents, Money, MoneyInput, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { markPaidCodes } from '../../contract';
import { messages } from '../messages';
import type { ItemMarked, MarkPaidItem } from './deciding/mark-paid-by-staff';

export enum ReceivedBy {
  BANK_TRANSFER = 'BANK_TRANSFER',
  POSTAL_SLIP = 'POSTAL_SLIP',
}
registerEnumType(ReceivedBy, {
  name: 'ReceivedBy',
  description: 'How money came that staff know of.',
  valuesConfig: {
    BANK_TRANSFER: { description: 'To the account at the bank.' },
    POSTAL_SLIP: { description: 'To the account at the post.' },
  },
});

@InputType({ description: 'Money for an order, that is on no statement yet.' })
export class MarkPaidInput {
  @Field(() => String, { description: 'The order, by its number.' })
  orderNumber!: string;
  @Field(() => MoneyInput, {
    description: 'What arrived; a part is kept, and what is too much becomes credit.',
  })
  amount!: MoneyInput;
  @Field(() => ReceivedBy, { description: 'How it came.' })
  means!: ReceivedBy;
  @Field(() => ID, {
    description:
      'What the bank or the post calls it, up to 100 characters: the same one again changes nothing.',
  })
  reference!: string;
  @Field(() => CalendarDate, {
    description: 'The day it arrived: from that on which the order was placed until today.',
  })
  receivedOn!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The money is booked on its order.' })
export class OrderMarkedPaid {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;
  @Field(() => String, { description: 'Its number.' })
  orderNumber!: string;
  @Field(() => Money, { description: 'What it still waits for; 0 when it is paid.' })
  missing!: Money;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The order was not marked as paid.', 'MarkPaidRefused', markPaidCodes),
})
export class MarkPaidRefused extends Refusal {}

export const MarkPaidResult = createUnionType({
  name: 'MarkPaidResult',
  description: 'The order as it stands now, or why nothing was booked.',
  types: () => [OrderMarkedPaid, MarkPaidRefused] as const,
});

@ObjectType({ simpleResolvers: true, description: 'What has become of one item.' })
export class MarkPaidAnswer {
  @Field(() => String, { description: 'Of the item.' })
  reference!: string;
  @Field(() => MarkPaidResult, { description: 'What has become of it.' })
  result!: typeof MarkPaidResult;
}

export function toMarkPaidItem({ amount, means, ...item }: MarkPaidInput, index: number): MarkPaidItem {
  return { ...item, means, cents: euroCents(`items.${index}.amount`, amount) };
}

export function toMarkPaidAnswer({ reference, outcome }: ItemMarked, locale: Locale): MarkPaidAnswer {
  if (outcome.kind === 'refused') {
    const { code } = outcome;
    const message = messages.text(locale, `markPaid.${code}`);
    return { reference, result: Object.assign(new MarkPaidRefused(), { code, message }) };
  }
  const { order, missing } = outcome;
  const result = Object.assign(new OrderMarkedPaid(), {
    orderId: order.id,
    orderNumber: order.number,
    missing: { amount: missing, currency: 'EUR' },
  });
  return { reference, result };
}
