import { appendEvents } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { sessionRevoked } from '../../../contract';
import { deviceOf } from '../whereabouts';

/** Why a session ended before its time. */
export type EndReason =
  | 'SIGNED_OUT'
  /** Ended from the list of sessions. */
  | 'REVOKED'
  | 'SIGNED_OUT_EVERYWHERE'
  /** A refresh token came twice: it is in two hands. */
  | 'TOKEN_REUSED'
  | 'PASSWORD_CHANGED'
  | 'RECOVERED'
  /** The login has its first second factor; what was opened without one is closed. */
  | 'SECOND_FACTOR_ENABLED'
  | 'LOGIN_DISABLED'
  /** It sees one third level alone from now on, another one, or none any more. */
  | 'THIRD_LEVEL_CHANGED'
  /** Of staff: the tokens say what it might do before. */
  | 'PERMISSIONS_CHANGED'
  | 'PROFILE_ERASED'
  /** Another one goes on in its place, for another profile. */
  | 'SWITCHED'
  /** What it could do for another profile has ended. */
  | 'DELEGATION_ENDED'
  | 'ENDED_BY_STAFF'
  /** Its holder has lost the second factor. */
  | 'SECOND_FACTOR_RESET'
  /** Of staff who helped a customer: that is over. */
  | 'SUPPORT_SESSION_ENDED'
  /** The login has too many; the one that was not used for longest makes room. */
  | 'TOO_MANY';

interface OpenSessionRow {
  readonly id: string;
  readonly profileId: string;
  readonly loginId: string;
  readonly username: string;
  readonly userAgent: string;
}

/** Ends sessions, and tells the gateways through the event log. Ending one twice tells once. */
export class SessionEndingStore {
  /** False when it has ended before. */
  async end(manager: EntityManager, sessionId: string, reason: EndReason, at: Date): Promise<boolean> {
    const rows = await lock(manager, 's.id = ?', [sessionId]);
    await endAll(manager, rows, reason, at);
    return rows.length === 1;
  }

  async endThese(manager: EntityManager, ids: readonly string[], reason: EndReason, at: Date): Promise<void> {
    if (ids.length === 0) return;
    const rows = await lock(manager, `s.id IN (${ids.map(() => '?').join(', ')})`, [...ids]);
    await endAll(manager, rows, reason, at);
  }

  /** Ends every session of a login, or all but one; answers how many. */
  async endAllOf(
    manager: EntityManager,
    login: { readonly id: string; readonly profileId: string },
    reason: EndReason,
    at: Date,
    except = '',
  ): Promise<number> {
    const rows = await lock(
      manager,
      's.profile_id = ? AND s.login_id = ? AND s.id <> ? AND s.expires_at > ?',
      [login.profileId, login.id, except, at],
    );
    await endAll(manager, rows, reason, at);
    return rows.length;
  }

  /** Ends every session that works through a delegation. */
  async endAllThrough(
    manager: EntityManager,
    delegation: { readonly id: string; readonly delegateProfileId: string },
    at: Date,
  ): Promise<void> {
    const { id, delegateProfileId } = delegation;
    const rows = await lock(manager, 's.profile_id = ? AND s.delegation_id = ?', [delegateProfileId, id]);
    await endAll(manager, rows, 'DELEGATION_ENDED', at);
  }

  /** Ends every session by which staff help a customer in a support session. */
  async endAllOfSupport(manager: EntityManager, supportSessionId: string, at: Date): Promise<void> {
    const rows = await lock(manager, 's.support_session_id = ?', [supportSessionId]);
    await endAll(manager, rows, 'SUPPORT_SESSION_ENDED', at);
  }
}

async function lock(manager: EntityManager, which: string, values: unknown[]): Promise<OpenSessionRow[]> {
  return (await manager.query(
    `SELECT s.id, s.profile_id AS profileId, s.login_id AS loginId, s.user_agent AS userAgent,
            (SELECT l.username FROM login l WHERE l.id = s.login_id) AS username
       FROM session s
      WHERE ${which} AND s.revoked_at IS NULL FOR UPDATE`,
    values,
  )) as OpenSessionRow[];
}

async function endAll(
  manager: EntityManager,
  rows: readonly OpenSessionRow[],
  reason: EndReason,
  at: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(`UPDATE session SET revoked_at = ? WHERE id IN (${rows.map(() => '?').join(', ')})`, [
    at,
    ...rows.map(({ id }) => id),
  ]);
  await appendEvents(
    manager,
    sessionRevoked,
    rows.map(({ id, profileId, loginId, username, userAgent }) => ({
      profileId: profileId === '' ? null : profileId,
      subjectId: id,
      payload: { sessionId: id, loginId, username, device: deviceOf(userAgent), reason },
      occurredAt: at,
    })),
  );
}
