import { sum } from '@customer-area/shared/money';
import type { EntityManager } from 'typeorm';
import type { CatalogueStore, DatedPrice } from '../catalogue';
import { type LineFacts, productOf, surchargeOf } from '../line-kinds';
import { type Totals, totalsOf } from '../pricing';
import { discountOf, type PromoCode, type PromoRefusal } from '../promo-codes';
import { type VatTableStore, vatTreatment } from '../vat';
import type { ProfileSnapshot } from './identity-port';
import { taxOf } from './line-tax';

/** What VAT depends on, of whoever pays. */
export type PayingSubject = Pick<ProfileSnapshot, 'country' | 'subjectType' | 'vatNumber'>;

export interface PricedOrder {
  readonly kind: 'priced';
  readonly totals: Totals;
  /** Of each line its product's price, and what comes on top. */
  readonly prices: readonly (readonly DatedPrice[])[];
  readonly splitPayment: boolean;
  readonly promo: PromoCode | null;
}

export type Pricing =
  | PricedOrder
  | { readonly kind: 'refused'; readonly code: 'NOT_SOLD' | PromoRefusal; readonly index?: number };

export interface PriceOrderDeps {
  readonly catalogue: CatalogueStore;
  readonly vatTables: VatTableStore;
}

/** What these lines cost this customer today: catalogue price, promo code, VAT. Nothing is written. */
export async function priceOrder(
  deps: PriceOrderDeps,
  manager: EntityManager,
  lines: readonly LineFacts[],
  customer: PayingSubject,
  promo: PromoCode | null,
  at: Date,
): Promise<Pricing> {
  const found = await pricesOf(deps, manager, lines, at);
  const unsold = found.indexOf(null);
  if (unsold !== -1) return { kind: 'refused', code: 'NOT_SOLD', index: unsold };
  const prices = found.flatMap((price) => (price === null ? [] : [price]));
  const listed = lines.flatMap((line, index) => {
    const product = productOf(line);
    return product === null ? [] : [{ ...product, listNet: listNetOf(prices[index]) }];
  });
  const discounted = promo === null ? null : discountOf(promo, listed, at);
  if (discounted?.ok === false) return { kind: 'refused', code: discounted.code };
  const treatment = vatTreatment(customer, await deps.vatTables.read(manager), at);
  const totals = totalsOf(
    lines.map((line, index) => ({
      listNet: listed[index]?.listNet ?? 0,
      discount: discounted?.discounts[index] ?? 0,
      tax: taxOf(line, treatment),
    })),
    treatment.splitPayment,
  );
  return { kind: 'priced', totals, prices, splitPayment: treatment.splitPayment, promo };
}

const listNetOf = (prices: readonly DatedPrice[] | undefined) =>
  sum((prices ?? []).map(({ cents }) => cents));

/** Of each line with what comes on top of it; null for what is not sold. */
export async function pricesOf(
  { catalogue }: Pick<PriceOrderDeps, 'catalogue'>,
  manager: EntityManager,
  lines: readonly LineFacts[],
  at: Date,
): Promise<(readonly DatedPrice[] | null)[]> {
  const wanted = lines.map((line) => {
    const product = productOf(line);
    const surcharge = surchargeOf(line);
    return product === null ? null : surcharge === null ? [product] : [product, surcharge];
  });
  const found = await catalogue.datedAt(
    manager,
    wanted.flatMap((products) => products ?? []),
    at,
  );
  const next = found.values();
  return wanted.map((products) => {
    if (products === null) return null;
    const prices = products.map(() => next.next().value ?? null);
    return prices.every((price) => price !== null) ? prices : null;
  });
}
