import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import { type Database, isDuplicate } from '@customer-area/shared/database';
import { badInput, faultText } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId, newId } from '@customer-area/shared/ids';
import { MAX_CENTS } from '@customer-area/shared/money';
import { type promoCodeCodes, promoCodeCreated } from '../../contract';
import { normalisedCode, type PromoProduct } from './promo-code';
import type { PromoCodeRow } from './promo-code.entity';
import type { PromoCodeListStore } from './promo-code-list.store';

export interface CreatePromoCodeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly promoCodeList: PromoCodeListStore;
}

/** A code as staff describe it; amounts in cents. */
export interface NewPromoCode {
  readonly code: string;
  readonly percent: number | null;
  readonly amount: number | null;
  readonly validFrom: Date | null;
  readonly expiresAt: Date | null;
  readonly minimumNet: number | null;
  readonly extensions: readonly string[] | null;
  readonly products: readonly PromoProduct[] | null;
  readonly firstOrderOnly: boolean;
  readonly profileId: string | null;
  readonly totalLimit: number | null;
  readonly profileLimit: number | null;
  readonly reason: string;
}

export type PromoCodeOutcome =
  | { readonly kind: 'refused'; readonly code: CodeOf<typeof promoCodeCodes> }
  | { readonly kind: 'done'; readonly row: PromoCodeRow };

export const LONGEST_REASON = 500;

/** Makes a code. It is kept for good: what orders got by it must stay explainable. */
export async function createPromoCode(
  { database, clock, promoCodeList }: CreatePromoCodeDeps,
  typed: NewPromoCode,
): Promise<PromoCodeOutcome> {
  const now = clock.now();
  const reason = requiredLine('input.reason', typed.reason, LONGEST_REASON);
  const row = rowOf(typed, now);
  if (row.validTo !== null && row.validTo <= row.validFrom)
    return { kind: 'refused', code: 'PROMO_CODE_WITHOUT_TIME' };
  try {
    await database.transact(async (manager) => {
      await promoCodeList.insert(manager, row);
      await appendEvent(manager, promoCodeCreated, {
        profileId: row.forProfileId,
        subjectId: row.id,
        payload: { promoCodeId: row.id, code: row.code, reason, ...worthOf(row) },
        occurredAt: now,
      });
    });
  } catch (error) {
    if (isDuplicate(error)) return { kind: 'refused', code: 'PROMO_CODE_TAKEN' };
    throw error;
  }
  return { kind: 'done', row };
}

/** What the customer it is for is told of it. */
function worthOf(row: PromoCodeRow) {
  const { kind, value, validFrom, validTo, minimumNet, firstOrderOnly } = row;
  return {
    percent: kind === 'PERCENT' ? value : null,
    cents: kind === 'AMOUNT' ? value : null,
    validFrom,
    expiresAt: validTo,
    minimumCents: minimumNet === 0 ? null : minimumNet,
    extensions: row.tlds?.split(',') ?? [],
    products: row.products?.split(' ') ?? [],
    firstOrderOnly,
  };
}

function rowOf(typed: NewPromoCode, now: Date): PromoCodeRow {
  const code = normalisedCode(typed.code);
  if (code === null) throw badInput('input.code', faultText('input.length', { least: 2, most: 40 }));
  const { percent, amount, profileId } = typed;
  if ((percent === null) === (amount === null))
    throw badInput('input', faultText('input.exactlyOne', { names: ['percent', 'amount'] }));
  if (profileId !== null && !isId(profileId, 'prf')) throw badInput('input.profileId', faultText('input.id'));
  return {
    id: newId('prm'),
    code,
    kind: percent === null ? 'AMOUNT' : 'PERCENT',
    value: percent === null ? whole('amount', amount, MAX_CENTS) : whole('percent', percent, 100),
    validFrom: typed.validFrom ?? now,
    validTo: typed.expiresAt,
    minimumNet: typed.minimumNet === null ? 0 : whole('minimumNet', typed.minimumNet, MAX_CENTS, 0),
    tlds: listed('extensions', typed.extensions?.map(extension), ','),
    products: listed('products', typed.products, ' '),
    firstOrderOnly: typed.firstOrderOnly,
    forProfileId: profileId,
    totalLimit: typed.totalLimit === null ? null : whole('totalLimit', typed.totalLimit),
    profileLimit: typed.profileLimit === null ? null : whole('profileLimit', typed.profileLimit),
    used: 0,
    createdAt: now,
    disabledAt: null,
  };
}

function whole(field: string, value: number | null, most = 1_000_000, least = 1): number {
  if (value === null || value < least || value > most)
    throw badInput(`input.${field}`, faultText('input.between', { least, most }));
  return value;
}

function extension(typed: string): string {
  const name = typed.trim().toLowerCase().replace(/^\./, '');
  if (!/^[a-z0-9-]{2,63}(\.[a-z0-9-]{2,63})*$/.test(name))
    throw badInput('input.extensions', faultText('input.length', { least: 2, most: 63 }));
  return name;
}

/** An empty list would be a code for nothing. */
function listed(field: string, values: readonly string[] | null | undefined, between: string) {
  if (values === null || values === undefined) return null;
  const text = [...new Set(values)].join(between);
  if (values.length === 0 || text.length > 200)
    throw badInput(`input.${field}`, faultText('input.entries', { least: 1, most: 20 }));
  return text;
}
