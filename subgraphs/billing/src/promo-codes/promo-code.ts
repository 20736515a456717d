import { percentOf, sum } from '@customer-area/shared/money';
import { PriceOperation } from '../line-kinds';
import { allocate } from '../pricing';

/** What a code can be for. */
export enum PromoProduct {
  REGISTRATION = 'REGISTRATION',
  RENEWAL = 'RENEWAL',
  THIRD_LEVEL = 'THIRD_LEVEL',
  SERVICE = 'SERVICE',
}

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
  /** What it can be used for; null: everything that is sold. */
  readonly products: readonly PromoProduct[] | null;
  /** Only for an order before which the profile has placed none that stands. */
  readonly firstOrderOnly: boolean;
  /** The only profile that may use it; null: any. */
  readonly forProfileId: string | null;
  /** When staff switched it off. */
  readonly disabledAt: Date | null;
  /** Uses by all customers together; null: any number. */
  readonly totalLimit: number | null;
  /** Uses by one profile; null: any number. */
  readonly profileLimit: number | null;
}

export interface DiscountableLine {
  readonly product: string;
  readonly operation: string;
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
export function canBePromised({ totalLimit, profileLimit, firstOrderOnly }: PromoCode): boolean {
  return totalLimit === null && !firstOrderOnly && (profileLimit === null || profileLimit > 0);
}

/** Why a code that exists gives nothing: said to whoever has it, so that they can do something about it. */
export const PROMO_REFUSALS = [
  'PROMO_CODE_EXPIRED',
  'PROMO_CODE_BELOW_MINIMUM',
  'PROMO_CODE_OTHER_PRODUCTS',
  'PROMO_CODE_FIRST_ORDER_ONLY',
  'PROMO_CODE_USED_BY_YOU',
  'PROMO_CODE_USED_UP',
] as const;
export type PromoRefusal = (typeof PROMO_REFUSALS)[number];

export type Discounts =
  /** Of each line, in cents. */
  | { readonly ok: true; readonly discounts: readonly number[] }
  | { readonly ok: false; readonly code: PromoRefusal };

const refused = (code: PromoRefusal): Discounts => ({ ok: false, code });

/** The discount of each line, or why the code does not apply to this order at this time. */
export function discountOf(promo: PromoCode, lines: readonly DiscountableLine[], at: Date): Discounts {
  const { validTo, disabledAt } = promo;
  if ((validTo !== null && at >= validTo) || disabledAt !== null) return refused('PROMO_CODE_EXPIRED');
  if (sum(lines.map((line) => line.listNet)) < promo.minimumNet) return refused('PROMO_CODE_BELOW_MINIMUM');
  const eligible = lines.map((line) => (isFor(promo, line) ? line.listNet : 0));
  const base = sum(eligible);
  if (base === 0) return refused('PROMO_CODE_OTHER_PRODUCTS');
  const discount =
    promo.kind === 'PERCENT' ? percentOf(base, String(promo.value)) : Math.min(promo.value, base);
  return { ok: true, discounts: allocate(Math.min(discount, base), eligible) };
}

/** A code for some extensions is for nothing but domains. */
function isFor({ tlds, products }: PromoCode, line: DiscountableLine): boolean {
  if (products !== null && !products.some((one) => IS_OF[one](line))) return false;
  return tlds === null || (line.product === 'DOMAIN' && tlds.includes(line.key));
}

const IS_OF: Readonly<Record<PromoProduct, (line: DiscountableLine) => boolean>> = {
  REGISTRATION: ({ product, operation }) => product === 'DOMAIN' && operation === PriceOperation.REGISTER,
  RENEWAL: ({ product, operation }) => product === 'DOMAIN' && operation !== PriceOperation.REGISTER,
  THIRD_LEVEL: ({ product }) => product === 'THIRD_LEVEL',
  SERVICE: ({ product }) => product === 'SERVICE',
};
