import type { ProfileId } from '@customer-area/shared/isolation';
import { deleteRows } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import { ConfirmedAddressRow } from './confirmed-address.entity';

/** The addresses that a profile has confirmed, as profile or as registrant. */
export class ConfirmedAddressStore {
  async add(manager: EntityManager, profileId: ProfileId, emailFingerprint: string, at: Date): Promise<void> {
    await manager.query(
      'INSERT IGNORE INTO confirmed_address (profile_id, email_fingerprint, confirmed_at) VALUES (?, ?, ?)',
      [profileId, emailFingerprint, at],
    );
  }

  has(manager: EntityManager, profileId: ProfileId, emailFingerprint: string): Promise<boolean> {
    return manager.existsBy(ConfirmedAddressRow, { profileId, emailFingerprint });
  }

  /** Those of these that are. One statement. */
  async among(
    manager: EntityManager,
    profileId: ProfileId,
    fingerprints: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const where = { profileId, emailFingerprint: In([...fingerprints]) };
    const rows = await manager.findBy(ConfirmedAddressRow, where);
    return new Set(rows.map(({ emailFingerprint }) => emailFingerprint));
  }

  /** A letter to it came back. */
  async remove(manager: EntityManager, profileId: ProfileId, emailFingerprint: string): Promise<void> {
    await deleteRows(manager, ConfirmedAddressRow, { profileId, emailFingerprint });
  }
}
