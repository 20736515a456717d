import type { ProfileRow } from '../profiles';
import { checkInvoiceAddress, checkSubject, type SubjectType } from '../registration-form';
import type { ChangeProblem, CheckedPart, ProfileChangeForm } from './profile-change-form';
import type { SharedData } from './shared-data';

/**
 * Where invoices go. It hangs on the country, and so do the identifiers that never change: with a new country both are
 * looked at again, even if the form says nothing of them.
 */
export function checkInvoicing(
  profile: ProfileRow,
  form: ProfileChangeForm,
  country: string,
  today: Date,
): CheckedPart {
  const parts = [checkIdentifiers(profile, form, country, today), checkDelivery(profile, form, country)];
  const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, data: Object.assign({}, ...parts.map((part) => (part.ok ? part.data : {}))) };
}

function checkIdentifiers(
  profile: ProfileRow,
  form: ProfileChangeForm,
  country: string,
  today: Date,
): CheckedPart {
  if (form.officeCode === undefined && country === profile.country) return { ok: true, data: {} };
  const officeCode = form.officeCode === undefined ? profile.officeCode : form.officeCode;
  const subjectType = profile.subjectType as SubjectType;
  const subject = checkSubject({ ...profile, subjectType, officeCode }, country, today);
  if (subject.ok) return { ok: true, data: { officeCode: subject.value.officeCode } };
  const ofOffice: readonly ChangeProblem[] = subject.problems.filter(({ field }) => field === 'officeCode');
  const ofOthers: readonly ChangeProblem[] =
    subject.problems.length === ofOffice.length
      ? []
      : [{ field: 'address.country', code: 'COUNTRY_NEEDS_OTHER_IDENTIFIERS' }];
  return { ok: false, problems: [...ofOthers, ...ofOffice] };
}

function checkDelivery(profile: ProfileRow, form: ProfileChangeForm, country: string): CheckedPart {
  const crossesBorder = (country === 'IT') !== (profile.country === 'IT');
  if (form.recipientCode === undefined && form.pecEmail === undefined && !crossesBorder)
    return { ok: true, data: {} };
  const checked = checkInvoiceAddress(
    {
      recipientCode: form.recipientCode === undefined ? keptCode(profile, crossesBorder) : form.recipientCode,
      pecEmail: form.pecEmail === undefined ? profile.pecEmail : form.pecEmail,
    },
    profile.subjectType as SubjectType,
    country,
  );
  return checked.ok ? { ok: true, data: checked.value } : checked;
}

/** The code that is there. One that was only put in because none was given is not given now either. */
function keptCode(
  { recipientCode }: Pick<SharedData, 'recipientCode'>,
  crossesBorder: boolean,
): string | null {
  const isDefault = recipientCode === '0000000' || recipientCode === 'XXXXXXX';
  return crossesBorder || isDefault ? null : recipientCode;
}
