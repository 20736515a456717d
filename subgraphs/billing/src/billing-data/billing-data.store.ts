import type { ProfileId } from '@customer-area/shared/isolation';
import { assignments, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { BillingDataRow } from './billing-data.entity';
import { type BillingDetails, NO_DETAILS } from './billing-details';

const DETAILS = selection(BillingDataRow, 'data');
const SELECT = `SELECT ${DETAILS.list} FROM ${tableOf(BillingDataRow)} data WHERE profile_id = ?`;

/** What profiles add for their invoices. */
export class BillingDataStore {
  async of(manager: EntityManager, profileId: ProfileId): Promise<BillingDetails> {
    return details(await manager.query(SELECT, [profileId]));
  }

  /** The same, and nobody else changes it until the transaction ends. */
  async lock(manager: EntityManager, profileId: ProfileId): Promise<BillingDetails> {
    await manager.query(
      'INSERT INTO billing_data (profile_id) VALUES (?) ON DUPLICATE KEY UPDATE profile_id = profile_id',
      [profileId],
    );
    return details(await manager.query(SELECT, [profileId]));
  }

  async change(manager: EntityManager, profileId: ProfileId, changed: BillingDetails): Promise<void> {
    const { sql, values } = assignments(BillingDataRow, changed);
    await manager.query(`UPDATE billing_data SET ${sql} WHERE profile_id = ?`, [...values, profileId]);
  }
}

function details(raw: unknown): BillingDetails {
  const [row] = DETAILS.read(raw);
  if (row === undefined) return NO_DETAILS;
  const { profileId: _, ...added } = row;
  return added;
}
