import {
  ownerConfirmationAsked,
  ownerObjectionOffered,
  registrantAddressReplaced,
  registrantDataReminded,
  verificationLapsed,
  verificationReminded,
  verificationRequested,
  verificationSentAgain,
} from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { DATA_REMINDER } from './write-data-reminder';
import { FORMER_ADDRESS } from './write-former-address';
import { OWNER_CONFIRMATION } from './write-owner-confirmation';
import { OWNER_OBJECTION } from './write-owner-objection';
import { type LetterOccasion, letterSubject, REGISTRANT_LETTER } from './write-registrant-letter';

/** What domains tells about the data of registrants, what they have to confirm and which addresses an extension wants confirmed, becomes letters. */
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
    ...on(registrantDataReminded, (manager, { subjectId }) =>
      enqueueJob(manager, { kind: DATA_REMINDER, subjectId, dueAt: clock.now() }),
    ),
    ...on(registrantAddressReplaced, (manager, { payload }) =>
      enqueueJob(manager, { kind: FORMER_ADDRESS, subjectId: payload.formerAddressId, dueAt: clock.now() }),
    ),
    ...on(ownerObjectionOffered, (manager, { payload }) =>
      enqueueJob(manager, { kind: OWNER_OBJECTION, subjectId: payload.objectionId, dueAt: clock.now() }),
    ),
    ...on(ownerConfirmationAsked, (manager, { payload }) =>
      enqueueJob(manager, {
        ...{ kind: OWNER_CONFIRMATION, subjectId: payload.confirmationId, dueAt: clock.now() },
      }),
    ),
  };
}
