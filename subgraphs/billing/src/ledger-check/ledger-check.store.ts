import { selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { type DifferenceKind, LedgerDifferenceRow } from './ledger-difference.entity';

/** A difference, as it was found. */
export type Difference = Pick<LedgerDifferenceRow, 'kind' | 'subjectId' | 'bookedCents' | 'keptCents'>;

const DIFFERENCE = selection(LedgerDifferenceRow, 'one');

/** Compares the ledger with itself and with what the service works with, and remembers where they differ. */
export class LedgerCheckStore {
  /** Transactions whose entries do not come to zero, or that have none. */
  async unbalanced(manager: EntityManager, most: number): Promise<Difference[]> {
    return differences(
      await manager.query(
        `/* background */ SELECT 'TRANSACTION' AS kind, t.id AS subjectId, COALESCE(SUM(e.cents), 0) AS booked, 0 AS kept
           FROM ledger_transaction t LEFT JOIN ledger_entry e ON e.transaction_id = t.id
          GROUP BY t.id HAVING COUNT(e.cents) < 2 OR SUM(e.cents) <> 0 LIMIT ?`,
        [most],
      ),
    );
  }

  /** Profiles whose credit is another one on the ledger, or by its movements. One statement: one moment for all tables. */
  async unlikeCredit(manager: EntityManager, most: number): Promise<Difference[]> {
    return differences(
      await manager.query(
        `/* background */ SELECT kind, subjectId, SUM(booked) AS booked, SUM(kept) AS kept FROM (
           SELECT IF(account = 'HELD_CREDIT', account, 'CREDIT') AS kind, profile_id AS subjectId, -cents AS booked, 0 AS kept
             FROM ledger_entry WHERE account IN ('CUSTOMER_CREDIT', 'HELD_CREDIT')
           UNION ALL SELECT 'MOVEMENTS', profile_id, cents, 0 FROM credit_movement
           UNION ALL SELECT 'CREDIT', profile_id, 0, remaining FROM credit_grant WHERE remaining > 0
           UNION ALL SELECT 'MOVEMENTS', profile_id, 0, remaining FROM credit_grant WHERE remaining > 0
           UNION ALL SELECT 'HELD_CREDIT', profile_id, 0, cents FROM credit_hold WHERE state = 'HELD'
         ) both_sides GROUP BY kind, subjectId HAVING SUM(booked) <> SUM(kept) LIMIT ?`,
        [most],
      ),
    );
  }

  /** Remembers what was found; what is not found any more is closed. */
  async write(manager: EntityManager, found: readonly Difference[], at: Date): Promise<void> {
    await manager.query(
      '/* background */ UPDATE ledger_difference SET closed_at = ? WHERE closed_at IS NULL',
      [at],
    );
    if (found.length === 0) return;
    await manager.query(
      `/* background */ INSERT INTO ledger_difference (kind, subject_id, booked_cents, kept_cents, found_at) VALUES ?
         ON DUPLICATE KEY UPDATE booked_cents = VALUES(booked_cents), kept_cents = VALUES(kept_cents), closed_at = NULL`,
      [
        found.map(({ kind, subjectId, bookedCents, keptCents }) => [
          kind,
          subjectId,
          bookedCents,
          keptCents,
          at,
        ]),
      ],
    );
  }

  /** Those that are there, oldest first. */
  async listOpen(manager: EntityManager, most: number): Promise<LedgerDifferenceRow[]> {
    return DIFFERENCE.read(
      await manager.query(
        `SELECT ${DIFFERENCE.list} FROM ${tableOf(LedgerDifferenceRow)} one
          WHERE closed_at IS NULL ORDER BY found_at, kind, subject_id LIMIT ?`,
        [most],
      ),
    );
  }

  async countOpen(manager: EntityManager): Promise<number> {
    const [row] = (await manager.query(
      '/* background */ SELECT COUNT(*) AS open FROM ledger_difference WHERE closed_at IS NULL',
    )) as { open: string }[];
    return Number(row?.open ?? 0);
  }
}

function differences(raw: unknown): Difference[] {
  const rows = raw as { kind: DifferenceKind; subjectId: string; booked: string; kept: string }[];
  return rows.map(({ kind, subjectId, booked, kept }) => ({
    ...{ kind, subjectId },
    ...{ bookedCents: Number(booked), keptCents: Number(kept) },
  }));
}
