import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { PromoRefusal } from '../promo-codes';
import type { OrderRow } from './order.entity';
import type { PriceChange } from './quoted-order';

export interface OrderNotPlaced {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  /** Of a quote that does not hold any more: what costs something else. */
  readonly changes?: readonly PriceChange[];
}

export type PlaceOrderOutcome = { readonly kind: 'placed'; readonly order: OrderRow } | OrderNotPlaced;

type OwnRefusal =
  | 'NOT_SOLD'
  | 'PROMO_CODE_INVALID'
  | 'PLAN_EXPIRED'
  | 'PLAN_CHANGED'
  | 'TERMS_CHANGED'
  | 'QUOTE_EXPIRED'
  | 'QUOTE_CHANGED'
  | PromoRefusal;

export const placed = (order: OrderRow): PlaceOrderOutcome => ({ kind: 'placed', order });

/** A refusal of our own, about a part of the input if it is about one. */
export function refusedBy(code: OwnRefusal, locale: Locale, field: string | null = null): OrderNotPlaced {
  return { kind: 'refused', code, message: messages.text(locale, `order.${code}`), field };
}
