import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { SpendingStore } from './spending.store';

import { spendingMonth } from './spending-month';

export interface SpendingContext extends ServiceContext {
  /** Cents that a key of the viewer's profile has spent this month; 0 for any other. */
  readonly spentThisMonth: DataLoader<string, number>;
}

export interface SpendingLoaderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly spendings: SpendingStore;
}

export function spendingLoader(deps: SpendingLoaderDeps, viewer: Viewer): SpendingContext['spentThisMonth'] {
  const { database, clock } = deps;
  return new DataLoader(async (keyIds) => {
    const possible = keyIds.filter((id) => isId(id, 'key'));
    if (possible.length === 0) return keyIds.map(() => 0);
    const month = spendingMonth(clock.now());
    const profileId = profileOf(viewer);
    const rows = await deps.spendings.spentInMonth(database.read, profileId, possible, month);
    // A number carries no object that a type policy could look at.
    if (rows.some((row) => row.profileId !== profileId)) throw notFound();
    const spent = new Map(rows.map((row) => [row.spenderId, row]));
    return keyIds.map((id) => spent.get(id)?.spentCents ?? 0);
  });
}
