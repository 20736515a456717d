import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { PasskeyRow } from './passkey.entity';

/** The login whose passkeys are meant. */
interface Holder {
  readonly id: string;
  readonly profileId: string;
}

export class PasskeyStore {
  constructor(private readonly database: Database) {}

  /** The passkeys of a login of this profile, oldest first. */
  listOwn(profileId: ProfileId, loginId: string): Promise<PasskeyRow[]> {
    const query = this.database.read
      .createQueryBuilder(PasskeyRow, 'passkey')
      .where('passkey.loginId = :loginId', { loginId });
    return rowsOf(query, 'passkey', profileId).orderBy('passkey.id').getMany();
  }

  of(manager: EntityManager, login: Holder): Promise<PasskeyRow[]> {
    return manager
      .createQueryBuilder(PasskeyRow, 'passkey')
      .where('passkey.profileId = :profileId AND passkey.loginId = :id', { ...login })
      .orderBy('passkey.id')
      .getMany();
  }

  /** Whoever signs in is nobody yet: found by what the device calls the key. */
  findByCredential(credentialHash: string): Promise<PasskeyRow | null> {
    return this.database.read
      .createQueryBuilder(PasskeyRow, 'passkey')
      .where('passkey.credentialHash = :credentialHash', { credentialHash })
      .getOne();
  }

  async insert(manager: EntityManager, passkey: PasskeyRow): Promise<void> {
    await manager.createQueryBuilder().insert().into(PasskeyRow).values(passkey).execute();
  }

  /** True for the one login whose passkey it is. */
  async remove(manager: EntityManager, login: Holder, id: string): Promise<boolean> {
    const result = (await manager.query(
      'DELETE FROM passkey WHERE id = ? AND profile_id = ? AND login_id = ?',
      [id, login.profileId, login.id],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** Notes a signature. False when the device has not counted on: there are two of it, or the answer is an old one. */
  async countOn(manager: EntityManager, id: string, signCount: number, at: Date): Promise<boolean> {
    const result = (await manager.query(
      `UPDATE passkey SET sign_count = ?, last_used_at = ?
        WHERE id = ? AND (sign_count < ? OR (sign_count = 0 AND ? = 0))`,
      [signCount, at, id, signCount, signCount],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }
}
