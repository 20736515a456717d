import type { Database } from '@customer-area/shared/database';
import { decoyOf } from './decoy';
import type { Credentials } from './login.store';
import { deviceMark, knownSince, networkMark, type Origin } from './origin-marks';
import { permissionsIn } from './staff-permissions';

/** A login with the language of whoever holds it. */
export interface ClaimedLogin extends Credentials {
  readonly locale: string;
}

/** What is known of somebody who claims to be a login. */
export interface Claim {
  /** Null for a username that nobody has. */
  readonly login: ClaimedLogin | null;
  /** Of the login, or of the decoy that stands for it. */
  readonly id: string;
  /** Its device, or else its network, if the login has signed in with or from it lately. */
  readonly mark: string | null;
  readonly isKnownDevice: boolean;
}

interface ClaimRow extends Omit<ClaimedLogin, 'permissions' | 'id'> {
  readonly id: string | null;
  readonly permissions: string;
  readonly mark: string | null;
}

// One row at least, whether there is such a login or not: both are looked for by the same statement.
const CLAIM = `SELECT l.id, l.profile_id AS profileId, l.role, l.permissions, l.password_hash AS passwordHash,
    l.disabled_at AS disabledAt, COALESCE(p.locale, m.locale, 'it') AS locale, o.mark
  FROM (SELECT 1) asked
  LEFT JOIN login l ON l.username = ?
  LEFT JOIN profile p ON p.id = l.profile_id
  LEFT JOIN staff_member m ON m.login_id = l.id
  LEFT JOIN known_origin o ON o.login_id = COALESCE(l.id, ?) AND o.mark IN (?, ?) AND o.last_used_at > ?
  ORDER BY o.kind = 'DEVICE' DESC`;

/** Reads before a password is looked at. */
export class ClaimStore {
  constructor(private readonly database: Database) {}

  async lookUp(username: string, { ip, deviceToken }: Origin, now: Date): Promise<Claim> {
    const device = deviceMark(deviceToken ?? '');
    const decoy = decoyOf(username);
    const rows = await this.database.rows<ClaimRow>(CLAIM, [
      username,
      decoy,
      networkMark(ip),
      device,
      knownSince(now),
    ]);
    const [first] = rows;
    const id = first?.id ?? null;
    const mark = first?.mark ?? null;
    return {
      login:
        first === undefined || id === null
          ? null
          : {
              id,
              profileId: first.profileId,
              role: first.role,
              permissions: permissionsIn(first.permissions),
              passwordHash: first.passwordHash,
              disabledAt: first.disabledAt,
              locale: first.locale,
            },
      id: id ?? decoy,
      mark,
      isKnownDevice: mark === device,
    };
  }
}
