import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { customerNoteAdded } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import type { CustomerNoteRow } from './customer-note.entity';
import type { CustomerNoteStore } from './customer-note.store';

export interface AddCustomerNoteDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly notes: CustomerNoteStore;
}

/** Writes a note about a customer, for staff. That one was written, and why, the customer reads; never what. */
export async function addCustomerNote(
  { database, clock, profiles, notes }: AddCustomerNoteDeps,
  input: { byLoginId: string; profileId: string; text: string; reason: string },
): Promise<CustomerNoteRow> {
  const { byLoginId, profileId, text, reason } = input;
  return database.transact(async (manager) => {
    if ((await profiles.find(profileId, manager)) === null) throw notFound();
    const at = clock.now();
    const note = { id: newId('cno'), profileId, text, writtenBy: byLoginId, writtenAt: at };
    await notes.insert(manager, note);
    await appendEvent(manager, customerNoteAdded, {
      profileId,
      subjectId: note.id,
      payload: { reason },
      occurredAt: at,
    });
    return note;
  });
}
