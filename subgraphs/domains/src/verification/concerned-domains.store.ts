import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';

/** The domains of a registrant that hang on its verification: registered, under extensions that ask. */
export interface ConcernedDomains {
  readonly count: number;
  /** The first few in alphabetical order, for reading. */
  readonly names: readonly string[];
}

const NAMED = 5;

/** The domains that hang on the verification of their registrant. */
export class ConcernedDomainStore {
  async ofProfile(
    manager: EntityManager,
    profileId: ProfileId,
    tlds: readonly string[],
  ): Promise<ConcernedDomains> {
    const [counted] = (await manager.query(
      "SELECT COUNT(*) AS n FROM domain WHERE profile_id = ? AND tld IN (?) AND state = 'REGISTERED'",
      [profileId, tlds],
    )) as { n: string }[];
    const count = Number(counted?.n ?? 0);
    if (count === 0) return { count, names: [] };
    const rows = (await manager.query(
      `SELECT unicode_name AS name FROM domain WHERE profile_id = ? AND tld IN (?) AND state = 'REGISTERED'
        ORDER BY name LIMIT ${NAMED}`,
      [profileId, tlds],
    )) as { name: string }[];
    return { count, names: rows.map(({ name }) => name) };
  }

  /** Suspends what is not suspended yet. One statement, whatever the size of the portfolio. */
  async suspend(
    manager: EntityManager,
    profileId: ProfileId,
    tlds: readonly string[],
    at: Date,
  ): Promise<void> {
    await manager.query(
      "UPDATE domain SET suspended_at = ? WHERE profile_id = ? AND tld IN (?) AND state = 'REGISTERED' AND suspended_at IS NULL",
      [at, profileId, tlds],
    );
  }

  /** Ends every suspension of the registrant's domains; answers how many there were. */
  async liftSuspensions(manager: EntityManager, profileId: ProfileId): Promise<number> {
    const written = (await manager.query(
      'UPDATE domain SET suspended_at = NULL WHERE profile_id = ? AND suspended_at IS NOT NULL',
      [profileId],
    )) as { affectedRows: number };
    return written.affectedRows;
  }
}
