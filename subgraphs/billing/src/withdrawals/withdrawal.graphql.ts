import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Money, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { withdrawalCodes } from '../../contract';
import { messages } from '../messages';
import { OrderLine, toOrderLine, type WithdrawalRefusal } from '../orders';
import type { ConfirmedWithdrawal } from './confirm-withdrawal';
import type { StartedWithdrawal } from './start-withdrawal';

@ObjectType({ simpleResolvers: true, description: 'A line to withdraw from, and what becomes of it.' })
export class WithdrawalLine {
  @Field(() => OrderLine, { description: 'The line.' })
  line!: OrderLine;
  @Field(() => String, { description: 'For people: what happens to what was bought, and what does not.' })
  consequence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Nothing has happened yet: what a withdrawal would give back, to be shown and confirmed.',
})
export class WithdrawalToConfirm {
  all!: WithdrawalLine[];
  @Field(() => String, {
    description: 'For `confirmWithdrawal`, once the customer has read what becomes of the lines.',
  })
  token!: string;
  @Field(() => DateTime, { description: 'Until when it can be confirmed: an hour.' })
  expiresAt!: Date;
  @Field(() => Money, { description: 'What goes back, with VAT, the way it was paid.' })
  refund!: Money;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The receipt of a withdrawal; it is mailed as well. The same token answers it again.',
})
export class WithdrawalReceipt {
  profileId!: string;
  all!: OrderLine[];
  @Field(() => ID, { description: 'e.g. wdr_01jd….' })
  id!: string;
  @Field(() => String, { description: 'Number of the order.' })
  orderNumber!: string;
  @Field(() => Money, { description: 'What goes back, with VAT, the way it was paid.' })
  refund!: Money;
  @Field(() => DateTime, { description: 'When the withdrawal was received.' })
  confirmedAt!: Date;
  @Field(() => String, { description: 'For people: the statement with date and time.' })
  statement!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('There is no withdrawal.', 'WithdrawalRefused', withdrawalCodes),
})
export class WithdrawalRefused extends Refusal {
  @Field(() => ID, { nullable: true, description: 'The line it is about, if it is about one.' })
  lineId!: string | null;
}

export const StartWithdrawalResult = createUnionType({
  name: 'StartWithdrawalResult',
  description: 'What would be given back, or why nothing is.',
  types: () => [WithdrawalToConfirm, WithdrawalRefused] as const,
});

export const ConfirmWithdrawalResult = createUnionType({
  name: 'ConfirmWithdrawalResult',
  description: 'The receipt, or why there is no withdrawal.',
  types: () => [WithdrawalReceipt, WithdrawalRefused] as const,
});

export function toWithdrawalToConfirm(started: StartedWithdrawal, locale: Locale): WithdrawalToConfirm {
  const { token, expiresAt, order, cents } = started;
  return Object.assign(new WithdrawalToConfirm(), {
    ...{ token, expiresAt },
    all: started.lines.map(({ line, consequence }) => ({
      line: toOrderLine(line, order.currency, locale),
      consequence,
    })),
    refund: { amount: cents, currency: order.currency },
  });
}

export function toReceipt({ row, order, lines }: ConfirmedWithdrawal, locale: Locale): WithdrawalReceipt {
  const { id, profileId, confirmedAt, cents } = row;
  const { number, currency } = order;
  return Object.assign(new WithdrawalReceipt(), {
    ...{ id, profileId, confirmedAt },
    all: lines.map((line) => toOrderLine(line, currency, locale)),
    orderNumber: number,
    refund: { amount: cents, currency },
    statement: messages.text(locale, 'receipt.withdrawal', { number, cents, at: confirmedAt }),
  });
}

export function toWithdrawalRefused(
  code: WithdrawalRefusal,
  lineId: string | null,
  locale: Locale,
): WithdrawalRefused {
  const message = messages.text(locale, `withdrawal.${code}`);
  return Object.assign(new WithdrawalRefused(), { code, message, lineId });
}
