import type { Database } from '@customer-area/shared/database';
import type { RefusalCode } from '../payment-provider';

export type SandboxState =
  | 'PREPARED'
  | 'PROCESSING'
  | 'ACTION_REQUIRED'
  | 'CAPTURED'
  | 'REFUSED'
  | 'CANCELLED';

/** A charge as the sandbox's provider keeps it. */
export interface SandboxCharge {
  readonly reference: string;
  readonly adapter: string;
  /** The charge id it was prepared under. */
  readonly chargeId: string;
  readonly state: SandboxState;
  readonly refusal: RefusalCode | null;
  readonly decline: 'hard' | 'soft' | null;
  readonly amount: number;
  readonly currency: string;
  readonly token: string;
  readonly keepMethod: boolean;
  readonly offSession: boolean;
  /** When it came to the state it is in. */
  readonly at: Date;
  /** How, and when, it goes on by itself. */
  readonly endsAs: SandboxState | null;
  readonly endsAt: Date | null;
}

const COLUMNS = `reference, adapter, attempt_id AS chargeId, state, refusal, decline, amount, currency, token,
  keep_method AS keepMethod, off_session AS offSession, at, ends_as AS endsAs, ends_at AS endsAt`;

/** The provider's own books of the sandbox: its charges. */
export class SandboxChargeStore {
  constructor(private readonly database: Database) {}

  /** Keeps a charge unless its id is there already; answers the one that counts. */
  async insert(charge: SandboxCharge): Promise<SandboxCharge> {
    await this.database.read.query(
      `INSERT INTO sim_provider_charge (reference, adapter, attempt_id, state, amount, refunded, currency, token, keep_method, off_session, at)
     VALUES (?, ?, ?, 'PREPARED', ?, 0, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE attempt_id = attempt_id`,
      [
        charge.reference,
        charge.adapter,
        charge.chargeId,
        charge.amount,
        charge.currency,
        charge.token,
        charge.keepMethod,
        charge.offSession,
        charge.at,
      ],
    );
    const kept = await this.one('attempt_id', charge.chargeId);
    if (kept === null) throw new Error('the sandbox lost a charge');
    return kept;
  }

  /** A charge as it stands at `now`. */
  async find(reference: string, now: Date): Promise<SandboxCharge | null> {
    const charge = await this.one('reference', reference);
    if (charge === null || charge.endsAt === null || charge.endsAt > now) return charge;
    await this.endDueCharges(now);
    return this.one('reference', reference);
  }

  /** Moves a charge on from one of these states, whoever comes first. */
  async move(
    reference: string,
    from: readonly SandboxState[],
    to: Pick<SandboxCharge, 'state' | 'refusal' | 'decline' | 'at' | 'endsAs' | 'endsAt'>,
  ): Promise<void> {
    await this.database.read.query(
      `UPDATE sim_provider_charge SET state = ?, refusal = ?, decline = ?, at = ?, ends_as = ?, ends_at = ?
      WHERE reference = ? AND state IN (?)`,
      [to.state, to.refusal, to.decline, to.at, to.endsAs, to.endsAt, reference, from],
    );
  }

  /** The customer authenticates a charge that waits for them, or fails to; false when it does not wait any more. */
  async endAction(chargeId: string, now: Date, refusal: RefusalCode | null): Promise<boolean> {
    const ended = (await this.database.read.query(
      `UPDATE sim_provider_charge
          SET state = ?, refusal = ?, decline = ?, at = ?, ends_as = NULL, ends_at = NULL
        WHERE attempt_id = ? AND state = 'ACTION_REQUIRED' AND ends_at > ?`,
      [
        refusal === null ? 'CAPTURED' : 'REFUSED',
        refusal,
        refusal === null ? null : 'soft',
        now,
        chargeId,
        now,
      ],
    )) as { affectedRows: number };
    return ended.affectedRows === 1;
  }

  /** Charges that are processed for a while and are due: captured or refused from now on. */
  async endDueCharges(now: Date): Promise<void> {
    await this.database.read.query(
      'UPDATE sim_provider_charge SET state = ends_as, at = ends_at, ends_as = NULL, ends_at = NULL WHERE ends_at <= ?',
      [now],
    );
  }

  private async one(column: 'reference' | 'attempt_id', value: string): Promise<SandboxCharge | null> {
    const rows = (await this.database.read.query(
      `SELECT ${COLUMNS} FROM sim_provider_charge WHERE ${column} = ?`,
      [value],
    )) as (Omit<SandboxCharge, 'keepMethod' | 'offSession'> & { keepMethod: number; offSession: number })[];
    const row = rows[0];
    if (row === undefined) return null;
    return { ...row, keepMethod: row.keepMethod === 1, offSession: row.offSession === 1 };
  }
}
