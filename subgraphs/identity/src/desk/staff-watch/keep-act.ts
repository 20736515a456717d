import { heldDisclosureRead } from '@customer-area/domains/contract';
import type { RecordedEvent } from '@customer-area/shared/events';
import { staffRead } from '@customer-area/shared/staff-reads';
import type { EntityManager } from 'typeorm';
import { isAtNightWithoutTicket } from './read-rules';
import type { StaffActStore } from './staff-act.store';

const READS: ReadonlySet<string> = new Set([staffRead.type, heldDisclosureRead.type]);

/** Keeps a fact that a member of staff is behind, also one about nobody, in the transaction that moves the cursor. */
export async function keepAct(
  { staffActs }: { readonly staffActs: StaffActStore },
  manager: EntityManager,
  source: string,
  { id, type, actor, profileId, subjectId, payload, occurredAt }: RecordedEvent,
): Promise<void> {
  if (actor?.role !== 'staff' || actor.loginId === null) return;
  // A look that could not be told then is told later.
  const at = new Date(textIn(payload, 'readAt') ?? occurredAt);
  const reason = textIn(payload, 'reason');
  await staffActs.insert(manager, {
    source,
    eventId: id,
    staffLoginId: actor.loginId,
    profileId: profileId === '' ? null : profileId,
    kind: type,
    subjectId,
    section: textIn(payload, 'section'),
    reason,
    at,
    atNightWithoutTicket: READS.has(type) && isAtNightWithoutTicket({ at, reason }),
  });
}

function textIn(payload: unknown, name: string): string | null {
  const value = (payload as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value.slice(0, 500) : null;
}
