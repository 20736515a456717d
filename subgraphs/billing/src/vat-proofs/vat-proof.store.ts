import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { VatProofRow } from './vat-proof.entity';

const PROOF = selection(VatProofRow, 'proof');

/** What was answered about VAT numbers; only ever added to. */
export class VatProofStore {
  async latest(manager: EntityManager, profileId: ProfileId, number: string): Promise<VatProofRow | null> {
    const raw = await manager.query(
      `SELECT ${PROOF.list} FROM ${tableOf(VatProofRow)} proof
        WHERE profile_id = ? AND number = ? ORDER BY asked_at DESC, id DESC LIMIT 1`,
      [profileId, number],
    );
    return PROOF.read(raw)[0] ?? null;
  }

  insert(manager: EntityManager, proof: VatProofRow): Promise<void> {
    return insertRow(manager, VatProofRow, proof);
  }
}
