import { isDuplicate } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import { addRefusal, thirdLevelFailure } from '../../third-levels';
import type { LineFailure, LineKindDeps, PaidTimes, PlacedLine } from '../line-kind';
import type { AddedThirdLevel } from './check';

/** What could be added when it was paid for is added, however late the event arrives, unless its domain is gone. */
export async function start(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId: parentId, childId, childName } }: PlacedLine<AddedThirdLevel>,
  { paidAt, now: at }: PaidTimes,
): Promise<LineFailure | null> {
  const parent = await domains.lock(manager, profileId, parentId);
  const refused = (moment: Date) =>
    parent?.state === 'REGISTERED' ? addRefusal(parent, moment) : 'THIRD_LEVEL_NEEDS_ACTIVE_DOMAIN';
  const refusal = refused(at) && refused(paidAt);
  const move = { profileId, domainId: childId, from: 'REQUESTED', at } as const;
  if (refusal === null) {
    const paid = {
      ...move,
      reason: 'order.paid',
      to: 'REGISTERING',
      changes: { liveName: childName },
    } as const;
    try {
      if (await domains.move(manager, paid)) return null;
    } catch (error) {
      // Another order had the same label, after the reservation of this one had lapsed.
      if (!isDuplicate(error)) throw error;
    }
  }
  const failure = thirdLevelFailure(refusal ?? 'THIRD_LEVEL_TAKEN');
  await domains.move(manager, { ...move, reason: failure.code, to: 'REQUEST_FAILED' });
  await reservations.release(manager, profileId, childName, orderId);
  return failure;
}
