import { ownerConfirmationLetter } from '@customer-area/domains/contract';
import { askOperation } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { letterTexts } from '../../letters';
import { writeAskedLetter } from './write-asked-letter';
import type { RegistrantLetterDeps } from './write-registrant-letter';

/** A job about one letter: its subject is what a registrant is asked to confirm. */
export const OWNER_CONFIRMATION = defineJob({ name: 'owner-confirmation.write', delays: TWO_DAYS });

/**
 * Asks a registrant to confirm a change of owner, at the address that domains tells only now, with a link of its own. Domains answers the same
 * link to each run of the job.
 */
export function writeOwnerConfirmation(
  deps: RegistrantLetterDeps,
  job: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  return writeAskedLetter(deps, job, {
    kind: 'owner-change.confirmation',
    ask: () => askOperation(deps.domains, ownerConfirmationLetter, { confirmationId: job.subjectId }),
    content: ({ names, newOwner, withoutLock, expiresAt, token }) => {
      const link = `${deps.publicOrigin}/confirm-owner-change?token=${token}`;
      return letterTexts.ownerConfirmation({ names, newOwner, withoutLock, expiresAt, link });
    },
  });
}
