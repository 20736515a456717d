import {
  checkAddress,
  checkCountry,
  checkEmail,
  checkEmailConfirmation,
  checkLocale,
  checkPhone,
} from '../registration-form';
import type { ChangeProblem, CheckedPart, ProfileChangeForm } from './profile-change-form';
import type { SharedData } from './shared-data';

/** How somebody is reached, as it is typed. */
export type ContactsForm = Pick<
  ProfileChangeForm,
  'address' | 'phone' | 'email' | 'emailConfirmation' | 'locale'
>;

/** The address, and how somebody is reached: what is not in the form is not checked again. */
export function checkContacts(
  before: Pick<SharedData, 'country' | 'email'>,
  form: ContactsForm,
): readonly CheckedPart[] {
  return [checkNewAddress(form), checkContact(before, form, countryAfter(before, form))];
}

function checkNewAddress({ address }: ContactsForm): CheckedPart {
  if (address === undefined) return part({});
  if (address === null) return part({}, [{ field: 'address', code: 'REQUIRED' }]);
  const checked = checkAddress(address, 'address.');
  return checked.ok ? part(checked.value) : checked;
}

function checkContact(before: Pick<SharedData, 'email'>, form: ContactsForm, country: string): CheckedPart {
  const { phone, email, emailConfirmation, locale } = form;
  const checked = {
    phone: phone === undefined ? null : checkPhone(phone, country),
    email: email === undefined ? null : checkEmail(email),
    locale:
      locale === undefined
        ? null
        : locale === null
          ? ({ ok: false, code: 'REQUIRED' } as const)
          : checkLocale(locale),
  };
  const problems: ChangeProblem[] = [];
  const data: Record<string, string> = {};
  for (const [field, one] of Object.entries(checked)) {
    if (one?.ok === true) data[field] = one.value;
    if (one?.ok === false) problems.push({ field, code: one.code });
  }
  // The address that is there need not be typed twice.
  if (email !== undefined && (data.email !== before.email || emailConfirmation != null)) {
    const confirmation = checkEmailConfirmation(emailConfirmation, email);
    if (!confirmation.ok) problems.push({ field: 'emailConfirmation', code: confirmation.code });
  }
  return part(data, problems);
}

/** A refused country is a problem of the address; until it is corrected the present one counts. */
export function countryAfter(before: Pick<SharedData, 'country'>, { address }: ContactsForm): string {
  const country = address == null ? null : checkCountry(address.country);
  return country?.ok === true ? country.value : before.country;
}

export function part(data: Partial<SharedData>, problems: readonly ChangeProblem[] = []): CheckedPart {
  return problems.length === 0 ? { ok: true, data } : { ok: false, problems };
}
