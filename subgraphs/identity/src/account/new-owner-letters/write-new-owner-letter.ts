import { newOwnerLetter } from '@customer-area/domains/contract';
import { addDays } from '@customer-area/shared/clock';
import { isDuplicate } from '@customer-area/shared/database';
import { askOperation } from '@customer-area/shared/http';
import { defineJob, enqueueJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { letterTexts, writeLetter } from '../../letters';
import type { RegistrantLetterDeps } from '../registrant-letters';

export const NEW_OWNER_LETTER = defineJob({ name: 'new-owner-letter.write', delays: TWO_DAYS });
/** A letter that is in no profile's letters goes with no profile: it has a term of its own. */
export const FORGET_NEW_OWNER_LETTER = defineJob({ name: 'new-owner-letter.forget' });
/** After its link has ended: for as long as a bounce or a complaint about it may come. */
const KEPT_DAYS = 30;
const KIND = 'owner-change.invitation';

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
    await database.transact(async (manager) => {
      await writeLetter(letters, manager, {
        ...{ id: letterId, kind: KIND, at: clock.now() },
        to: { profileId: null, email, locale, firstName: null, lastName: null, companyName: email },
        content: letterTexts.newOwnerInvited({ names, expiresAt, link }),
      });
      const dueAt = addDays(expiresAt, KEPT_DAYS);
      await enqueueJob(manager, { kind: FORGET_NEW_OWNER_LETTER, subjectId: letterId, dueAt });
    });
  } catch (error) {
    // The same job has written it meanwhile.
    if (!isDuplicate(error)) throw error;
  }
}

/** Nothing is kept of whom somebody wanted to give domains to. */
export async function forgetNewOwnerLetter(
  { database, letters }: Pick<RegistrantLetterDeps, 'database' | 'letters'>,
  { subjectId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  await letters.forgetStranger(database.read, subjectId, KIND);
}
