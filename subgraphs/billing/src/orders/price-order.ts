import type { EntityManager } from 'typeorm';
import type { CatalogueStore, SoldProduct } from '../catalogue';
import { type LineFacts, productOf } from '../line-kinds';
import { type Totals, totalsOf } from '../pricing';
import { discountOf, normalisedCode, type PromoCode, type PromoCodeStore } from '../promo-codes';
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
  | { readonly kind: 'refused'; readonly code: 'NOT_SOLD' | 'PROMO_CODE_INVALID'; readonly index?: number };

export interface PriceOrderDeps {
  readonly catalogue: CatalogueStore;
  readonly vatTables: VatTableStore;
  readonly promoCodes: PromoCodeStore;
}

/** What these lines cost this customer today: catalogue price, promo code, VAT. Nothing is written. */
export async function priceOrder(
  deps: PriceOrderDeps,
  manager: EntityManager,
  lines: readonly LineFacts[],
  customer: PayingSubject,
  promoCode: string | null,
  at: Date,
): Promise<Pricing> {
  const products = lines.map(productOf);
  const sold = products.filter((product): product is SoldProduct => product !== null);
  const unknown = products.indexOf(null);
  const prices = unknown === -1 ? await deps.catalogue.pricesAt(manager, sold, at) : products.map(() => null);
  const unsold = unknown === -1 ? prices.indexOf(null) : unknown;
  if (unsold !== -1) return { kind: 'refused', code: 'NOT_SOLD', index: unsold };
  const listed = sold.map((product, index) => ({ ...product, listNet: prices[index] ?? 0 }));
  const promo = promoCode === null ? null : await findPromo(deps, manager, promoCode);
  const discounts = promo === null ? listed.map(() => 0) : discountOf(promo, listed, at);
  if ((promoCode !== null && promo === null) || discounts === null)
    return { kind: 'refused', code: 'PROMO_CODE_INVALID' };
  const treatment = vatTreatment(customer, await deps.vatTables.read(manager), at);
  const totals = totalsOf(
    lines.map((line, index) => ({
      listNet: listed[index]?.listNet ?? 0,
      discount: discounts[index] ?? 0,
      tax: taxOf(line, treatment),
    })),
    treatment.splitPayment,
  );
  return { kind: 'priced', totals, splitPayment: treatment.splitPayment, promo };
}

async function findPromo(
  deps: PriceOrderDeps,
  manager: EntityManager,
  typed: string,
): Promise<PromoCode | null> {
  const code = normalisedCode(typed);
  return code === null ? null : deps.promoCodes.byCode(manager, code);
}
