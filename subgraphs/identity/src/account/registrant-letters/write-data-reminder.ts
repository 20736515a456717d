import { dataReminderLetter } from '@customer-area/domains/contract';
import { isDuplicate } from '@customer-area/shared/database';
import { askOperation } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { letterTexts, writeLetter } from '../../letters';
import type { RegistrantLetterDeps } from './write-registrant-letter';

/** A job about one reminder: its subject is the registrant. */
export const DATA_REMINDER = defineJob({ name: 'data-reminder.write', delays: TWO_DAYS });

/**
 * Writes to a registrant at its own address what its registries have of it, which domains tells only now. One job is one letter,
 * whatever dies on the way; nobody is reminded of names that are gone meanwhile.
 */
export async function writeDataReminder(
  { database, clock, letters, domains, publicOrigin }: RegistrantLetterDeps,
  job: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  const asked = await askOperation(domains, dataReminderLetter, { registrantId: job.subjectId });
  if (asked === null) return;
  try {
    await database.transact((manager) =>
      writeLetter(letters, manager, {
        id: job.id.replace('job', 'ltr'),
        kind: 'registrant.data-reminded',
        to: asked,
        content: letterTexts.dataReminder({ ...asked, link: `${publicOrigin}/domains` }),
        at: clock.now(),
      }),
    );
  } catch (error) {
    // The same job has written it before.
    if (!isDuplicate(error)) throw error;
  }
}
