import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Logger } from '@customer-area/shared/logging';
import type { DomainDueRow, DueKind } from './domain-due.entity';
import type { DomainDueStore } from './domain-due.store';
import { planSweep } from './sweep-jobs';

export interface SweepDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly dues: DomainDueStore;
  readonly logger: Logger;
}

/** Does what is due for one domain, as often as it is called; answers when it is due next, null for never. */
export type DoDue = (due: DomainDueRow, now: Date) => Promise<Date | null>;

const SLICE = 100;
/** Machine time after which a sweep lets others of its lane have their turn. */
const TURN_MS = 60_000;
const HOUR = 1 / 24;

/**
 * Sweeps through all domains that something of a kind is due for. One that fails is due again in an hour, and does not hold up the
 * others. Wherever the process ends, the next sweep goes on from there.
 */
export async function sweep(deps: SweepDeps, kind: DueKind, doDue: DoDue): Promise<void> {
  const { database, clock, dues } = deps;
  const turnEnds = Date.now() + TURN_MS;
  for (;;) {
    const found = await dues.due(database.read, kind, clock.now(), SLICE);
    for (const due of found) {
      if (Date.now() > turnEnds) return planNext(deps, kind, due.dueAt);
      const next = await attempt(deps, due, doDue);
      await dues.swept(database.read, due, next);
    }
    if (found.length < SLICE) break;
  }
  await planNext(deps, kind, await dues.next(database.read, kind));
}

async function attempt({ clock, logger }: SweepDeps, due: DomainDueRow, doDue: DoDue): Promise<Date | null> {
  const now = clock.now();
  try {
    return await doDue(due, now);
  } catch (error) {
    logger.warn({ err: error, due }, 'a domain could not be swept, trying again in an hour');
    return addDays(now, HOUR);
  }
}

function planNext({ database, clock }: SweepDeps, kind: DueKind, dueAt: Date | null): Promise<void> {
  const now = clock.now();
  return database.transact((manager) => planSweep(manager, kind, dueAt ?? addDays(now, 1), now));
}
