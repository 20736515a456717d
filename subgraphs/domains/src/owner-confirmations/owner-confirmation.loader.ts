import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import DataLoader from 'dataloader';
import type { OwnerChangeRefusal, OwnerChangeRow } from '../owner-changes';
import { addressObstacle } from './confirmation-rules';
import type { OwnerConfirmationRow } from './owner-confirmation.entity';
import type { OwnerConfirmationStore } from './owner-confirmation.store';
import type { RegistrantsOfCaseDeps } from './registrants-of-case';

export interface ShownConfirmation {
  readonly row: OwnerConfirmationRow;
  /** Why another letter would not go out now; null once it was confirmed. */
  readonly obstacle: OwnerChangeRefusal | null;
}

export interface OwnerConfirmationContext extends ServiceContext {
  readonly ownerConfirmations: DataLoader<OwnerChangeRow, readonly ShownConfirmation[], string>;
}

export interface ConfirmationLoaderDeps extends RegistrantsOfCaseDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ownerConfirmations: OwnerConfirmationStore;
}

/** What the registrants of cases have confirmed, for whoever gives the domains and for staff: as many statements for a page as for one case. */
export function ownerConfirmationLoader(
  deps: ConfirmationLoaderDeps,
): OwnerConfirmationContext['ownerConfirmations'] {
  return new DataLoader(
    async (cases) => {
      const byGiver = await Promise.all(
        [...new Set(cases.map(({ profileId }) => profileId))].map((giver) => {
          const given = cases.filter(({ profileId }) => profileId === giver);
          return shownOf(deps, trustedProfileId(giver), given);
        }),
      );
      const shown = byGiver.flat();
      return cases.map(({ id }) => shown.filter(({ row }) => row.ownerChangeId === id));
    },
    { cacheKeyFn: ({ id }) => id },
  );
}

/** Of cases of one giver: why a registrant cannot be written to is looked up while somebody waits for it. */
async function shownOf(
  deps: ConfirmationLoaderDeps,
  giver: ProfileId,
  cases: readonly OwnerChangeRow[],
): Promise<readonly ShownConfirmation[]> {
  const { database, clock, ownerConfirmations, registrants, confirmedAddresses, ownerChangeRules } = deps;
  const { read } = database;
  const ids = cases.map(({ id }) => id);
  const rows = await ownerConfirmations.ofCases(read, giver, ids);
  const open = new Map(cases.filter(({ closedAt }) => closedAt === null).map((one) => [one.id, one]));
  const waiting = rows.filter(
    ({ ownerChangeId, confirmedAt }) => confirmedAt === null && open.has(ownerChangeId),
  );
  if (waiting.length === 0) return rows.map((row) => ({ row, obstacle: null }));
  const asked = [...new Set(waiting.map(({ registrantId }) => registrantId))];
  const known = await registrants.byIds(read, giver, asked);
  const fingerprints = known.flatMap(({ emailFingerprint }) => emailFingerprint ?? []);
  const confirmed = await confirmedAddresses.among(read, giver, fingerprints);
  const policies = await ownerChangeRules.policies(
    read,
    [...open.values()].map(({ policyVersion }) => policyVersion),
  );
  const at = clock.now();
  return rows.map((row) => {
    if (!waiting.includes(row)) return { row, obstacle: null };
    const registrant = known.find(({ id }) => id === row.registrantId) ?? null;
    const addressDays = policies.get(open.get(row.ownerChangeId)?.policyVersion ?? 0)?.addressDays ?? 0;
    const isConfirmed = confirmed.has(registrant?.emailFingerprint ?? '');
    return { row, obstacle: addressObstacle(registrant, { isConfirmed, addressDays, at }) };
  });
}
