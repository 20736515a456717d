import type { EntityManager } from 'typeorm';
import type { CatalogueStore, SoldProduct } from '../catalogue';
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
  const products = lines.map(productOf);
  const sold = products.filter((product): product is SoldProduct => product !== null);
  const unknown = products.indexOf(null);
  const prices =
    unknown === -1 ? await pricesOf(deps, manager, { lines, sold, at }) : products.map(() => null);
  const unsold = unknown === -1 ? prices.indexOf(null) : unknown;
  if (unsold !== -1) return { kind: 'refused', code: 'NOT_SOLD', index: unsold };
  const listed = sold.map((product, index) => ({ ...product, listNet: prices[index] ?? 0 }));
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
  return { kind: 'priced', totals, splitPayment: treatment.splitPayment, promo };
}

/** Of each line with what comes on top of it; null for what is not sold. */
async function pricesOf(
  { catalogue }: PriceOrderDeps,
  manager: EntityManager,
  {
    lines,
    sold,
    at,
  }: { readonly lines: readonly LineFacts[]; readonly sold: readonly SoldProduct[]; readonly at: Date },
): Promise<(number | null)[]> {
  const surcharges = lines.map(surchargeOf);
  const onTop = surcharges.filter((product): product is SoldProduct => product !== null);
  const prices = await catalogue.pricesAt(manager, [...sold, ...onTop], at);
  const rest = prices.slice(sold.length).values();
  return sold.map((_, index) => {
    const price = prices[index] ?? null;
    const more = surcharges[index] === null ? 0 : (rest.next().value ?? null);
    return price === null || more === null ? null : price + more;
  });
}
