import { formerAddressLetter } from '@customer-area/domains/contract';
import { isDuplicate } from '@customer-area/shared/database';
import { askOperation } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { letterTexts, writeLetter } from '../../letters';
import type { RegistrantLetterDeps } from './write-registrant-letter';

/** A job about one letter: its subject is the address that a registrant had. */
export const FORMER_ADDRESS = defineJob({ name: 'former-address.write', delays: TWO_DAYS });

/** Tells whoever reads the address that a registrant had that it has another one. One job is one letter, whatever dies on the way. */
export async function writeFormerAddress(
  { database, clock, letters, domains }: RegistrantLetterDeps,
  job: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  const asked = await askOperation(domains, formerAddressLetter, { formerAddressId: job.subjectId });
  if (asked === null) return;
  try {
    await database.transact((manager) =>
      writeLetter(letters, manager, {
        id: job.id.replace('job', 'ltr'),
        kind: 'registrant.address-replaced',
        to: asked,
        content: letterTexts.registrantAddressReplaced({}),
        at: clock.now(),
      }),
    );
  } catch (error) {
    // The same job has written it before.
    if (!isDuplicate(error)) throw error;
  }
}
