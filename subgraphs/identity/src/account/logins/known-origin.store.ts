import type { EntityManager } from 'typeorm';
import { newSecret } from '../../secrets';
import type { KnownOriginRow } from './known-origin.entity';
import { deviceMark, knownSince, networkMark, type Origin } from './origin-marks';

/** Of each kind, for one login: a program that signs in without its device token makes a new one every time. */
const MOST_KNOWN = 50;

type Owner = { readonly id: string; readonly profileId: string };
type Kind = KnownOriginRow['kind'];
type Forgotten = Pick<KnownOriginRow, 'loginId' | 'mark' | 'lastUsedAt'>;

/** Devices and networks that logins have signed in from. Of a device token only a hash is stored. */
export class KnownOriginStore {
  /**
   * The login has signed in: its device and network are known from now on. Answers the device's token: its own if that is known,
   * otherwise a new one, never what somebody has made up.
   */
  async remember(
    manager: EntityManager,
    login: Owner,
    origin: Origin & { readonly isKnownDevice: boolean },
    now: Date,
  ): Promise<string> {
    const { ip, deviceToken } = origin;
    const token = origin.isKnownDevice && typeof deviceToken === 'string' ? deviceToken : newSecret();
    await this.use(manager, login, { NETWORK: networkMark(ip), DEVICE: deviceMark(token) }, now);
    return token;
  }

  async rememberNetwork(manager: EntityManager, login: Owner, ip: string, now: Date): Promise<void> {
    await this.use(manager, login, { NETWORK: networkMark(ip) }, now);
  }

  /** Somebody else may have signed in from where it was known. */
  async forgetAllOf(manager: EntityManager, loginId: string): Promise<void> {
    await manager.query('DELETE FROM known_origin WHERE login_id = ?', [loginId]);
  }

  /** Forgets what was not used for ninety days, and what was not used for longest where a login has too much. */
  async forgetOldest(manager: EntityManager, loginIds: readonly string[], now: Date): Promise<void> {
    const since = knownSince(now);
    const places = loginIds.map(() => '?').join(', ');
    const withTooMuch = (await manager.query(
      `/* background */ SELECT login_id AS loginId FROM known_origin WHERE login_id IN (${places})
        GROUP BY login_id, kind HAVING COUNT(*) > ${MOST_KNOWN} OR MIN(last_used_at) <= ?`,
      [...loginIds, since],
    )) as { loginId: string }[];
    const ids = [...new Set(withTooMuch.map(({ loginId }) => loginId))];
    if (ids.length === 0) return;
    const forgotten = (await manager.query(
      `/* background */ SELECT loginId, mark, lastUsedAt FROM (
         SELECT login_id AS loginId, mark, last_used_at AS lastUsedAt,
                ROW_NUMBER() OVER (PARTITION BY login_id, kind ORDER BY last_used_at DESC) AS place
           FROM known_origin WHERE login_id IN (${ids.map(() => '?').join(', ')})) known
        WHERE place > ${MOST_KNOWN} OR lastUsedAt <= ?`,
      [...ids, since],
    )) as Forgotten[];
    await this.forget(manager, forgotten);
  }

  /** Those that were not used again meanwhile. */
  private async forget(manager: EntityManager, forgotten: readonly Forgotten[]): Promise<void> {
    if (forgotten.length === 0) return;
    await manager.query(
      `/* background */ DELETE FROM known_origin WHERE ${forgotten
        .map(() => '(login_id = ? AND mark = ? AND last_used_at = ?)')
        .join(' OR ')}`,
      forgotten.flatMap(({ loginId, mark, lastUsedAt }) => [loginId, mark, lastUsedAt]),
    );
  }

  /** Both in one statement, whether they are known or new. One that was forgotten meanwhile begins anew. */
  private async use(
    manager: EntityManager,
    { id, profileId }: Owner,
    marks: Partial<Record<Kind, string>>,
    now: Date,
  ): Promise<void> {
    const rows = Object.entries(marks).map(([kind, mark]) => [id, mark, profileId, kind, now, now]);
    const since = knownSince(now);
    // Assignments run left to right: what was used last is looked at before it is written.
    await manager.query(
      `INSERT INTO known_origin (login_id, mark, profile_id, kind, first_used_at, last_used_at, failed_attempts)
       VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, 0)').join(', ')}
       ON DUPLICATE KEY UPDATE
         first_used_at = IF(last_used_at > ?, first_used_at, VALUES(first_used_at)),
         failed_attempts = IF(last_used_at > ?, failed_attempts, 0),
         locked_until = IF(last_used_at > ?, locked_until, NULL),
         last_used_at = VALUES(last_used_at)`,
      [...rows.flat(), since, since, since],
    );
  }
}
