import * as domains from '@customer-area/domains/contract';
import { contractOf, withCodes } from '@customer-area/shared/contract';
import { AtMost, DateTime, Money, PageInfo, Refusal } from '@customer-area/shared/graphql';
import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { createUnionType, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { cancellationCodes, claimCodes, orderActionCodes, orderCodes } from '../../contract';
import { describeLine, OrderLineKind, publicKind } from '../line-kinds';
import { messages } from '../messages';
import { readSummaries, toVatSummaries, unitPriceOf, VatSummary } from '../pricing';
import type { OrderLineRow, OrderRow } from './order.entity';
import { factsOfLine } from './order-events';
import { OrderLineStatus, OrderStatus } from './order-status';
import type { PlaceOrderOutcome } from './place-order-outcome';
import type { PriceChange } from './quoted-order';
import { stillDue } from './still-due';
import type { UnclaimedView } from './unclaimed-view';

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description:
    'AWAITING_PAYMENT → PAID → IN_PROGRESS → FULFILLED, PARTIALLY_FAILED or FAILED; unpaid orders end CANCELLED or EXPIRED.',
  valuesConfig: {
    AWAITING_PAYMENT: { description: 'Placed; can be paid or cancelled until it expires.' },
    PAID: { description: 'Paid and invoiced; nothing is delivered yet.' },
    IN_PROGRESS: { description: 'Paid; at least one line is being delivered.' },
    FULFILLED: { description: 'Every line was delivered.' },
    PARTIALLY_FAILED: {
      description: 'Some lines were delivered; the money of the others is customer credit.',
    },
    FAILED: { description: 'No line could be delivered; the money is customer credit.' },
    CANCELLED: {
      description:
        'Given up by the customer before it was paid; or placed before signing up and not possible any more when it was claimed.',
    },
    EXPIRED: { description: 'Not paid within 30 days.' },
  },
});
registerEnumType(OrderLineStatus, {
  name: 'OrderLineStatus',
  description: 'How far one line of an order is.',
  valuesConfig: {
    WAITING: { description: 'Not begun: the order is unpaid, or delivery has not reached the line.' },
    IN_PROGRESS: { description: 'Asked of the registry, which has not answered for good.' },
    FULFILLED: { description: 'Delivered.' },
    FAILED: { description: 'Cannot be delivered; `failure` says why.' },
    CANCELLED: { description: 'Its order was cancelled or expired without payment.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'A domain; here: the orders it appears in.' })
export class Domain {
  @Field(() => ID, { description: 'e.g. dom_01jd….' })
  id!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: withCodes(
    'Why a line could not be delivered or ordered.',
    'OrderLineFailure',
    claimCodes,
    ...contractOf(domains).codes,
  ),
})
export class OrderLineFailure {
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'One thing ordered, e.g. the registration of a domain.',
})
export class OrderLine {
  @Field(() => ID, { description: 'e.g. lin_01jd….' })
  id!: string;
  @Field(() => OrderLineKind, {
    description:
      'What kind of thing it is. More kinds may come: show those unknown to you by their description.',
  })
  kind!: string;
  @Field(() => String, { description: 'For people, e.g. "Registrazione esempio.it, 2 anni".' })
  description!: string;
  @Field(() => Int, { nullable: true, description: 'Its term; null for what has none.' })
  years!: number | null;
  @Field(() => Money, {
    description:
      'Catalogue price of a year, on average over its term; of the whole where there is none. Without VAT, before any discount.',
  })
  unitPrice!: Money;
  @Field(() => Money, { description: 'Without VAT, after its part of a discount.' })
  net!: Money;
  @Field(() => Money, { description: "Its part of the order's VAT; the parts add up exactly." })
  vat!: Money;
  @Field(() => String, { description: 'VAT rate in percent, e.g. 22.00.' })
  vatRate!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'FatturaPA nature when there is no Italian VAT, e.g. N2.1; of N7 the VAT is that of another member.',
  })
  vatNature!: string | null;
  @Field(() => OrderLineStatus, { description: 'How far its delivery is.' })
  status!: OrderLineStatus;
  @Field(() => OrderLineFailure, {
    nullable: true,
    description:
      'Set when it is FAILED, its money is customer credit then; and when it kept an order from being claimed.',
  })
  failure!: OrderLineFailure | null;
  @Field(() => Domain, { nullable: true, description: 'The domain it is about.' })
  domain!: Domain | null;
}

/** An order of a profile, or one that nobody has claimed yet. */
export type OrderSource =
  | { readonly kind: 'row'; readonly row: OrderRow }
  | { readonly kind: 'unclaimed'; readonly view: UnclaimedView<OrderLine> };

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'What a profile bought or is about to buy. Prices, VAT and billing data are frozen when it is placed.',
})
export class Order {
  /** The row of a profile's order, or what is shown of an order that nobody has claimed. */
  source!: OrderSource;
  @Field(() => ID, { description: 'e.g. ord_01jd….' })
  id!: string;
  @Field(() => String, {
    description:
      'For people, and the reason to give with a bank transfer: digits, the last two of which check the others: e.g. 2026000004230.',
  })
  number!: string;
  @Field(() => OrderStatus, { description: 'Where it stands between placing and delivery.' })
  status!: OrderStatus;
  @Field(() => Money, { description: 'Without VAT, after the discount.' })
  net!: Money;
  @Field(() => Money, { description: 'VAT on `net`; under split payment it is not part of `amountDue`.' })
  vat!: Money;
  @AtMost(5)
  @Field(() => [VatSummary], { description: 'net and vat by rate and nature; they add up to both.' })
  vatSummaries!: () => VatSummary[];
  @Field(() => Money, { description: 'net + vat.' })
  total!: Money;
  @Field(() => Money, {
    description: 'What is to be paid: the total, or the net amount under split payment.',
  })
  amountDue!: Money;
  @Field(() => Money, { description: 'What has arrived of `amountDue`; all of it once the order is paid.' })
  received!: Money;
  @Field(() => Money, {
    description:
      'What is still to be paid: `amountDue` less `received` and `creditHeld`; 0 when nothing is waited for any more.',
  })
  missing!: Money;
  @Field(() => Money, {
    description: 'Credit that is set aside for it, while the rest is being paid or is announced.',
  })
  creditHeld!: Money;
  @Field(() => Money, { description: 'What the promo code took off, without VAT.' })
  discount!: Money;
  @Field(() => String, { nullable: true, description: 'The code that gave the discount; null without one.' })
  promoCode!: string | null;
  @Field(() => DateTime, { description: 'When it was placed.' })
  createdAt!: Date;
  @Field(() => DateTime, {
    description:
      'When it expires if it is not paid; without a profile, if it is not claimed: after 24 hours.',
  })
  expiresAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When its money was confirmed; null while it is not paid.',
  })
  paidAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Only in the answer to placeOrder without signing in: hand it to startRegistration, and the order becomes that of the new profile. Valid once, until expiresAt. Keep it to yourself.',
  })
  claimToken!: string | null;
  @Field(() => Boolean, {
    description:
      'True while nobody has claimed the order: VAT is that of a consumer in Italy, and is made right for the subject that claims it.',
  })
  vatIsEstimate!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'An order and its place in the list.' })
export class OrderEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor!: string;
  @Field(() => Order, { description: 'The order.' })
  node!: Order;
}

@ObjectType({ simpleResolvers: true, description: 'A page of orders, newest first.' })
export class OrderConnection {
  /** Counts the whole list when somebody asks. */
  count!: () => Promise<number>;
  @Field(() => [OrderEdge], { description: 'This page, newest first.' })
  edges!: OrderEdge[];
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A line that costs something else than it was quoted for; also where only its VAT is another one.',
})
export class PriceChanged {
  @Field(() => String, { description: 'The line for people, e.g. "Registrazione esempio.it, 2 anni".' })
  line!: string;
  @Field(() => Money, {
    nullable: true,
    description: 'As quoted, VAT included; null for a line that was not.',
  })
  before!: Money | null;
  @Field(() => Money, { nullable: true, description: 'Now, VAT included; null for a line that is gone.' })
  now!: Money | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The order was not placed or not cancelled.',
    'OrderRefused',
    orderCodes,
    orderActionCodes,
    ...contractOf(domains).codes,
  ),
})
export class OrderRefused extends Refusal {
  @Field(() => String, {
    nullable: true,
    description: 'The part of the input the refusal is about, e.g. input.lines.0, if it is about one.',
  })
  field!: string | null;
  @AtMost(500)
  @Field(() => [PriceChanged], {
    description: 'With QUOTE_CHANGED what costs something else now; empty with any other code.',
  })
  changes!: PriceChanged[];
}

export const PlaceOrderResult = createUnionType({
  name: 'PlaceOrderResult',
  description: 'The order that now waits for its payment, or why none was placed.',
  types: () => [Order, OrderRefused] as const,
});
@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The order stands: money was announced, and the customer has to confirm knowing what becomes of it.',
    'CancellationToConfirm',
    cancellationCodes,
  ),
})
export class CancellationToConfirm extends Refusal {
  @Field(() => String, {
    description: 'For `cancelOrder(orderId, confirmation)`, once the customer has read the message.',
  })
  confirmation!: string;
}

export const CancelOrderResult = createUnionType({
  name: 'CancelOrderResult',
  description:
    'The order, now CANCELLED, what has to be confirmed first, or why it cannot be cancelled any more.',
  types: () => [Order, CancellationToConfirm, OrderRefused] as const,
});

export function toConfirm(confirmation: string, locale: Locale): CancellationToConfirm {
  const code = 'MONEY_ANNOUNCED';
  const message = messages.text(locale, `cancellation.${code}`);
  return Object.assign(new CancellationToConfirm(), { code, message, confirmation });
}

/** Reads of its row what is asked for: a page reads no more than that. */
class OrderOfRow implements Order {
  readonly source: OrderSource;
  readonly claimToken = null;
  readonly vatIsEstimate = false;

  constructor(private readonly row: OrderRow) {
    this.source = { kind: 'row', row };
  }

  get id(): string {
    return this.row.id;
  }
  get number(): string {
    return this.row.number;
  }
  get status(): OrderStatus {
    return this.row.status;
  }
  get net(): Money {
    return this.money(this.row.net);
  }
  get vat(): Money {
    return this.money(this.row.vat);
  }
  vatSummaries(): VatSummary[] {
    return toVatSummaries(readSummaries(this.row.vatSummaries), this.row.currency);
  }
  get total(): Money {
    return this.money(this.row.total);
  }
  get amountDue(): Money {
    return this.money(this.row.amountDue);
  }
  get received(): Money {
    return this.money(this.row.receivedCents);
  }
  get missing(): Money {
    return this.money(this.row.status === OrderStatus.AWAITING_PAYMENT ? stillDue(this.row) : 0);
  }
  get creditHeld(): Money {
    return this.money(this.row.heldCents);
  }
  get discount(): Money {
    return this.money(this.row.discount);
  }
  get promoCode(): string | null {
    return this.row.promoCode;
  }
  get createdAt(): Date {
    return this.row.createdAt;
  }
  get expiresAt(): Date {
    return this.row.expiresAt;
  }
  get paidAt(): Date | null {
    return this.row.paidAt;
  }

  private money(amount: number): Money {
    return { amount, currency: this.row.currency };
  }
}
// An Order to everybody who asks. As a subclass it would be born with the fields of that class, which hide what is read here.
Object.setPrototypeOf(OrderOfRow.prototype, Order.prototype as object);

export function toOrder(row: OrderRow): Order {
  return new OrderOfRow(row);
}

export function toOrderLine(row: OrderLineRow, currency: string, locale: Locale): OrderLine {
  return {
    id: row.id,
    kind: publicKind(row.kind),
    description: describeLine(factsOfLine(row), locale),
    years: row.years,
    unitPrice: { amount: unitPriceOf(row), currency },
    net: { amount: row.net, currency },
    vat: { amount: row.vat, currency },
    vatRate: row.vatRate,
    vatNature: row.vatNature,
    status: row.status,
    failure: toFailure(row.failure, locale),
    domain: row.domainId === null ? null : { id: row.domainId },
  };
}

function toFailure(stored: string | null, locale: Locale): OrderLineFailure | null {
  if (stored === null) return null;
  const { code, message } = JSON.parse(stored) as { code: string; message: LocalizedText };
  return { code, message: message[locale] };
}

export function toOrderRefused(
  code: string,
  message: string,
  field: string | null = null,
  changes: readonly PriceChange[] = [],
): OrderRefused {
  const money = (amount: number | null): Money | null =>
    amount === null ? null : { amount, currency: 'EUR' };
  return Object.assign(new OrderRefused(), {
    ...{ code, message, field },
    changes: changes.map(({ line, before, now }) => ({ line, before: money(before), now: money(now) })),
  });
}

export function toPlaceOrderResult(outcome: PlaceOrderOutcome): typeof PlaceOrderResult {
  return outcome.kind === 'placed'
    ? toOrder(outcome.order)
    : toOrderRefused(outcome.code, outcome.message, outcome.field, outcome.changes);
}
