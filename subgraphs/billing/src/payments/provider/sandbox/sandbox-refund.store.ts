import { type Database, isDuplicate } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import type { LedgerEntry, LedgerPage, Refund, RefundOutcome } from '../payment-provider';
import { REFUND_MS, refundOf } from './sandbox-behaviour';
import type { SandboxChargeStore } from './sandbox-charge.store';

interface KeptRefund {
  readonly amount: number;
  readonly currency: string;
  readonly refusal: 'NOT_CAPTURED' | 'BEYOND_CAPTURED' | 'REFUND_REFUSED' | null;
  readonly token: string;
  readonly at: Date;
}

const PAGE = 100;

/** What the sandbox's provider gave back, and everything that moved. */
export class SandboxRefundStore {
  constructor(
    private readonly database: Database,
    private readonly charges: SandboxChargeStore,
  ) {}

  /** Gives back once per refund id; all refunds of a charge together are at most what was captured. */
  giveBack({ refundId, reference, amount }: Refund, now: Date): Promise<RefundOutcome> {
    return this.database.transact(async (manager) => {
      if (await claim(manager, { refundId, reference, amount }, now)) {
        const given = (await manager.query(
          `UPDATE sim_provider_charge SET refunded = refunded + ?
          WHERE reference = ? AND state = 'CAPTURED' AND refunded + ? <= amount`,
          [amount, reference, amount],
        )) as { affectedRows: number };
        const [charge] = (await manager.query('SELECT token FROM sim_provider_charge WHERE reference = ?', [
          reference,
        ])) as { token: string }[];
        if (given.affectedRows === 1 && charge !== undefined && refundOf(charge.token) === 'refused')
          await manager.query(
            "UPDATE sim_provider_refund SET refusal = 'REFUND_REFUSED' WHERE refund_id = ?",
            [refundId],
          );
        if (given.affectedRows === 0)
          await manager.query(
            `UPDATE sim_provider_refund SET refusal = IF(EXISTS(
             SELECT 1 FROM sim_provider_charge WHERE reference = ? AND state = 'CAPTURED'), 'BEYOND_CAPTURED', 'NOT_CAPTURED')
            WHERE refund_id = ?`,
            [reference, refundId],
          );
      }
      const [kept] = (await manager.query(
        `SELECT r.amount, COALESCE(c.currency, '') AS currency, r.refusal, COALESCE(c.token, '') AS token, r.at FROM sim_provider_refund r
         LEFT JOIN sim_provider_charge c ON c.reference = r.reference WHERE r.refund_id = ?`,
        [refundId],
      )) as KeptRefund[];
      if (kept === undefined) throw new Error('the sandbox lost a refund');
      if (
        kept.refusal === null &&
        refundOf(kept.token) === 'later' &&
        kept.at.getTime() + REFUND_MS > now.getTime()
      )
        return { outcome: 'processing' };
      return kept.refusal === null
        ? { outcome: 'refunded', amount: kept.amount, currency: kept.currency }
        : { outcome: 'refused', code: kept.refusal };
    });
  }

  /** Captures and refunds of one adapter, oldest first. */
  async movementsSince(
    adapter: string,
    { since, after }: { readonly since: Date; readonly after: string | null },
    now: Date,
  ): Promise<LedgerPage> {
    await this.charges.endDueCharges(now);
    const [at, id] = after === null ? [since, ''] : positionOf(after);
    const entries = (await this.database.read.query(
      `SELECT * FROM (
       SELECT 'capture' AS kind, reference, attempt_id AS id, amount, currency, at FROM sim_provider_charge
        WHERE adapter = ? AND state = 'CAPTURED' AND at >= ?
       UNION ALL
       SELECT 'refund', r.reference, r.refund_id, r.amount, c.currency, r.at
         FROM sim_provider_refund r JOIN sim_provider_charge c ON c.reference = r.reference
        WHERE c.adapter = ? AND r.refusal IS NULL AND r.at >= ?) AS movement
      WHERE at > ? OR (at = ? AND id > ?) ORDER BY at, id LIMIT ${PAGE}`,
      [adapter, at, adapter, at, at, at, id],
    )) as LedgerEntry[];
    const last = entries.at(-1);
    const next = last === undefined || entries.length < PAGE ? null : `${last.at.toISOString()} ${last.id}`;
    return { entries, next };
  }
}

/** False when the refund id was used before. */
async function claim(
  manager: EntityManager,
  { refundId, reference, amount }: Refund,
  at: Date,
): Promise<boolean> {
  try {
    await manager.query(
      'INSERT INTO sim_provider_refund (refund_id, reference, amount, at) VALUES (?, ?, ?, ?)',
      [refundId, reference, amount, at],
    );
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}

function positionOf(after: string): [Date, string] {
  const [at = '', id = ''] = after.split(' ');
  return [new Date(at), id];
}
