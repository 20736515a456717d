import { percentOf, sum } from '@customer-area/shared/money';
import { allocate } from '../pricing';

export interface PromoCode {
  readonly id: string;
  readonly code: string;
  readonly kind: 'PERCENT' | 'AMOUNT';
  /** Whole percent, or cents. */
  readonly value: number;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  /** Least list price of the whole order, in cents without VAT. */
  readonly minimumNet: number;
  /** Extensions it can be used for; null: all. */
  readonly tlds: readonly string[] | null;
  /** Uses by all customers together; null: any number. */
  readonly totalLimit: number | null;
  /** Uses by one profile; null: any number. */
  readonly profileLimit: number | null;
}

export interface DiscountableLine {
  readonly product: string;
  /** Of a domain, its extension. */
  readonly key: string;
  readonly listNet: number;
}

/** What a customer typed as the code we keep; null when it cannot be one. */
export function normalisedCode(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return /^[A-Z0-9][A-Z0-9-]{1,39}$/.test(code) ? code : null;
}

/**
 * Whether its discount can be promised to somebody who has no profile yet. A use of a limited code cannot: reserved for
 * somebody unknown it could be taken from all others, and not reserved it might be gone.
 */
export function canBePromised({ totalLimit, profileLimit }: PromoCode): boolean {
  return totalLimit === null && (profileLimit === null || profileLimit > 0);
}

/** The discount of each line in cents; null when the code does not apply to this order at this time. */
export function discountOf(
  promo: PromoCode,
  lines: readonly DiscountableLine[],
  at: Date,
): readonly number[] | null {
  if (at < promo.validFrom || (promo.validTo !== null && at >= promo.validTo)) return null;
  if (sum(lines.map((line) => line.listNet)) < promo.minimumNet) return null;
  const eligible = lines.map((line) => (isFor(promo, line) ? line.listNet : 0));
  const base = sum(eligible);
  if (base === 0) return null;
  const discount =
    promo.kind === 'PERCENT' ? percentOf(base, String(promo.value)) : Math.min(promo.value, base);
  return allocate(Math.min(discount, base), eligible);
}

/** A code for some extensions is for nothing but domains. */
function isFor({ tlds }: PromoCode, { product, key }: DiscountableLine): boolean {
  return tlds === null || (product === 'DOMAIN' && tlds.includes(key));
}
