import { expiryNoticeSent } from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import { EXPIRY_LETTER } from './write-expiry-letters';

/** What domains tells about expiries becomes letters. */
export function expiryEventHandlers({ clock }: { readonly clock: Clock }): EventHandlers {
  return on(expiryNoticeSent, (manager, { subjectId }) =>
    enqueueJob(manager, { kind: EXPIRY_LETTER, subjectId, dueAt: clock.now() }),
  );
}
