import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Job } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import { answered, type RegistryAccount } from '../registry';
import { CHECK_CREDIT, planNext } from './queue-jobs';

export interface CheckCreditDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** In cents: below it somebody has to pay something in. */
  readonly registryCreditLimit: number;
}

/** Warns when our credit at a registry comes to its end: without it the registry refuses what customers have paid for. */
export async function checkCredit(
  { database, clock, logger, registryCreditLimit }: CheckCreditDeps,
  account: RegistryAccount,
  { subjectId: registry }: Pick<Job, 'subjectId'>,
): Promise<void> {
  await database.transact((manager) => planNext(manager, CHECK_CREDIT, registry, clock.now()));
  const { amount } = answered(await account.balance(), `balance ${registry}`);
  if (amount < registryCreditLimit)
    logger.warn({ registry, cents: amount, limit: registryCreditLimit }, 'the credit at a registry is low');
}
