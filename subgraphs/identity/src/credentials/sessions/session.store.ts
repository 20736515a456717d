import { insertRow } from '@customer-area/shared/rows';
import type { AccessLimits } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { type LockedLogin, LoginLockStore, permissionsIn, thirdLevelLimits } from '../../account/logins';
import { RefreshTokenRow } from './refresh-token.entity';
import { SessionRow } from './session.entity';

export interface LockedSession {
  readonly id: string;
  readonly profileId: string;
  readonly loginId: string;
  readonly authenticatedAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly secondFactor: boolean;
  /** Set when it works for another profile. */
  readonly delegationId: string | null;
  /** Set when a member of staff helps a customer by it. */
  readonly supportSessionId: string | null;
}

/** A session and what its tokens say of its login. */
export interface SessionWithLogin extends LockedSession {
  readonly role: 'customer' | 'staff';
  readonly permissions: readonly string[];
  readonly locale: string;
  readonly loginDisabledAt: Date | null;
  /** What is left of a login that sees one third level; null for one like others. */
  readonly limits: AccessLimits | null;
}

/** As the join with `third_level_login` has it. */
interface ThirdLevelColumns {
  readonly limitedLogin: string | null;
  readonly thirdLevelId: string | null;
}

const SESSION_AND_LOGIN = `s.id, s.profile_id AS profileId, s.login_id AS loginId, s.authenticated_at AS authenticatedAt,
  s.expires_at AS expiresAt, s.revoked_at AS revokedAt, s.second_factor AS secondFactor, s.delegation_id AS delegationId,
  s.support_session_id AS supportSessionId,
  l.role, l.permissions, l.disabled_at AS loginDisabledAt, COALESCE(p.locale, m.locale, 'it') AS locale,
  t3.login_id AS limitedLogin, t3.domain_id AS thirdLevelId`;
const THIRD_LEVEL = 'LEFT JOIN third_level_login t3 ON t3.login_id = l.id';

type StoredSession = Omit<SessionWithLogin, 'secondFactor' | 'permissions' | 'limits'> &
  ThirdLevelColumns & {
    readonly secondFactor: number;
    readonly permissions: string;
  };

export class SessionStore {
  private readonly locks = new LoginLockStore();

  async insert(
    manager: EntityManager,
    session: Omit<LockedSession, 'revokedAt' | 'supportSessionId'> & {
      supportSessionId?: string;
      ip: string;
      userAgent: string;
      /** When its login did not prove who it is only now. */
      createdAt?: Date;
    },
  ): Promise<void> {
    const createdAt = session.createdAt ?? session.authenticatedAt;
    await insertRow(manager, SessionRow, {
      ...session,
      supportSessionId: session.supportSessionId ?? null,
      createdAt,
      lastUsedAt: createdAt,
      revokedAt: null,
    });
  }

  async insertRefreshToken(
    manager: EntityManager,
    token: { hash: string; sessionId: string; profileId: string; issuedAt: Date },
  ): Promise<void> {
    await insertRow(manager, RefreshTokenRow, {
      tokenHash: token.hash,
      profileId: token.profileId,
      sessionId: token.sessionId,
      issuedAt: token.issuedAt,
      usedAt: null,
      usedFrom: null,
    });
  }

  async byRefreshToken(manager: EntityManager, hash: string): Promise<SessionWithLogin | null> {
    const rows = (await manager.query(
      `SELECT ${SESSION_AND_LOGIN}
         FROM refresh_token t
         JOIN session s ON s.id = t.session_id
         JOIN login l ON l.id = s.login_id
         LEFT JOIN profile p ON p.id = s.profile_id
         LEFT JOIN staff_member m ON m.login_id = s.login_id
         ${THIRD_LEVEL}
        WHERE t.token_hash = ?`,
      [hash],
    )) as StoredSession[];
    return sessionIn(rows[0]);
  }

  /** An open session of a login that may sign in, locked; null when either has come to its end. */
  async lockOpen(
    manager: EntityManager,
    session: { readonly id: string; readonly loginId: string },
    now: Date,
  ): Promise<SessionWithLogin | null> {
    // The session alone is locked, by a statement of its own: locking a join would lock the login and the profile too.
    const open = (await manager.query(
      'SELECT id FROM session WHERE id = ? AND login_id = ? AND revoked_at IS NULL AND expires_at > ? FOR UPDATE',
      [session.id, session.loginId, now],
    )) as unknown[];
    if (open.length === 0) return null;
    const rows = (await manager.query(
      `SELECT ${SESSION_AND_LOGIN}
         FROM session s
         JOIN login l ON l.id = s.login_id
         LEFT JOIN profile p ON p.id = s.profile_id
         LEFT JOIN staff_member m ON m.login_id = s.login_id
         ${THIRD_LEVEL}
        WHERE s.id = ? AND l.disabled_at IS NULL`,
      [session.id],
    )) as StoredSession[];
    return sessionIn(rows[0]);
  }

  /** Notes that the session is alive: each time it gets a new pair of tokens. */
  async markUsed(
    manager: EntityManager,
    sessionId: string,
    use: { at: Date; ip: string; userAgent: string },
  ): Promise<void> {
    await manager.query('UPDATE session SET last_used_at = ?, last_ip = ?, user_agent = ? WHERE id = ?', [
      use.at,
      use.ip,
      use.userAgent,
      sessionId,
    ]);
  }

  /** The session has shown a second factor: its next access token says so. */
  async markSecondFactor(
    manager: EntityManager,
    session: { readonly id: string; readonly loginId: string },
  ): Promise<void> {
    await manager.query('UPDATE session SET second_factor = 1 WHERE id = ? AND login_id = ?', [
      session.id,
      session.loginId,
    ]);
  }

  /** True for the one caller that uses the token; all others find it used. `from` marks the device. */
  async useRefreshToken(
    manager: EntityManager,
    hash: string,
    use: { readonly at: Date; readonly from: string },
  ): Promise<boolean> {
    const result = (await manager.query(
      'UPDATE refresh_token SET used_at = ?, used_from = ? WHERE token_hash = ? AND used_at IS NULL',
      [use.at, use.from, hash],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** Whether the token was used after `since`, by this device. */
  async wasUsedBy(
    manager: EntityManager,
    hash: string,
    { since, from }: { readonly since: Date; readonly from: string },
  ): Promise<boolean> {
    const rows = (await manager.query(
      'SELECT 1 FROM refresh_token WHERE token_hash = ? AND used_at > ? AND used_from = ?',
      [hash, since, from],
    )) as unknown[];
    return rows.length > 0;
  }

  /** The login a session is about to be opened for, locked: a change that ends all its sessions comes before or after. */
  lockLogin(manager: EntityManager, loginId: string): Promise<LockedLogin | null> {
    return this.locks.lock(manager, loginId);
  }

  /**
   * The session's login has proved once more who it is. False when the session has ended meanwhile.
   */
  async markAuthenticated(
    manager: EntityManager,
    session: { readonly id: string; readonly loginId: string },
    proof: { readonly at: Date; readonly secondFactor: boolean },
  ): Promise<boolean> {
    const result = (await manager.query(
      `UPDATE session SET authenticated_at = ?, second_factor = GREATEST(second_factor, ?)
        WHERE id = ? AND login_id = ? AND revoked_at IS NULL AND expires_at > ?`,
      [proof.at, proof.secondFactor, session.id, session.loginId, proof.at],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** Sessions revoked since `since`, and how far the event log has been numbered: where a new gateway starts. */
  async revokedSince(manager: EntityManager, since: Date): Promise<{ cursor: number; sessionIds: string[] }> {
    // The cursor is read first: a session revoked in between is then told twice rather than never.
    const counter = (await manager.query('SELECT last_seq AS cursorSeq FROM event_counter WHERE id = 1')) as {
      cursorSeq: string;
    }[];
    const rows = (await manager.query('SELECT id FROM session WHERE revoked_at > ?', [since])) as {
      id: string;
    }[];
    return { cursor: Number(counter[0]?.cursorSeq ?? 0), sessionIds: rows.map((row) => row.id) };
  }
}

function sessionIn(row: StoredSession | undefined): SessionWithLogin | null {
  if (row === undefined) return null;
  return {
    ...row,
    secondFactor: row.secondFactor === 1,
    permissions: permissionsIn(row.permissions),
    limits: limitsIn(row),
  };
}

function limitsIn({ limitedLogin: loginId, thirdLevelId: domainId }: ThirdLevelColumns): AccessLimits | null {
  return thirdLevelLimits(loginId === null ? null : { loginId, domainId });
}
