import { newOwnerLetter } from '@customer-area/domains/contract';
import { isDuplicate } from '@customer-area/shared/database';
import { askOperation } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { letterTexts, writeLetter } from '../../letters';
import type { RegistrantLetterDeps } from '../registrant-letters';

export const NEW_OWNER_LETTER = defineJob({ name: 'new-owner-letter.write', delays: TWO_DAYS });

/**
 * Invites somebody to become the owner of domains, at an address that domains tells only now, with a link of its own. One job is one
 * letter, whatever dies on the way. It is in no profile's letters: only who has the mailbox may read it.
 */
export async function writeNewOwnerLetter(
  { database, clock, letters, domains, publicOrigin }: RegistrantLetterDeps,
  { id, subjectId: invitationId }: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  const letterId = id.replace('job', 'ltr');
  // Asked again, the link that was written leads nowhere.
  if ((await letters.find(letterId)) !== null) return;
  const asked = await askOperation(domains, newOwnerLetter, { invitationId });
  if (asked === null) return;
  const { email, locale, names, expiresAt, token } = asked;
  const link = `${publicOrigin}/accept-owner-change?token=${token}`;
  try {
    await database.transact((manager) =>
      writeLetter(letters, manager, {
        ...{ id: letterId, kind: 'owner-change.invitation', at: clock.now() },
        to: { profileId: null, email, locale, firstName: null, lastName: null, companyName: email },
        content: letterTexts.newOwnerInvited({ names, expiresAt, link }),
      }),
    );
  } catch (error) {
    // The same job has written it meanwhile.
    if (!isDuplicate(error)) throw error;
  }
}
