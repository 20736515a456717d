import { dayOf, daysLater } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { RecordedEvent } from '@customer-area/shared/events';
import { daysUntil } from '../notices';

/** The daily search for notices begins on a day of the test's: it would begin with the machine's. */
export async function beginNoticesAt({ read }: Database, moment: Date): Promise<void> {
  await read.query("UPDATE job SET subject_id = ?, due_at = ? WHERE kind = 'expiry-notices.find'", [
    daysLater(dayOf(moment), -1),
    moment,
  ]);
}

/** The days that a notice says are left of its first domain; null for another fact. */
export function daysLeftIn({ type, payload, occurredAt }: RecordedEvent): number | null {
  if (type !== 'expiry-notice.sent') return null;
  const { paidThrough } = payload as { paidThrough: string };
  return daysUntil(new Date(paidThrough), dayOf(new Date(occurredAt)));
}
