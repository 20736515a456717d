import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type OwnerChangeRow, type SettleDeps, settleCase } from '../owner-changes';
import type { OwnerConfirmationStore } from './owner-confirmation.store';
import { type RegistrantsOfCaseDeps, registrantsOfCase } from './registrants-of-case';

type SettleConfirmationsDeps = SettleDeps &
  Pick<RegistrantsOfCaseDeps, 'domains' | 'registrants'> & {
    readonly ownerConfirmations: OwnerConfirmationStore;
  };

/**
 * The giver of a locked case has confirmed once every registrant has that holds some of its domains now. Of one that nobody knows there
 * is nobody who could have.
 */
export async function settleConfirmations(
  deps: SettleConfirmationsDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  at: Date,
): Promise<void> {
  const checks = await deps.ownerChangePapers.checksOf(manager, [change.id]);
  const check = checks.find(({ item }) => item === 'REGISTRANT_CONFIRMATION');
  if (check === undefined || check.state === 'ACCEPTED') return;
  const holders = await registrantsOfCase(deps, manager, change);
  const profileId = trustedProfileId(change.profileId);
  const rows = await deps.ownerConfirmations.ofCases(manager, profileId, [change.id]);
  const confirmed = new Set(rows.flatMap((row) => (row.confirmedAt === null ? [] : [row.registrantId])));
  const isMissing = holders.some(({ registrant }) => registrant === null || !confirmed.has(registrant.id));
  if (isMissing || holders.length === 0) return;
  await deps.ownerChangePapers.setCheck(manager, check, { state: 'ACCEPTED', reason: null }, at);
  await settleCase(deps, manager, change, { loginId: null, at });
}
