import { JobRunner } from '@customer-area/shared/jobs';
import { createLogger } from '@customer-area/shared/logging';
import { planDueSweeps } from '../due-dates';
import { expiryTimers } from '../expiry';
import { composeNotices } from '../notices';
import { EXECUTE_OPERATION, executeOperation } from '../operations';
import type { TestDeps } from './domains-database';

const ROUNDS = 3;

/** Runs all that time has made due for domains, and the operations that come of it. */
export async function settleTimers(deps: TestDeps): Promise<void> {
  const { database, clock } = deps;
  await database.transact((manager) => planDueSweeps(manager, clock.now()));
  const runner = new JobRunner({
    database,
    clock,
    logger: createLogger('test', 'silent'),
    handlers: [
      ...expiryTimers(deps),
      ...composeNotices(deps).jobs,
      { kind: EXECUTE_OPERATION, run: (job) => executeOperation(deps, job) },
    ],
  });
  // A sweep plans operations, and those look at the registry afterwards.
  for (let round = 0; round < ROUNDS; round++) await runner.settle();
  await runner.stop();
}
