import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { networkOf } from '@customer-area/shared/network';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { newSecret, secretHash } from '../../secrets';
import { KnownOriginRow } from './known-origin.entity';

/** How long a device or a network stays known after it was signed in from last. */
const KNOWN_DAYS = 90;
/** Of each kind, for one login: a program that signs in without its device token makes a new one every time. */
const MOST_KNOWN = 50;

/** Where somebody who wants to sign in comes from. */
export interface Origin {
  readonly ip: string;
  /** What the device was given when it signed in before. */
  readonly deviceToken?: string | null;
}

/** Devices and networks that logins have signed in from. Of a device token only a hash is stored. */
export class KnownOriginStore {
  constructor(private readonly database: Database) {}

  /** The mark of the device, or else of the network, if the login has signed in with or from it lately. */
  async markOf(loginId: string, { ip, deviceToken }: Origin, now: Date): Promise<string | null> {
    const rows = (await this.database.read.query(
      `SELECT mark FROM known_origin WHERE login_id = ? AND mark IN (?, ?) AND last_used_at > ?
        ORDER BY kind = 'DEVICE' DESC LIMIT 1`,
      [loginId, networkMark(ip), deviceMark(deviceToken ?? ''), addDays(now, -KNOWN_DAYS)],
    )) as { mark: string }[];
    return rows[0]?.mark ?? null;
  }

  /** The login has signed in: its device and network are known from now on. Answers the device's token, a new one if it had none. */
  async remember(
    manager: EntityManager,
    login: { readonly id: string; readonly profileId: string },
    { ip, deviceToken }: Origin,
    now: Date,
  ): Promise<string> {
    await this.rememberNetwork(manager, login, ip, now);
    if (typeof deviceToken === 'string' && (await this.use(manager, login.id, deviceMark(deviceToken), now)))
      return deviceToken;
    const token = newSecret();
    await this.insert(manager, login, { kind: 'DEVICE', mark: deviceMark(token) }, now);
    return token;
  }

  async rememberNetwork(
    manager: EntityManager,
    login: { readonly id: string; readonly profileId: string },
    ip: string,
    now: Date,
  ): Promise<void> {
    const mark = networkMark(ip);
    if (!(await this.use(manager, login.id, mark, now)))
      await this.insert(manager, login, { kind: 'NETWORK', mark }, now);
  }

  /** Somebody else may have signed in from where it was known. */
  async forgetAllOf(manager: EntityManager, loginId: string): Promise<void> {
    await manager.query('DELETE FROM known_origin WHERE login_id = ?', [loginId]);
  }

  private async use(manager: EntityManager, loginId: string, mark: string, now: Date): Promise<boolean> {
    const result = (await manager.query(
      'UPDATE known_origin SET last_used_at = ? WHERE login_id = ? AND mark = ? AND last_used_at > ?',
      [now, loginId, mark, addDays(now, -KNOWN_DAYS)],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  private async insert(
    manager: EntityManager,
    login: { readonly id: string; readonly profileId: string },
    origin: Pick<KnownOriginRow, 'kind' | 'mark'>,
    now: Date,
  ): Promise<void> {
    const ofKind = [login.id, origin.kind];
    const kept = (await manager.query(
      `SELECT last_used_at AS lastUsedAt FROM known_origin WHERE login_id = ? AND kind = ?
        ORDER BY last_used_at DESC LIMIT 1 OFFSET ${MOST_KNOWN - 2}`,
      ofKind,
    )) as { lastUsedAt: Date }[];
    const unknown = addDays(now, -KNOWN_DAYS);
    const oldest = kept[0]?.lastUsedAt ?? unknown;
    await manager.query('DELETE FROM known_origin WHERE login_id = ? AND kind = ? AND last_used_at <= ?', [
      ...ofKind,
      oldest > unknown ? new Date(oldest.getTime() - 1) : unknown,
    ]);
    await insertRow(manager, KnownOriginRow, {
      ...origin,
      loginId: login.id,
      profileId: login.profileId,
      firstUsedAt: now,
      lastUsedAt: now,
      failedAttempts: 0,
      lockedUntil: null,
    });
  }
}

function networkMark(ip: string): string {
  return secretHash(`network ${networkOf(ip)}`);
}

function deviceMark(token: string): string {
  return secretHash(`device ${token}`);
}
