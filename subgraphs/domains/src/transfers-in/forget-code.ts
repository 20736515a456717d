import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { defineJob, type Job } from '@customer-area/shared/jobs';
import type { TransferInStore } from './transfer-in.store';

/** What was reserved for an order that nobody placed, and that the process which reserved it did not give up. */
export const FORGET_CODE = defineJob({ name: 'transfer-in.forget' });

/** An order that was placed in time may be told of later. */
const LATE_MS = 3_600_000;

export const forgetCodeAt = (reservedUntil: Date): Date => new Date(reservedUntil.getTime() + LATE_MS);

export interface ForgetCodeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly transfersIn: TransferInStore;
}

export function forgetCode(
  { database, clock, transfersIn }: ForgetCodeDeps,
  { subjectId: domainId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const lapsedBefore = new Date(clock.now().getTime() - LATE_MS);
  return transfersIn.forgetLapsed(database.read, domainId, lapsedBefore);
}
