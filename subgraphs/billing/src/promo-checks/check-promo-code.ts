import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { type DataScope, ownerIn, type ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import { CONSUMER_AT_HOME } from '../first-purchase';
import { lineKind, type OrderLineInput } from '../line-kinds';
import {
  checkedLines,
  type DomainsPort,
  type IdentityPort,
  type PayingSubject,
  type PriceOrderDeps,
  priceOrder,
  refuseBroughtBeyondScope,
  refuseOutsideScope,
} from '../orders';
import type { Totals } from '../pricing';
import {
  canBePromised,
  type FindPromoCodeDeps,
  findPromoCode,
  type PromoCode,
  type PromoCodeStore,
  type PromoRefusal,
} from '../promo-codes';
import { type SeenLines, seenLines } from './seen-lines';

export interface CheckPromoCodeDeps extends PriceOrderDeps, FindPromoCodeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainsPort;
  readonly identity: IdentityPort;
  readonly promoCodes: PromoCodeStore;
}

export interface CheckPromoCode {
  /** Null for somebody who has not signed in. */
  readonly dataScope: DataScope | null;
  readonly ip: string;
  readonly locale: Locale;
  readonly code: string;
  readonly lines: readonly OrderLineInput[];
}

export type PromoCheck =
  | { readonly kind: 'fits'; readonly code: string; readonly totals: Totals }
  | Extract<SeenLines, { kind: 'line refused' }>
  | {
      readonly kind: 'refused';
      readonly code: 'PROMO_CODE_INVALID' | 'PROMO_CODE_NEEDS_PROFILE' | 'NOT_SOLD' | PromoRefusal;
    };

/** What an order of these lines would cost with a code, by the rules of placing it. Nothing is held, and no use is taken. */
export async function checkPromoCode(deps: CheckPromoCodeDeps, asked: CheckPromoCode): Promise<PromoCheck> {
  const { dataScope, ip, locale } = asked;
  const requested = checkedLines(asked.lines);
  if (dataScope !== null) refuseOutsideScope(requested, dataScope);
  else if (requested.some(({ kind }) => lineKind(kind)?.withoutProfile !== true)) throw notFound();
  const { read } = deps.database;
  const profileId = dataScope === null ? null : ownerIn(dataScope);
  const at = deps.clock.now();
  const promo = await findPromoCode(deps, read, asked.code, { profileId, ip }, at);
  if (promo === 'unknown' || promo === null) return { kind: 'refused', code: 'PROMO_CODE_INVALID' };
  const seen = await seenLines(deps.domains, requested, profileId, locale);
  if (seen.kind === 'line refused') return seen;
  if (dataScope !== null) refuseBroughtBeyondScope(seen.lines, dataScope);
  const priced = await priceOrder(deps, read, seen.lines, await payerOf(deps, profileId), promo, at);
  if (priced.kind === 'refused') return { kind: 'refused', code: priced.code };
  const refusal = await refusalOfLimits(deps, promo, profileId);
  return refusal === null
    ? { kind: 'fits', code: promo.code, totals: priced.totals }
    : { kind: 'refused', code: refusal };
}

async function payerOf(
  { identity }: CheckPromoCodeDeps,
  profileId: ProfileId | null,
): Promise<PayingSubject> {
  if (profileId === null) return CONSUMER_AT_HOME;
  const payer = await identity.profileSnapshot(profileId);
  if (payer === null) throw unauthenticated();
  return payer;
}

async function refusalOfLimits(
  { promoCodes, database }: CheckPromoCodeDeps,
  promo: PromoCode,
  profileId: ProfileId | null,
): Promise<PromoRefusal | 'PROMO_CODE_NEEDS_PROFILE' | null> {
  if (profileId === null) return canBePromised(promo) ? null : 'PROMO_CODE_NEEDS_PROFILE';
  const { total, own } = await promoCodes.usesOf(database.read, promo, profileId);
  if (promo.totalLimit !== null && total >= promo.totalLimit) return 'PROMO_CODE_USED_UP';
  if (promo.profileLimit !== null && own >= promo.profileLimit) return 'PROMO_CODE_USED_BY_YOU';
  const isLate = promo.firstOrderOnly && !(await promoCodes.isFirstOrder(database.read, profileId));
  return isLate ? 'PROMO_CODE_FIRST_ORDER_ONLY' : null;
}
