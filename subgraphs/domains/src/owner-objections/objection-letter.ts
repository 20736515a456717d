import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { ownerObjectionLetter } from '../../contract';
import { mayEnd } from '../owner-changes';
import type { RegistrantStore } from '../registrants';
import type { OfferObjectionDeps } from './offer-objection';

export interface ObjectionLetterDeps
  extends Pick<OfferObjectionDeps, 'ownerChanges' | 'ownerObjections' | 'objectionSecrets'> {
  readonly database: Database;
  readonly registrants: RegistrantStore;
}

/** What identity needs to write to an address of the giver: no fact carries it. The link is the same each time. */
export function objectionLetterOperation(deps: ObjectionLetterDeps): InternalHandlers {
  const { database, ownerChanges, ownerObjections, objectionSecrets, registrants } = deps;
  const { read } = database;
  return answerOperation(ownerObjectionLetter, async ({ objectionId }) => {
    const row = await ownerObjections.find(read, objectionId);
    const change = row === null ? null : await ownerChanges.findAny(read, row.ownerChangeId);
    if (row === null || row.email === null || change === null || !mayEnd(change.state)) return null;
    const { id, profileId, email, registrantId } = row;
    const registrant = registrantId === null ? null : await registrants.ofJob(read, registrantId);
    const { locale, firstName, lastName, companyName } = registrant ?? NOBODY;
    return {
      ...{ profileId, email, locale: locale ?? 'it', firstName, lastName, companyName },
      ...{ token: objectionSecrets.of(id), expiresAt: change.dueAt },
      names: change.domains.map(({ unicodeName }) => unicodeName),
    };
  });
}

const NOBODY = { locale: null, firstName: null, lastName: null, companyName: null };
