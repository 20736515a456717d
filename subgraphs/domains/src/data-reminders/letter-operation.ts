import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { dataReminderLetter } from '../../contract';
import { contactDataOf } from '../registrant-contacts';
import type { RegistrantStore } from '../registrants';
import type { RemindRegistrantsDeps } from './remind-registrants';
import { reminderTerms } from './reminder-terms';

export interface LetterOperationDeps extends RemindRegistrantsDeps {
  readonly registrants: RegistrantStore;
}

/** What identity needs to write a reminder: no fact carries the data itself. */
export function letterOperation(deps: LetterOperationDeps): InternalHandlers {
  const { database, clock, tldRules, registrants, remindedRegistrants } = deps;
  return answerOperation(dataReminderLetter, async ({ registrantId }) => {
    const { read } = database;
    const registrant = await registrants.ofJob(read, registrantId);
    const contact = registrant === null ? null : contactDataOf(registrant);
    if (registrant === null || contact === null) return null;
    const { profileId, firstName, lastName, companyName, locale } = registrant;
    const of = { profileId: trustedProfileId(profileId), registrantId };
    const versions = reminderTerms(tldRules, clock.now())?.policyVersions ?? [];
    const { count: domains, names } =
      versions.length === 0 ? { count: 0, names: [] } : await remindedRegistrants.domains(read, of, versions);
    if (domains === 0) return null;
    const { email, phone, street, postalCode, city, province, country } = contact;
    return {
      ...{ profileId, email, locale: locale ?? 'it', firstName, lastName, companyName },
      ...{ phone, street, postalCode, city, province, country, domains, names: [...names] },
    };
  });
}
