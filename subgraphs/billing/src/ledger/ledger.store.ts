import { newId } from '@customer-area/shared/ids';
import { insertOnce } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LedgerTransactionRow } from './ledger.entity';
import { balanced, type LedgerTransaction } from './ledger-transaction';

/** The only SQL that writes to the ledger: it adds, and nothing else. */
export class LedgerStore {
  /**
   * Books what happened, in the transaction that makes it happen. The same kind and subject again is nothing, whatever the
   * entries; entries that are not balanced throw. False when nothing was booked.
   */
  async post(manager: EntityManager, transaction: LedgerTransaction): Promise<boolean> {
    const entries = balanced(transaction);
    if (entries.length === 0) return false;
    const { kind, subjectId, at } = transaction;
    const id = newId('ltx');
    const row: LedgerTransactionRow = { id, kind, subjectId, at, recordedAt: new Date() };
    if (!(await insertOnce(manager, LedgerTransactionRow, row))) return false;
    await manager.query(
      'INSERT INTO ledger_entry (transaction_id, position, account, profile_id, cents) VALUES ?',
      [entries.map(({ account, profileId, cents }, position) => [id, position, account, profileId, cents])],
    );
    return true;
  }
}
