import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { PlannedLines } from '../orders';
import { planTokenHash } from './plan-token';
import type { RenewalPlanStore } from './renewal-plan.store';

/** The lines of a plan of the viewer's profile; null when its time is over, or there is none. */
export function plannedLines({
  database,
  clock,
  renewalPlans,
}: {
  readonly database: Database;
  readonly clock: Clock;
  readonly renewalPlans: RenewalPlanStore;
}) {
  return async (dataScope: DataScope, token: string): Promise<PlannedLines | null> => {
    const plan = await renewalPlans.find(database.read, ownerIn(dataScope), planTokenHash(token));
    if (plan === null || plan.expiresAt <= clock.now()) return null;
    return { lines: plan.renewals.map((renewal) => ({ renewDomain: renewal })), listNet: plan.listNet };
  };
}
