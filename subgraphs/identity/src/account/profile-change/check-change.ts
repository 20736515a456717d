import type { ProfileRow } from '../profiles';
import {
  checkAddress,
  checkCountry,
  checkEmail,
  checkEmailConfirmation,
  checkLocale,
  checkPhone,
  isProbablyPec,
  type Warning,
} from '../registration-form';
import { checkInvoicing } from './check-invoicing';
import {
  type ChangeProblem,
  type CheckedPart,
  IMMUTABLE,
  type ProfileChangeForm,
} from './profile-change-form';
import { type SharedData, sharedDataOf } from './shared-data';

export type CheckedChange =
  | { readonly ok: true; readonly data: SharedData; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly problems: readonly ChangeProblem[] };

/**
 * What the profile would be with the change, by the same checks as at registration; or every problem at once, in the order of
 * the form. What is not in the form is not checked again: it was right when it was given.
 */
export function checkProfileChange(profile: ProfileRow, form: ProfileChangeForm, today: Date): CheckedChange {
  const before = sharedDataOf(profile);
  const country = countryAfter(before, form);
  const parts = [
    checkImmutable(profile, form),
    checkNewAddress(form),
    checkContact(before, form, country),
    checkInvoicing(profile, form, country, today),
  ];
  const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
  if (problems.length > 0) return { ok: false, problems };
  const data: SharedData = Object.assign({}, before, ...parts.map((part) => (part.ok ? part.data : {})));
  const isNewPec = data.email !== before.email && isProbablyPec(data.email);
  return { ok: true, data, warnings: isNewPec ? [{ field: 'email', code: 'EMAIL_IS_PEC' }] : [] };
}

/** Clients may send a whole form back: what says the same as the profile is no change. */
function checkImmutable(profile: ProfileRow, form: ProfileChangeForm): CheckedPart {
  const differing = IMMUTABLE.filter((field) => {
    const typed = form[field];
    return typed !== undefined && typed !== null && typed.trim() !== (profile[field] ?? '');
  });
  return part(
    {},
    differing.map((field) => ({ field, code: 'IMMUTABLE' })),
  );
}

function checkNewAddress({ address }: ProfileChangeForm): CheckedPart {
  if (address === undefined) return part({});
  if (address === null) return part({}, [{ field: 'address', code: 'REQUIRED' }]);
  const checked = checkAddress(address, 'address.');
  return checked.ok ? part(checked.value) : checked;
}

function checkContact(before: SharedData, form: ProfileChangeForm, country: string): CheckedPart {
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
function countryAfter(before: SharedData, { address }: ProfileChangeForm): string {
  const country = address == null ? null : checkCountry(address.country);
  return country?.ok === true ? country.value : before.country;
}

function part(data: Partial<SharedData>, problems: readonly ChangeProblem[] = []): CheckedPart {
  return problems.length === 0 ? { ok: true, data } : { ok: false, problems };
}
