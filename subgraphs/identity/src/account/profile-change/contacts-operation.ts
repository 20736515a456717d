import type { OutputOf } from '@customer-area/shared/contract';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { checkContacts } from '../../../contract';
import { emailFingerprint } from '../../secrets';
import { messageOf } from '../form-refusals';
import { checkContacts as check } from './check-contacts';
import type { ChangeProblem } from './profile-change-form';
import type { SharedData } from './shared-data';

/** Lets another service check contacts by the rules of profiles. */
export function contactsOperation(): InternalHandlers {
  return answerOperation(
    checkContacts,
    async ({ profileId, present, form }): Promise<OutputOf<typeof checkContacts>> => {
      const { address, ...rest } = form;
      const typed = address == null ? address : { ...NO_ADDRESS, ...address };
      const parts = check(present, { ...rest, ...(typed === undefined ? {} : { address: typed }) });
      const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
      if (problems.length > 0) return { ok: false, problems: problems.map(inWords) };
      const contact: Partial<SharedData> = Object.assign(
        {},
        ...parts.map((part) => (part.ok ? part.data : {})),
      );
      const { email } = contact;
      return {
        ok: true,
        contact,
        emailFingerprint: email === undefined ? null : emailFingerprint({ profileId, email }),
      };
    },
  );
}

const NO_ADDRESS = { street: null, postalCode: null, city: null, province: null, country: null };

function inWords({ field, code }: ChangeProblem) {
  return { field, code, message: { it: messageOf(code, 'it'), en: messageOf(code, 'en') } };
}
