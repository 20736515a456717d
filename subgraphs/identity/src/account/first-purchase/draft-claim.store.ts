import { selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { DraftClaimRow } from './draft-claim.entity';

const CLAIM = selection(DraftClaimRow, 'claim', ['draftId']);

/** Which draft has the order that was placed before signing up: the newest one, until a registration spends the claim. */
export class DraftClaimStore {
  /** Gives the order to this draft, whichever had it before; false when a completed registration has it. */
  async take(
    manager: EntityManager,
    claim: { readonly orderId: string; readonly draftId: string; readonly at: Date },
  ): Promise<boolean> {
    await manager.query(
      `INSERT INTO draft_claim (order_id, draft_id, taken_at) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE taken_at = IF(spent_at IS NULL, VALUES(taken_at), taken_at),
                               draft_id = IF(spent_at IS NULL, VALUES(draft_id), draft_id)`,
      [claim.orderId, claim.draftId, claim.at],
    );
    const rows = await manager.query(`SELECT ${CLAIM.list} FROM draft_claim claim WHERE claim.order_id = ?`, [
      claim.orderId,
    ]);
    return CLAIM.read(rows)[0]?.draftId === claim.draftId;
  }

  /** Spends the claim with the completion of its draft, once; false when the order is another draft's by now. */
  async spend(
    manager: EntityManager,
    claim: { readonly orderId: string; readonly draftId: string; readonly at: Date },
  ): Promise<boolean> {
    const spent = (await manager.query(
      'UPDATE draft_claim SET spent_at = ? WHERE order_id = ? AND draft_id = ? AND spent_at IS NULL',
      [claim.at, claim.orderId, claim.draftId],
    )) as { affectedRows: number };
    return spent.affectedRows === 1;
  }

  /** An abandoned draft has nothing any more. */
  async forget(manager: EntityManager, draftId: string): Promise<void> {
    await manager.query('DELETE FROM draft_claim WHERE draft_id = ? AND spent_at IS NULL', [draftId]);
  }
}
