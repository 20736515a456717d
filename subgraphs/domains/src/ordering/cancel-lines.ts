import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { moveOperation, operationOfLine } from '../operations';
import { moveDomain } from '../portfolio';
import { releaseDomain, releaseName } from '../reservations';
import type { OrderFacts } from './order-facts';

/** The order ended unpaid: requests are withdrawn, names and domains are free for another order. */
export async function cancelLines(
  manager: EntityManager,
  profileId: ProfileId,
  { orderId, lines }: OrderFacts,
  { reason, now }: { readonly reason: string; readonly now: Date },
): Promise<void> {
  for (const { lineId, kind, domainId, name } of lines) {
    const operation = await operationOfLine(manager, profileId, lineId);
    if (operation === null) continue;
    if (!(await moveOperation(manager, operation, 'WAITING_PAYMENT', 'CANCELLED', { at: now }))) continue;
    if (kind === 'renew') {
      await releaseDomain(manager, profileId, domainId, orderId);
    } else {
      await moveDomain(manager, { profileId, domainId, from: 'REQUESTED', to: 'WITHDRAWN', reason, at: now });
      await releaseName(manager, profileId, name, orderId);
    }
  }
}
