import { formerAddressLetter } from '@customer-area/domains/contract';
import { askOperation } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { letterTexts } from '../../letters';
import { writeAskedLetter } from './write-asked-letter';
import type { RegistrantLetterDeps } from './write-registrant-letter';

/** A job about one letter: its subject is the address that a registrant had. */
export const FORMER_ADDRESS = defineJob({ name: 'former-address.write', delays: TWO_DAYS });

/** Tells whoever reads the address that a registrant had that it has another one, with a link that takes that back. */
export function writeFormerAddress(
  deps: RegistrantLetterDeps,
  job: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  return writeAskedLetter(deps, job, {
    kind: 'registrant.address-replaced',
    ask: () => askOperation(deps.domains, formerAddressLetter, { formerAddressId: job.subjectId }),
    content: ({ token }) => {
      const link = token === null ? null : `${deps.publicOrigin}/take-back-address?token=${token}`;
      return letterTexts.registrantAddressReplaced({ link });
    },
  });
}
