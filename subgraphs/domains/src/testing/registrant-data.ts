import { createHash } from 'node:crypto';
import type { checkContacts } from '@customer-area/identity/contract';
import type { InputOf } from '@customer-area/shared/contract';

export const fingerprintOf = (profileId: string, email = `${profileId}@example.it`) =>
  createHash('sha256').update(`${profileId}\n${email}`).digest('hex');

/** Last names that staff have corrected, by profile. */
export const correctedNames = new Map<string, string>();

/** The end of the id of a second profile of the same person, which says the same of itself. */
export const TWIN = '_twin';

/** A profile as identity tells of it; its address is confirmed, and it is a company, when its id says so. */
export function registrantData(profileId: string) {
  const email = `${profileId.replace(TWIN, '')}@example.it`;
  const isCompany = profileId.includes('company');
  return {
    subjectType: isCompany ? 'COMPANY' : 'NATURAL_PERSON',
    firstName: 'Giulia',
    lastName: correctedNames.get(profileId) ?? 'Bianchi',
    companyName: isCompany ? 'Officina Verdi S.r.l.' : null,
    fiscalCode: 'BNCGLI85C50A390K',
    vatNumber: null,
    officeCode: null,
    address: { street: 'Via Roma 1', postalCode: '00184', city: 'Roma', province: 'RM', country: 'IT' },
    email,
    emailFingerprint: fingerprintOf(profileId, email),
    emailVerified: profileId.includes('confirmed'),
    phone: '+390575123456',
    locale: 'it',
  };
}

/** Contacts as identity checks them: here all are good but an address without @, and a number that is no number. */
export function checkedContacts(input: unknown) {
  const { profileId, form } = input as InputOf<typeof checkContacts>;
  const { address, phone, email, emailConfirmation } = form;
  const message = { it: 'Non va bene.', en: 'This is not good.' };
  const problems = [
    ...(phone !== undefined && /[a-z]/.test(phone ?? '')
      ? [{ field: 'phone', code: 'PHONE_INVALID', message }]
      : []),
    ...(email !== undefined && !email?.includes('@')
      ? [{ field: 'email', code: 'EMAIL_INVALID', message }]
      : []),
    ...(email !== undefined && email !== emailConfirmation
      ? [{ field: 'emailConfirmation', code: 'EMAIL_CONFIRMATION_DIFFERS', message }]
      : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    contact: { ...address, ...(phone == null ? {} : { phone }), ...(email == null ? {} : { email }) },
    emailFingerprint: email == null ? null : fingerprintOf(profileId, email),
  };
}
