import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { trustedProfileId } from '@customer-area/shared/isolation';
import DataLoader from 'dataloader';
import type { OwnerChangeRefusal, OwnerChangeRow } from '../owner-changes';
import type { OwnerConfirmationRow } from './owner-confirmation.entity';
import type { OwnerConfirmationStore } from './owner-confirmation.store';
import { obstacleTo, type RegistrantsOfCaseDeps } from './registrants-of-case';

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

/** What the registrants of cases have confirmed, for whoever gives the domains and for staff: one statement for a page of cases. */
export function ownerConfirmationLoader(
  deps: ConfirmationLoaderDeps,
): OwnerConfirmationContext['ownerConfirmations'] {
  return new DataLoader(
    async (cases) => {
      const rows = await rowsOfCases(deps, cases);
      return Promise.all(
        cases.map((change) =>
          Promise.all(
            rows
              .filter(({ ownerChangeId }) => ownerChangeId === change.id)
              .map(async (row) => ({ row, obstacle: await obstacleOf(deps, change, row) })),
          ),
        ),
      );
    },
    { cacheKeyFn: ({ id }) => id },
  );
}

async function rowsOfCases(
  { database: { read }, ownerConfirmations }: ConfirmationLoaderDeps,
  cases: readonly OwnerChangeRow[],
): Promise<readonly OwnerConfirmationRow[]> {
  const givers = [...new Set(cases.map(({ profileId }) => profileId))];
  const found = await Promise.all(
    givers.map((giver) => {
      const ids = cases.filter(({ profileId }) => profileId === giver).map(({ id }) => id);
      return ownerConfirmations.ofCases(read, trustedProfileId(giver), ids);
    }),
  );
  return found.flat();
}

/** Only while somebody waits for it. */
async function obstacleOf(
  deps: ConfirmationLoaderDeps,
  change: OwnerChangeRow,
  row: OwnerConfirmationRow,
): Promise<OwnerChangeRefusal | null> {
  if (row.confirmedAt !== null || change.closedAt !== null) return null;
  const { read } = deps.database;
  const [registrant = null] = await deps.registrants.byIds(read, trustedProfileId(row.profileId), [
    row.registrantId,
  ]);
  return obstacleTo(deps, read, change, registrant, deps.clock.now());
}
