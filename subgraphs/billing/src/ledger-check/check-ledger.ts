import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { defineJob, enqueueJob, type JobRun } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import type { LedgerCheckStore } from './ledger-check.store';

export interface CheckLedgerDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly ledgerChecks: LedgerCheckStore;
}

/** In a lane of its own: it reads the whole ledger, and nobody waits for it. */
export const CHECK_LEDGER = defineJob({ name: 'ledger.check', lane: 'ledger', timeoutMs: 600_000 });

const HOUR_OF_NIGHT = 3;
const WHOLE = 'whole';
/** More of them are one defect, and the first ones show it. */
const MOST = 1_000;

/** Plans the check of the coming night; once, however many processes start. */
export function planLedgerCheck({
  database,
  clock,
}: Pick<CheckLedgerDeps, 'database' | 'clock'>): Promise<void> {
  return database.transact((manager) => planNight(manager, clock.now()));
}

/**
 * The job `ledger.check`: every transaction comes to zero, and the credit of each profile is the same on the ledger, in its grants and
 * by its movements. What differs is a defect: it is logged as an error, counted, and stands there for staff until it is gone.
 */
export function checkLedger({ database, clock, logger, ledgerChecks }: CheckLedgerDeps): JobRun {
  return async () => {
    const found = [
      ...(await ledgerChecks.unbalanced(database.read, MOST)),
      ...(await ledgerChecks.unlikeCredit(database.read, MOST)),
    ];
    for (const difference of found) logger.error({ difference }, 'the ledger differs from what it is about');
    const now = clock.now();
    await database.transact(async (manager) => {
      await ledgerChecks.write(manager, found, now);
      await planNight(manager, now);
    });
  };
}

function planNight(manager: EntityManager, now: Date): Promise<void> {
  const dueAt = new Date(now);
  dueAt.setUTCHours(HOUR_OF_NIGHT, 0, 0, 0);
  return enqueueJob(manager, {
    kind: CHECK_LEDGER,
    subjectId: WHOLE,
    dueAt: dueAt > now ? dueAt : addDays(dueAt, 1),
  });
}
