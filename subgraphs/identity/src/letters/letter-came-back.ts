import { addDays } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { emailUndeliverable, letterBounced } from '../../contract';
import { emailFingerprint } from '../secrets';
import type { LetterRow } from './letter.entity';
import type { LetterStore } from './letter.store';

/** Two letters that came back within so many days. */
const DAYS = 30;
const LETTERS = 2;

export interface CameBackDeps {
  readonly letters: LetterStore;
  /** Remembers that letters do not reach an address; false when the profile has another one by now. */
  readonly markUndeliverable: (manager: EntityManager, profileId: string, email: string) => Promise<boolean>;
}

/**
 * Tells that a letter has come back, in the transaction that records it. A server that says at once that nobody has the address is
 * believed at once. Reports come later, from servers on the way too, and some are about a mail rather than an address: of those it
 * takes two letters. What is known of an address that the profile no longer has is told about nobody.
 */
export async function letterCameBack(
  { letters, markUndeliverable }: CameBackDeps,
  manager: EntityManager,
  letter: Pick<LetterRow, 'id' | 'profileId' | 'recipient' | 'kind'>,
  { isReport, at }: { readonly isReport: boolean; readonly at: Date },
): Promise<void> {
  const { id, profileId, recipient: email, kind } = letter;
  if (profileId === null) return;
  const fingerprint = emailFingerprint({ profileId, email });
  await appendEvent(manager, letterBounced, {
    ...{ profileId, subjectId: id, occurredAt: at },
    payload: { emailFingerprint: fingerprint, kind },
  });
  if (isReport && (await letters.countBounced(manager, profileId, email, addDays(at, -DAYS))) < LETTERS)
    return;
  await markUndeliverable(manager, profileId, email);
  await appendEvent(manager, emailUndeliverable, {
    ...{ profileId, subjectId: profileId, occurredAt: at },
    payload: { emailFingerprint: fingerprint },
  });
}
