import { ownerConfirmationLetter } from '@customer-area/domains/contract';
import { isDuplicate } from '@customer-area/shared/database';
import { askOperation } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { letterTexts, writeLetter } from '../../letters';
import type { RegistrantLetterDeps } from './write-registrant-letter';

/** A job about one letter: its subject is what a registrant is asked to confirm. */
export const OWNER_CONFIRMATION = defineJob({ name: 'owner-confirmation.write', delays: TWO_DAYS });
const KIND = 'owner-change.confirmation';

/**
 * Asks a registrant to confirm a change of owner, at the address that domains tells only now, with a link of its own. One job is one
 * letter, whatever dies on the way: domains answers the same link to each run of it.
 */
export async function writeOwnerConfirmation(
  { database, clock, letters, domains, publicOrigin }: RegistrantLetterDeps,
  job: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  const id = job.id.replace('job', 'ltr');
  if ((await letters.find(id)) !== null) return;
  const asked = await askOperation(domains, ownerConfirmationLetter, { confirmationId: job.subjectId });
  if (asked === null) return;
  const { names, newOwner, withoutLock, expiresAt, token } = asked;
  const link = `${publicOrigin}/confirm-owner-change?token=${token}`;
  const content = letterTexts.ownerConfirmation({ names, newOwner, withoutLock, expiresAt, link });
  try {
    await database.transact((manager) =>
      writeLetter(letters, manager, { id, kind: KIND, to: asked, content, at: clock.now() }),
    );
  } catch (error) {
    // The same job has written it meanwhile.
    if (!isDuplicate(error)) throw error;
  }
}
