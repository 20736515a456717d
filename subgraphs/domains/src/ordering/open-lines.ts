import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { understood } from '../line-kinds';
import { openOperation, placedLine } from '../operations';
import type { OrderFacts } from './order-facts';

/**
 * The order is placed: each line gets its operation, and what it reserved no longer lapses. Twice is once. A line that no
 * kind understands has its operation too: it fails when it is paid.
 */
export async function openLines(
  manager: EntityManager,
  profileId: ProfileId,
  { orderId, lines }: OrderFacts,
  now: Date,
): Promise<void> {
  for (const line of lines) {
    const operation = await openOperation(manager, { profileId, orderId, ...line }, now);
    // An operation that was there may have gone further, or be cancelled: it must not be opened again.
    if (operation === null) continue;
    const known = understood(operation.kind, operation);
    await known?.kind.open(manager, placedLine(operation, known.facts), now);
  }
}
