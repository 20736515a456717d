import { badInput } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { ticketTagged } from '../../contract';
import { messages } from '../messages';
import { type DeskActDeps, type Done, onTicket } from './desk-act';

export const LONGEST_TAG = 30;
/** Tags of one ticket. */
export const MAX_TAGS = 10;

/** A tag as it is stored: capitals do not tell two apart. */
export function checkedTag(field: string, typed: string): string {
  return requiredLine(field, typed, LONGEST_TAG).toLowerCase();
}

export interface TagTicket {
  readonly ticketId: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Adds and removes words that staff sort tickets by; two who do so at once lose nothing. The customer is told of no word. */
export function tagTicket(deps: DeskActDeps, { ticketId, ...typed }: TagTicket): Promise<Done> {
  const wanted = new Set(typed.add.map((tag) => checkedTag('input.add', tag)));
  const unwanted = new Set(typed.remove.map((tag) => checkedTag('input.remove', tag)));
  return onTicket<Done>(deps, ticketId, async (manager, { ticket, place, now }) => {
    const before = (await deps.ticketDesk.tagsOf([ticketId], manager)).map(({ tag }) => tag);
    const add = [...wanted].filter((tag) => !before.includes(tag) && !unwanted.has(tag));
    const remove = before.filter((tag) => unwanted.has(tag));
    if (add.length === 0 && remove.length === 0) return { kind: 'done', place };
    if (before.length + add.length - remove.length > MAX_TAGS)
      throw badInput('input.add', messages.localized('fault.tooManyTags', { most: MAX_TAGS }));
    await deps.ticketDesk.setTags(manager, place, { add, remove });
    const { profileId, number, subject } = ticket;
    await appendEvent(manager, ticketTagged, {
      profileId,
      subjectId: ticketId,
      payload: { ticketId, number, subject },
      occurredAt: now,
    });
    return { kind: 'done', place };
  });
}
