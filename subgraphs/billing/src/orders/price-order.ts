import type { EntityManager } from 'typeorm';
import { pricesAt } from '../catalogue';
import { type Totals, totalsOf } from '../pricing';
import { discountOf, normalisedCode, type PromoCode, promoByCode } from '../promo-codes';
import { readVatTables, type VatTreatment, vatTreatment } from '../vat';
import type { ReservedLine } from './domains-port';
import type { ProfileSnapshot } from './identity-port';

/** What a price depends on, of a line. */
type PriceableLine = Pick<Extract<ReservedLine, { ok: true }>, 'kind' | 'tld' | 'years'>;

/** What VAT depends on, of whoever pays. */
export type PayingSubject = Pick<ProfileSnapshot, 'country' | 'subjectType' | 'vatNumber'>;

export interface PricedOrder {
  readonly kind: 'priced';
  readonly totals: Totals;
  readonly treatment: VatTreatment;
  readonly promo: PromoCode | null;
}

export type Pricing =
  | PricedOrder
  | { readonly kind: 'refused'; readonly code: 'NOT_SOLD' | 'PROMO_CODE_INVALID'; readonly index?: number };

/** What these lines cost this customer today: catalogue price, promo code, VAT. Nothing is written. */
export async function priceOrder(
  manager: EntityManager,
  lines: readonly PriceableLine[],
  customer: PayingSubject,
  promoCode: string | null,
  at: Date,
): Promise<Pricing> {
  const sales = lines.map(({ kind, tld, years }) => ({
    operation: kind === 'register' ? ('REGISTER' as const) : ('RENEW' as const),
    tld,
    years,
  }));
  const prices = await pricesAt(manager, sales, at);
  const unsold = prices.indexOf(null);
  if (unsold !== -1) return { kind: 'refused', code: 'NOT_SOLD', index: unsold };
  const listed = lines.map((line, index) => ({ tld: line.tld, listNet: prices[index] ?? 0 }));
  const promo = promoCode === null ? null : await findPromo(manager, promoCode);
  const discounts = promo === null ? listed.map(() => 0) : discountOf(promo, listed, at);
  if ((promoCode !== null && promo === null) || discounts === null)
    return { kind: 'refused', code: 'PROMO_CODE_INVALID' };
  const treatment = vatTreatment(customer, await readVatTables(manager), at);
  const totals = totalsOf(
    listed.map(({ listNet }, index) => ({ listNet, discount: discounts[index] ?? 0 })),
    treatment,
  );
  return { kind: 'priced', totals, treatment, promo };
}

async function findPromo(manager: EntityManager, typed: string): Promise<PromoCode | null> {
  const code = normalisedCode(typed);
  return code === null ? null : promoByCode(manager, code);
}
