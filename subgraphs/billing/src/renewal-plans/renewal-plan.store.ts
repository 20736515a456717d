import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { deleteRows, insertRow } from '@customer-area/shared/rows';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { RenewalPlanRow } from './renewal-plan.entity';

/** The only statements about renewal plans. */
export class RenewalPlanStore {
  /** Keeps a new one, and forgets those of the profile that are over. */
  async insert(manager: EntityManager, profileId: ProfileId, plan: RenewalPlanRow): Promise<void> {
    await deleteRows(manager, RenewalPlanRow, { profileId, expiresAt: LessThanOrEqual(plan.createdAt) });
    await insertRow(manager, RenewalPlanRow, plan);
  }

  /** A plan of this profile; null when there is none with this token. */
  find(manager: EntityManager, profileId: ProfileId, tokenHash: string): Promise<RenewalPlanRow | null> {
    const query = manager.createQueryBuilder(RenewalPlanRow, 'plan');
    return rowsOf(query, 'plan', profileId).andWhere('plan.tokenHash = :tokenHash', { tokenHash }).getOne();
  }
}
