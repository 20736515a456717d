import {
  verificationLapsed,
  verificationReminded,
  verificationRequested,
  verificationSentAgain,
} from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { type LetterOccasion, letterSubject, REGISTRANT_LETTER } from './write-registrant-letter';

/** What domains tells about an address that an extension wants confirmed becomes a letter. */
export function verificationEventHandlers({ clock }: { readonly clock: Clock }): EventHandlers {
  const write = (occasion: LetterOccasion) => (manager: EntityManager, event: { subjectId: string }) =>
    enqueueJob(manager, {
      kind: REGISTRANT_LETTER,
      subjectId: letterSubject(occasion, event.subjectId),
      dueAt: clock.now(),
    });
  return {
    ...on(verificationRequested, write('requested')),
    ...on(verificationReminded, write('reminded')),
    ...on(verificationLapsed, write('lapsed')),
    ...on(verificationSentAgain, write('sent-again')),
  };
}
