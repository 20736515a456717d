import { newOwnerInvited } from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import { NEW_OWNER_LETTER } from './write-new-owner-letter';

/** That domains has somebody invited becomes a letter to that address. */
export function newOwnerEventHandlers({ clock }: { readonly clock: Clock }): EventHandlers {
  return on(newOwnerInvited, (manager, { payload }) =>
    enqueueJob(manager, { kind: NEW_OWNER_LETTER, subjectId: payload.invitationId, dueAt: clock.now() }),
  );
}
