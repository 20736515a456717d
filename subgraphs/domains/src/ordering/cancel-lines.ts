import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { understood } from '../line-kinds';
import { moveOperation, operationOfLine, placedLine } from '../operations';
import type { OrderFacts } from './order-facts';

/** The order ended unpaid: what its lines held is free for another order. */
export async function cancelLines(
  manager: EntityManager,
  profileId: ProfileId,
  { lines }: OrderFacts,
  why: { readonly reason: string; readonly now: Date },
): Promise<void> {
  for (const { lineId } of lines) {
    const operation = await operationOfLine(manager, profileId, lineId);
    if (operation === null) continue;
    if (!(await moveOperation(manager, operation, 'WAITING_PAYMENT', 'CANCELLED', { at: why.now }))) continue;
    const known = understood(operation.kind, operation);
    await known?.kind.cancel(manager, placedLine(operation, known.facts), why);
  }
}
