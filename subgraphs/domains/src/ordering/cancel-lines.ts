import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type LineKindDeps, placedLine } from '../line-kinds';
import type { OperationStore } from '../operations';
import type { OrderFacts } from './order-facts';

export interface CancelLinesDeps extends LineKindDeps {
  readonly operations: OperationStore;
}

/** The order ended unpaid: what its lines reserved can be ordered again. */
export async function cancelLines(
  deps: CancelLinesDeps,
  manager: EntityManager,
  profileId: ProfileId,
  { lines }: OrderFacts,
  why: { readonly reason: string; readonly now: Date },
): Promise<void> {
  for (const { lineId } of lines) {
    const operation = await deps.operations.ofLine(manager, profileId, lineId);
    if (operation?.waitsFor !== 'PAYMENT') continue;
    const step = { at: why.now, reason: why.reason };
    if (!(await deps.operations.move(manager, operation, 'CANCELLED', step))) continue;
    const placed = placedLine(operation);
    await placed?.kind.cancel(deps, manager, placed.line, why);
  }
}
