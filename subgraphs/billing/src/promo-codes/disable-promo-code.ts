import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import { promoCodeDisabled } from '../../contract';
import { type CreatePromoCodeDeps, LONGEST_REASON } from './create-promo-code';
import type { PromoCodeRow } from './promo-code.entity';

/** Nobody uses the code any more; what was reserved by orders that wait stays theirs. Again changes nothing. */
export async function disablePromoCode(
  { database, clock, promoCodeList }: CreatePromoCodeDeps,
  { promoCodeId, reason: typed }: { readonly promoCodeId: string; readonly reason: string },
): Promise<PromoCodeRow> {
  const reason = requiredLine('reason', typed, LONGEST_REASON);
  if (!isId(promoCodeId, 'prm')) throw notFound();
  return database.transact(async (manager) => {
    const now = clock.now();
    const isNew = await promoCodeList.disable(manager, promoCodeId, now);
    const row = await promoCodeList.byId(manager, promoCodeId);
    if (row === null) throw notFound();
    if (isNew)
      await appendEvent(manager, promoCodeDisabled, {
        profileId: row.forProfileId,
        subjectId: row.id,
        payload: { promoCodeId: row.id, code: row.code, reason },
        occurredAt: now,
      });
    return row;
  });
}
