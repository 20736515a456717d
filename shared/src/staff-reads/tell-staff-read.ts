import type { EntityManager } from 'typeorm';
import { appendEvent } from '../events';
import { type StaffReadSection, staffRead } from './contract/staff-read';

export interface StaffRead {
  /** Whose data were shown. */
  readonly profileId: string;
  readonly section: StaffReadSection;
  /** Why, in the words of the member of staff or as the id of a ticket; the customer can read it. */
  readonly reason: string;
  readonly at: Date;
}

/**
 * Tells the customer's audit log that staff read something, in the transaction that reads it or before it: what cannot be
 * told is not shown.
 */
export async function tellStaffRead(
  manager: EntityManager,
  { profileId, section, reason, at }: StaffRead,
): Promise<void> {
  await appendEvent(manager, staffRead, {
    profileId,
    subjectId: profileId,
    payload: { section, reason },
    occurredAt: at,
  });
}
