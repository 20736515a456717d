import type { ProfileRow } from '../profiles';
import { isProbablyPec, type Warning } from '../registration-form';
import { checkContacts, countryAfter, part } from './check-contacts';
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
    ...checkContacts(before, form),
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
