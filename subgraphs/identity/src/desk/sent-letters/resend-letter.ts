import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { enqueueJob, retryParkedJobsOf } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { type letterResendCodes, letterResent } from '../../../contract';
import { SEND_LETTER } from '../../letters';
import type { LetterRecord, SentLetterStore } from './sent-letter.store';

export interface ResendLetterDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly sentLetters: SentLetterStore;
  /** A new link for the address of a profile; false when it is confirmed. */
  readonly confirmAgain: (manager: EntityManager, profileId: string) => Promise<boolean>;
}

export type ResentLetter =
  | { readonly kind: 'sent'; readonly letter: LetterRecord }
  | { readonly kind: 'refused'; readonly code: CodeOf<typeof letterResendCodes> };

/** Letters with a link that confirms an address: it is made anew, since the words of a letter go when it leaves. */
const CONFIRMATIONS: ReadonlySet<string> = new Set([
  'registration-confirmed',
  'email-changed',
  'email-confirmation',
]);

/** A second click within it is the same wish. */
const ONE_WISH_MS = 60_000;

/**
 * Sends a letter that has not left, or writes one anew whose link can be made again. The words of any other are gone: they may
 * have held what is for its reader alone. Again within a minute: nothing more is sent. NOT_FOUND for an absent letter.
 */
export async function resendLetter(
  deps: ResendLetterDeps,
  { letterId, reason }: { letterId: string; reason: string },
): Promise<ResentLetter> {
  const { database, sentLetters, clock } = deps;
  return database.transact(async (manager): Promise<ResentLetter> => {
    const letter = await sentLetters.lock(manager, letterId);
    if (letter === null) throw notFound();
    const at = clock.now();
    const { hasWords, resentAt, profileId } = letter;
    if (resentAt !== null && at.getTime() - resentAt.getTime() < ONE_WISH_MS) return { kind: 'sent', letter };
    if (!hasWords && !CONFIRMATIONS.has(letter.kind)) return { kind: 'refused', code: 'LETTER_GONE' };
    if (!hasWords && !(await deps.confirmAgain(manager, profileId ?? '')))
      return { kind: 'refused', code: 'ADDRESS_CONFIRMED' };
    if (hasWords && !(await retryParkedJobsOf(manager, SEND_LETTER, letterId)))
      await enqueueJob(manager, { kind: SEND_LETTER, subjectId: letterId, dueAt: at });
    await sentLetters.markResent(manager, letterId, at);
    await appendEvent(manager, letterResent, {
      profileId,
      subjectId: letterId,
      payload: { letterKind: letter.kind, reason },
      occurredAt: at,
    });
    return { kind: 'sent', letter };
  });
}
