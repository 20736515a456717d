import { checkContacts } from '@customer-area/identity/contract';
import type { InputOf } from '@customer-area/shared/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { RegistrantRow } from '../registrants';
import type { ContactChange } from './registrant-update.entity';
import { HOLDER_FIELDS } from './update-rules';

type ContactsForm = InputOf<typeof checkContacts>['form'];

/**
 * A change as it arrives: what is left out stays as it is. What says who a registrant is is taken, so that it can be refused
 * with the way to go.
 */
export type RegistrantForm = ContactsForm & {
  readonly [field in (typeof HOLDER_FIELDS)[number]]?: string | null | undefined;
};

export interface RegistrantProblemFacts {
  readonly field: string;
  readonly code: string;
  readonly message: LocalizedText;
}

export type CheckedUpdate =
  | { readonly ok: true; readonly contact: ContactChange }
  | { readonly ok: false; readonly problems: readonly RegistrantProblemFacts[] };

/** The change in canonical form, by the rules of profiles, or every problem at once. */
export async function checkUpdate(
  identity: Peer,
  registrants: readonly RegistrantRow[],
  form: RegistrantForm,
  requestId: string,
): Promise<CheckedUpdate> {
  const [first] = registrants;
  if (first === undefined) throw new Error('there is nothing to check a change against');
  const { address, phone, email, emailConfirmation } = form;
  const present = { country: first.country ?? 'IT', email: presentEmail(registrants) };
  const checked = await askOperation(
    identity,
    checkContacts,
    {
      profileId: first.profileId,
      present,
      form: {
        ...(address === undefined ? {} : { address }),
        ...(phone === undefined ? {} : { phone }),
        ...(email === undefined ? {} : { email }),
        ...(emailConfirmation === undefined ? {} : { emailConfirmation }),
      },
    },
    requestId,
  );
  const problems = [...holderProblems(registrants, form), ...(checked.ok ? [] : checked.problems)];
  if (!checked.ok || problems.length > 0) return { ok: false, problems };
  const { emailFingerprint } = checked;
  return {
    ok: true,
    contact: { ...checked.contact, ...(emailFingerprint === null ? {} : { emailFingerprint }) },
  };
}

/** The address that all of them have; of several, none need not be typed twice. */
function presentEmail(registrants: readonly RegistrantRow[]): string {
  const emails = new Set(registrants.map(({ email }) => email));
  return emails.size === 1 ? (registrants[0]?.email ?? '') : '';
}

/** Clients may send a whole form back: what says the same as the registrant is no change. */
function holderProblems(
  registrants: readonly RegistrantRow[],
  form: RegistrantForm,
): RegistrantProblemFacts[] {
  const stored = (registrant: RegistrantRow, field: (typeof HOLDER_FIELDS)[number]) =>
    (field === 'type' ? registrant.subjectType : registrant[field]) ?? '';
  return HOLDER_FIELDS.filter((field) => {
    const typed = form[field];
    if (typed === undefined || typed === null) return false;
    return registrants.some((registrant) => typed.trim() !== stored(registrant, field));
  }).map((field) => ({
    field,
    code: 'IMMUTABLE',
    message: messages.localized('registrantProblem.IMMUTABLE'),
  }));
}
