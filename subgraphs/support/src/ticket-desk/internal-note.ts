import { conflict } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredText } from '@customer-area/shared/free-text';
import { newId } from '@customer-area/shared/ids';
import { ticketNoted } from '../../contract';
import { messages } from '../messages';
import { type DeskActDeps, type Done, onTicket } from './desk-act';

export const MAX_NOTE = 5_000;
/** Notes of one ticket. */
export const MAX_NOTES = 200;

/**
 * Notes something for colleagues. That it was written is told, but to no customer: the fact is about no profile, and does not say
 * what was noted.
 */
export function internalNote(
  deps: DeskActDeps,
  { ticketId, text: typed, by }: { readonly ticketId: string; readonly text: string; readonly by: string },
): Promise<Done> {
  const text = requiredText('text', typed, MAX_NOTE);
  return onTicket<Done>(deps, ticketId, async (manager, { place, now }) => {
    if ((await deps.ticketDesk.countNotes(manager, place)) >= MAX_NOTES)
      throw conflict(messages.localized('fault.fullNotes', { most: MAX_NOTES }));
    const { profileId } = place;
    const note = { id: newId('tno'), ticketId, profileId, writtenBy: by, text, createdAt: now };
    await deps.ticketDesk.insertNote(manager, note);
    await appendEvent(manager, ticketNoted, {
      profileId: null,
      subjectId: ticketId,
      payload: { ticketId },
      occurredAt: now,
    });
    return { kind: 'done', place };
  });
}
