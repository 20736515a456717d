import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { ApiKeyRow } from './api-key.entity';

/** A key as the gateways have to know it. */
export interface KeyHolder
  extends Pick<
    ApiKeyRow,
    'id' | 'profileId' | 'loginId' | 'scopes' | 'allowedCidrs' | 'expiresAt' | 'revokedAt'
  > {
  readonly loginDisabledAt: Date | null;
  readonly locale: string;
}

/** A key's last use is kept to the minute: one write a minute, however much it is used. */
const USE_PRECISION_MS = 60_000;

export class ApiKeyStore {
  constructor(private readonly database: Database) {}

  /** Those of `ids` that belong to the profile. One statement. */
  findVisible(profileId: ProfileId, ids: readonly string[]): Promise<ApiKeyRow[]> {
    const query = this.database.read
      .createQueryBuilder(ApiKeyRow, 'apiKey')
      .where('apiKey.id IN (:...ids)', { ids });
    return rowsOf(query, 'apiKey', profileId).getMany();
  }

  /** A page of the profile's keys that live or ended after `endedAfter`, newest first. */
  async page(profileId: ProfileId, endedAfter: Date, wanted: PageWanted): Promise<Page<ApiKeyRow>> {
    const columns = { time: 'apiKey.createdAt', id: 'apiKey.id' };
    const rows = await newestFirst(this.shown(profileId, endedAfter), columns, wanted).getMany();
    return toPage(rows, wanted, ({ createdAt, id }) => encodeTimeCursor({ at: createdAt, id }));
  }

  count(profileId: ProfileId, endedAfter: Date): Promise<number> {
    return ownCount(this.shown(profileId, endedAfter), 'apiKey', profileId);
  }

  async countLive(manager: EntityManager, profileId: ProfileId, now: Date): Promise<number> {
    const rows = (await manager.query(
      'SELECT COUNT(*) AS live FROM api_key WHERE profile_id = ? AND revoked_at IS NULL AND expires_at > ?',
      [profileId, now],
    )) as { live: string | number }[];
    return Number(rows[0]?.live ?? 0);
  }

  async insert(
    manager: EntityManager,
    key: Omit<ApiKeyRow, 'lastUsedAt' | 'lastIp' | 'revokedAt' | 'endToldAt'>,
  ): Promise<void> {
    await insertRow(manager, ApiKeyRow, {
      ...key,
      lastUsedAt: null,
      lastIp: null,
      revokedAt: null,
      endToldAt: null,
    });
  }

  /** One of the profile's keys, locked until the transaction ends. */
  lock(manager: EntityManager, profileId: ProfileId, id: string): Promise<ApiKeyRow | null> {
    const query = manager
      .createQueryBuilder(ApiKeyRow, 'apiKey')
      .setLock('pessimistic_write')
      .where('apiKey.id = :id', { id });
    return rowsOf(query, 'apiKey', profileId).getOne();
  }

  /** The keys that a login made and that are not revoked, locked. */
  lockOfLogin(manager: EntityManager, profileId: ProfileId, loginId: string): Promise<ApiKeyRow[]> {
    const query = manager
      .createQueryBuilder(ApiKeyRow, 'apiKey')
      .setLock('pessimistic_write')
      .where('apiKey.loginId = :loginId AND apiKey.revokedAt IS NULL', { loginId })
      .orderBy('apiKey.id');
    return rowsOf(query, 'apiKey', profileId).getMany();
  }

  /** The keys that a login made and that can be used. */
  liveOfLogin(
    manager: EntityManager,
    profileId: ProfileId,
    loginId: string,
    now: Date,
  ): Promise<ApiKeyRow[]> {
    const query = manager
      .createQueryBuilder(ApiKeyRow, 'apiKey')
      .where('apiKey.loginId = :loginId AND apiKey.revokedAt IS NULL AND apiKey.expiresAt > :now', {
        loginId,
        now,
      })
      .orderBy('apiKey.id');
    return rowsOf(query, 'apiKey', profileId).getMany();
  }

  async markRevoked(manager: EntityManager, key: Pick<ApiKeyRow, 'id' | 'profileId'>, at: Date) {
    await manager.query('UPDATE api_key SET revoked_at = ? WHERE id = ? AND profile_id = ?', [
      at,
      key.id,
      key.profileId,
    ]);
  }

  async setLimit(manager: EntityManager, key: Pick<ApiKeyRow, 'id' | 'profileId'>, cents: number) {
    await manager.query('UPDATE api_key SET spending_limit_cents = ? WHERE id = ? AND profile_id = ?', [
      cents,
      key.id,
      key.profileId,
    ]);
  }

  /** The key whose end is to be told, for the one caller that tells it; null when it was told, or has ended before. */
  async takeReminder(
    manager: EntityManager,
    id: string,
    now: Date,
  ): Promise<Pick<ApiKeyRow, 'profileId' | 'name' | 'expiresAt'> | null> {
    const taken = (await manager.query(
      'UPDATE api_key SET end_told_at = ? WHERE id = ? AND end_told_at IS NULL AND revoked_at IS NULL AND expires_at > ?',
      [now, id, now],
    )) as { affectedRows: number };
    if (taken.affectedRows === 0) return null;
    const told = selection(ApiKeyRow, 'k', ['profileId', 'name', 'expiresAt']);
    const rows = await manager.query(`SELECT ${told.list} FROM api_key k WHERE k.id = ?`, [id]);
    return told.read(rows)[0] ?? null;
  }

  /** For the gateways, which know nothing of a key but its hash. */
  async byHash(hash: string): Promise<KeyHolder | null> {
    const rows = (await this.database.read.query(
      `SELECT k.id, k.profile_id AS profileId, k.login_id AS loginId, k.scopes, k.allowed_cidrs AS allowedCidrs,
              k.expires_at AS expiresAt, k.revoked_at AS revokedAt, l.disabled_at AS loginDisabledAt, p.locale
         FROM api_key k
         JOIN login l ON l.id = k.login_id
         JOIN profile p ON p.id = k.profile_id
        WHERE k.key_hash = ?`,
      [hash],
    )) as KeyHolder[];
    return rows[0] ?? null;
  }

  /** What a key may spend a month; null for one that cannot be used. */
  async limitOf(profileId: ProfileId, id: string, now: Date): Promise<number | null> {
    const rows = (await this.database.read.query(
      `SELECT k.spending_limit_cents AS cents FROM api_key k JOIN login l ON l.id = k.login_id
        WHERE k.id = ? AND k.profile_id = ? AND k.revoked_at IS NULL AND k.expires_at > ? AND l.disabled_at IS NULL`,
      [id, profileId, now],
    )) as { cents: number }[];
    return rows[0]?.cents ?? null;
  }

  async markUsed(id: string, ip: string, now: Date): Promise<void> {
    await this.database.read.query(
      'UPDATE api_key SET last_used_at = ?, last_ip = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)',
      [now, ip, id, new Date(now.getTime() - USE_PRECISION_MS)],
    );
  }

  /** Keys revoked since `since`: for a gateway that has just started. */
  async revokedSince(since: Date): Promise<string[]> {
    const rows = (await this.database.read.query('SELECT id FROM api_key WHERE revoked_at > ?', [since])) as {
      id: string;
    }[];
    return rows.map((row) => row.id);
  }

  private shown(profileId: ProfileId, endedAfter: Date) {
    const query = this.database.read
      .createQueryBuilder(ApiKeyRow, 'apiKey')
      .where(
        'apiKey.expiresAt > :endedAfter AND (apiKey.revokedAt IS NULL OR apiKey.revokedAt > :endedAfter)',
        { endedAfter },
      );
    return rowsOf(query, 'apiKey', profileId);
  }
}
