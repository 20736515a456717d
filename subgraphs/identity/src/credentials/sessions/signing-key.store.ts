import type { Database } from '@customer-area/shared/database';

export interface StoredKey {
  readonly kid: string;
  readonly active: boolean;
  readonly publicJwk: string;
  readonly sealedPrivateJwk: string;
  readonly createdAt: Date;
}

export class SigningKeyStore {
  constructor(private readonly database: Database) {}

  /** The active key and those retired after `retiredAfter`. */
  async usable(retiredAfter: Date): Promise<StoredKey[]> {
    const rows = (await this.database.read.query(
      `SELECT kid, active_slot AS slot, public_jwk AS publicJwk, sealed_private_jwk AS sealedPrivateJwk, created_at AS createdAt
         FROM signing_key WHERE active_slot = 1 OR retired_at > ?`,
      [retiredAfter],
    )) as (Omit<StoredKey, 'active'> & { slot: number | null })[];
    return rows.map(({ slot, ...key }) => ({ ...key, active: slot !== null }));
  }

  /** One active key at a time: the unique slot lets a second process that rotates at the same moment fail and retry. */
  async replaceActive(key: Omit<StoredKey, 'active'>): Promise<void> {
    await this.database.transact(async (manager) => {
      await manager.query('UPDATE signing_key SET active_slot = NULL, retired_at = ? WHERE active_slot = 1', [
        key.createdAt,
      ]);
      await manager.query(
        'INSERT INTO signing_key (kid, active_slot, public_jwk, sealed_private_jwk, created_at) VALUES (?, 1, ?, ?, ?)',
        [key.kid, key.publicJwk, key.sealedPrivateJwk, key.createdAt],
      );
    });
  }
}
