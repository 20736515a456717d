import { ownerObjectionLetter } from '@customer-area/domains/contract';
import { askOperation } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { letterTexts } from '../../letters';
import { writeAskedLetter } from './write-asked-letter';
import type { RegistrantLetterDeps } from './write-registrant-letter';

/** A job about one letter: its subject is the address from which somebody can object. */
export const OWNER_OBJECTION = defineJob({ name: 'owner-objection.write', delays: TWO_DAYS });

/** Tells whoever reads an address of the owner that heirs ask for its domains, with a link that stops them. */
export function writeOwnerObjection(
  deps: RegistrantLetterDeps,
  job: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  return writeAskedLetter(deps, job, {
    kind: 'owner-change.objection',
    ask: () => askOperation(deps.domains, ownerObjectionLetter, { objectionId: job.subjectId }),
    content: ({ names, expiresAt, token }) => {
      const link = `${deps.publicOrigin}/object-owner-change?token=${token}`;
      return letterTexts.ownerObjection({ names, expiresAt, link });
    },
  });
}
