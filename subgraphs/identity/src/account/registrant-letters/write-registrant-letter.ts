import { verificationLetter } from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { OutputOf } from '@customer-area/shared/contract';
import { type Database, isDuplicate } from '@customer-area/shared/database';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';

/** What a letter to a registrant says: the first time, a reminder, the end of the time, another one on request. */
export type LetterOccasion = 'requested' | 'reminded' | 'lapsed' | 'sent-again';

export const REGISTRANT_LETTER = defineJob({ name: 'registrant-letter.write', delays: TWO_DAYS });

export interface RegistrantLetterDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly letters: LetterStore;
  readonly domains: Peer;
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

/** A job about one letter: its subject is the occasion and the verification. */
export const letterSubject = (occasion: LetterOccasion, verificationId: string) =>
  `${occasion}:${verificationId}`;

/**
 * Writes to a registrant at its own address, which domains tells only now, with a link of its own. One job is one letter,
 * whatever dies on the way; nobody is asked for what was confirmed meanwhile.
 */
export async function writeRegistrantLetter(
  { database, clock, letters, domains, publicOrigin }: RegistrantLetterDeps,
  job: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  const [occasion, verificationId] = job.subjectId.split(':') as [LetterOccasion, string];
  const asked = await askOperation(domains, verificationLetter, { verificationId });
  if (asked === null) return;
  const content = textOf(occasion, asked, `${publicOrigin}/verify-registrant?token=${asked.token}`);
  try {
    await database.transact((manager) =>
      writeLetter(letters, manager, {
        id: job.id.replace('job', 'ltr'),
        kind: `verification.${occasion}`,
        to: asked,
        content,
        at: clock.now(),
      }),
    );
  } catch (error) {
    // The same job has written it before.
    if (!isDuplicate(error)) throw error;
  }
}

function textOf(
  occasion: LetterOccasion,
  asked: NonNullable<OutputOf<typeof verificationLetter>>,
  link: string,
) {
  if (occasion === 'reminded') return letterTexts.verificationReminded({ ...asked, link });
  if (occasion === 'lapsed') return letterTexts.verificationLapsed({ ...asked, link });
  return letterTexts.verificationRequested({ ...asked, link });
}
