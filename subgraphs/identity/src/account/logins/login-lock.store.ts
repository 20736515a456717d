import type { AccessLimits } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import type { ShownLogin } from './login.store';
import { thirdLevelLimits } from './third-level-limits';

/** A login that nobody else changes, or signs in as, before the transaction has ended. */
export interface LockedLogin extends ShownLogin {
  readonly passwordHash: string;
  /** What is left of a login that sees one third level; null for one like others. */
  readonly limits: AccessLimits | null;
  /** The counter of wrong passwords that was asked for: of its known origin, or of the login. */
  readonly counter: { readonly guesses: number; readonly lockedUntil: Date | null };
}

interface LockedRow extends ShownLogin {
  readonly passwordHash: string;
  readonly guesses: number | null;
  readonly lockedUntil: Date | null;
  readonly limitedLogin: string | null;
  readonly thirdLevelId: string | null;
}

export class LoginLockStore {
  /**
   * The login a session is about to be opened for, and the counter its guess is counted on: a change that ends all its sessions
   * comes before or after, and so does a wrong guess.
   */
  async lock(
    manager: EntityManager,
    loginId: string,
    mark: string | null = null,
  ): Promise<LockedLogin | null> {
    const counter = mark === null ? 'l' : 'o';
    const rows = (await manager.query(
      `SELECT l.id, l.profile_id AS profileId, l.username, l.label, l.created_at AS createdAt, l.disabled_at AS disabledAt,
              l.password_hash AS passwordHash,
              ${counter}.failed_attempts AS guesses, ${counter}.locked_until AS lockedUntil,
              t3.login_id AS limitedLogin, t3.domain_id AS thirdLevelId
         FROM login l
         LEFT JOIN third_level_login t3 ON t3.login_id = l.id
         LEFT JOIN known_origin o ON o.login_id = l.id AND o.mark = ?
        WHERE l.id = ? FOR UPDATE`,
      [mark ?? '', loginId],
    )) as LockedRow[];
    const [row] = rows;
    if (row === undefined) return null;
    const { guesses, lockedUntil, limitedLogin, thirdLevelId, ...login } = row;
    const limited = limitedLogin === null ? null : { loginId: limitedLogin, domainId: thirdLevelId };
    return {
      ...login,
      limits: thirdLevelLimits(limited),
      counter: { guesses: guesses ?? 0, lockedUntil },
    };
  }
}
