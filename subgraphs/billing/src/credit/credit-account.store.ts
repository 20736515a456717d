import type { ProfileId } from '@customer-area/shared/isolation';
import { sum } from '@customer-area/shared/money';
import { selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { CreditGrantRow } from './credit.entity';
import type { CreditPart, OpenGrant } from './credit-account';

const GRANT = selection(CreditGrantRow, 'one', ['id', 'remaining', 'grantedAt', 'expiresAt']);

/** What is left of a profile's credit. Whoever changes it holds the lock of the account. */
export class CreditAccountStore {
  /** Everything that moves the credit of a profile happens one after the other. */
  async lock(manager: EntityManager, profileId: ProfileId): Promise<void> {
    await manager.query(
      'INSERT INTO credit_account (profile_id) VALUES (?) ON DUPLICATE KEY UPDATE profile_id = profile_id',
      [profileId],
    );
    await manager.query('SELECT profile_id FROM credit_account WHERE profile_id = ? FOR UPDATE', [profileId]);
  }

  /** Locks the account, and answers the grants that have something left, also those whose time is over. */
  async lockOpen(manager: EntityManager, profileId: ProfileId): Promise<readonly OpenGrant[]> {
    await this.lock(manager, profileId);
    return this.open(manager, profileId);
  }

  /** The grants that have something left, also those whose time is over. */
  async open(manager: EntityManager, profileId: ProfileId): Promise<readonly OpenGrant[]> {
    return GRANT.read(
      await manager.query(
        `SELECT ${GRANT.list} FROM ${tableOf(CreditGrantRow)} one WHERE profile_id = ? AND remaining > 0`,
        [profileId],
      ),
    );
  }

  /** Takes a part of a grant. */
  async take(manager: EntityManager, profileId: ProfileId, { grantId, cents }: CreditPart): Promise<void> {
    await manager.query('UPDATE credit_grant SET remaining = remaining - ? WHERE profile_id = ? AND id = ?', [
      cents,
      profileId,
      grantId,
    ]);
  }

  /** Gives a part of a grant back; answers when it expires. */
  async giveBack(
    manager: EntityManager,
    profileId: ProfileId,
    { grantId, cents }: CreditPart,
  ): Promise<Date> {
    await manager.query('UPDATE credit_grant SET remaining = remaining + ? WHERE profile_id = ? AND id = ?', [
      cents,
      profileId,
      grantId,
    ]);
    const [grant] = (await manager.query(
      'SELECT expires_at AS expiresAt FROM credit_grant WHERE profile_id = ? AND id = ?',
      [profileId, grantId],
    )) as { expiresAt: Date }[];
    if (grant === undefined) throw new Error(`${grantId} was granted to nobody`);
    return grant.expiresAt;
  }

  /** What can be spent at `at`, what is set aside, and what of it expires next. */
  async state(
    manager: EntityManager,
    profileId: ProfileId,
    at: Date,
  ): Promise<{
    readonly available: number;
    readonly held: number;
    readonly next: { readonly expiresAt: Date; readonly cents: number } | null;
  }> {
    const ends = (await manager.query(
      `SELECT expires_at AS expiresAt, SUM(remaining) AS cents FROM credit_grant
        WHERE profile_id = ? AND remaining > 0 AND expires_at > ? GROUP BY expires_at ORDER BY expires_at`,
      [profileId, at],
    )) as { expiresAt: Date; cents: string }[];
    const [held] = (await manager.query(
      "SELECT COALESCE(SUM(cents), 0) AS cents FROM credit_hold WHERE profile_id = ? AND state = 'HELD'",
      [profileId],
    )) as { cents: string }[];
    const [next] = ends;
    return {
      available: sum(ends.map(({ cents }) => Number(cents))),
      held: Number(held?.cents ?? 0),
      next: next === undefined ? null : { expiresAt: next.expiresAt, cents: Number(next.cents) },
    };
  }

  /** Credit that can be spent at `at`. */
  async available(manager: EntityManager, profileId: ProfileId, at: Date): Promise<number> {
    const rows = (await manager.query(
      'SELECT COALESCE(SUM(remaining), 0) AS balance FROM credit_grant WHERE profile_id = ? AND remaining > 0 AND expires_at > ?',
      [profileId, at],
    )) as { balance: string | number }[];
    return Number(rows[0]?.balance ?? 0);
  }
}
