import type { Money } from '@customer-area/shared/graphql';
import type { AnonymousViewer } from '@customer-area/shared/viewer';
import { describeLine, publicKind } from '../line-kinds';
import { messages } from '../messages';
import {
  acceptedTerms,
  Order,
  OrderLine,
  OrderLineStatus,
  OrderStatus,
  type PlaceAnonymously,
  toOrderRefused,
} from '../orders';
import { summariesOf, toVatSummaries, unitPriceOf } from '../pricing';
import { type PlaceUnclaimedOrderDeps, placeUnclaimedOrder } from './place-unclaimed-order';
import type { UnclaimedOrder } from './unclaimed-order';

/** `placeOrder` without signing in. */
export function placeAnonymously(depsOf: (requestId: string) => PlaceUnclaimedOrderDeps): PlaceAnonymously {
  return async (placer, input) => {
    const { ip, locale, requestId } = placer;
    const outcome = await placeUnclaimedOrder(depsOf(requestId), {
      ip,
      locale,
      // A plan is of a profile.
      lines: input.lines ?? [],
      promoCode: input.promoCode,
      terms: acceptedTerms(input),
      idempotencyKey: input.idempotencyKey,
    });
    switch (outcome.kind) {
      case 'placed':
        return toUnclaimedOrder(outcome.order, outcome.claimToken, placer);
      case 'line refused':
        return toOrderRefused(outcome.code, outcome.message, fieldOf(outcome.index));
      case 'refused':
        return toOrderRefused(
          outcome.code,
          messages.text(locale, `order.${outcome.code}`),
          outcome.code === 'TERMS_CHANGED' ? 'input.termsVersion' : fieldOf(outcome.index),
        );
    }
  };
}

const fieldOf = (index: number | null) => (index === null ? null : `input.lines.${index}`);

function toUnclaimedOrder(order: UnclaimedOrder, claimToken: string, placer: AnonymousViewer): Order {
  const money = (amount: number): Money => ({ amount, currency: order.currency });
  return Object.assign(new Order(), {
    source: { kind: 'unclaimed', view: { placer, lines: linesOf(order, placer) } } as const,
    id: order.id,
    number: order.number,
    status: OrderStatus.AWAITING_PAYMENT,
    net: money(order.net),
    vat: money(order.vat),
    vatSummaries: () => toVatSummaries(summariesOf(order.lines), order.currency),
    total: money(order.total),
    amountDue: money(order.total),
    received: money(0),
    missing: money(order.total),
    creditHeld: money(0),
    discount: money(order.discount),
    promoCode: order.promoCode,
    createdAt: order.createdAt,
    expiresAt: order.expiresAt,
    paidAt: null,
    claimToken,
    vatIsEstimate: true,
  });
}

function linesOf({ lines, currency }: UnclaimedOrder, { locale }: AnonymousViewer): OrderLine[] {
  return lines.map((line) =>
    Object.assign(new OrderLine(), {
      id: line.lineId,
      kind: publicKind(line.kind),
      description: describeLine(line, locale),
      years: line.years,
      unitPrice: { amount: unitPriceOf(line), currency },
      net: { amount: line.net, currency },
      vat: { amount: line.vat, currency },
      vatRate: line.vatRate,
      vatNature: line.vatNature,
      status: OrderLineStatus.WAITING,
      failure: null,
      domain: null,
    }),
  );
}
