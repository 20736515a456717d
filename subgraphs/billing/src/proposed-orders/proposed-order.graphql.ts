import { DateTime, Money } from '@customer-area/shared/graphql';
import { euro } from '@customer-area/shared/money';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { OrderLineInput } from '../line-kinds';
import type { PlaceOrderOutcome } from '../orders';
import { OrderRefused, type OrderRow, toOrderRefused } from '../orders';

@InputType({ description: 'For staff: what is proposed to a customer, and what is said of it.' })
export class ProposeOrderInput {
  @Field(() => ID, { description: 'The customer; NOT_FOUND when there is none.' })
  profileId!: string;
  @Field(() => [OrderLineInput], {
    description: '1 to 20 lines, as in `placeOrder`; all are accepted or none.',
  })
  lines!: OrderLineInput[];
  @Field(() => String, {
    description: 'What the customer reads with it, as plain text; 1 to 1000 characters.',
  })
  note!: string;
  @Field(() => ID, {
    description:
      'Made by the client for this proposal. The same key again is the same order; with another input it is a CONFLICT.',
  })
  idempotencyKey!: string;
}

@ObjectType({ simpleResolvers: true, description: 'An order that staff have proposed to a customer.' })
export class ProposedOrder {
  @Field(() => ID, { description: 'E.g. ord_01jd….' })
  orderId!: string;
  @Field(() => ID, { description: 'The customer.' })
  profileId!: string;
  @Field(() => String, { description: 'For people, thirteen digits.' })
  number!: string;
  @Field(() => Money, { description: 'With VAT.' })
  total!: Money;
  @Field(() => Money, { description: 'What the customer is asked for.' })
  amountDue!: Money;
  @Field(() => DateTime, { description: 'When it expires if it is not paid.' })
  expiresAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'That our staff have proposed an order.' })
export class OrderProposal {
  @Field(() => String, { description: 'What they say of it: plain text.' })
  note!: string;
  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;
  @Field(() => Boolean, { description: 'Whether the customer has cancelled it.' })
  declined!: boolean;
}

export const ProposeOrderResult = createUnionType({
  name: 'ProposeOrderResult',
  description: 'The order that now waits for the customer to pay it, or why none was placed.',
  types: () => [ProposedOrder, OrderRefused] as const,
});

export function toProposeOrderResult(outcome: PlaceOrderOutcome): typeof ProposeOrderResult {
  return outcome.kind === 'placed'
    ? toProposedOrder(outcome.order)
    : toOrderRefused(outcome.code, outcome.message, outcome.field, outcome.changes);
}

function toProposedOrder({ id, profileId, number, total, amountDue, expiresAt }: OrderRow): ProposedOrder {
  return Object.assign(new ProposedOrder(), {
    ...{ orderId: id, profileId, number, expiresAt },
    ...{ total: euro(total), amountDue: euro(amountDue) },
  });
}
