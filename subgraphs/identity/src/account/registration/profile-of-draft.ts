import type { ProfileRow } from '../profiles';
import type { DraftedRegistration } from './registration-draft.entity';

/**
 * The profile a checked form becomes.
 *
 * @param acknowledgedAt when the form, and with it the privacy notice, was agreed to
 */
export function profileOfDraft(
  profileId: string,
  draft: DraftedRegistration,
  acknowledgedAt: Date,
  now: Date,
): ProfileRow {
  const { form } = draft;
  return {
    profileId,
    subjectType: form.subjectType,
    firstName: form.firstName,
    lastName: form.lastName,
    companyName: form.companyName,
    birthDate: form.birthDate,
    birthPlace: form.birthPlace,
    sex: form.sex,
    fiscalCode: form.fiscalCode,
    vatNumber: form.vatNumber,
    officeCode: form.officeCode,
    recipientCode: form.recipientCode,
    pecEmail: form.pecEmail,
    ...form.address,
    phone: form.phone,
    email: form.email,
    emailVerifiedAt: null,
    undeliverableEmail: null,
    locale: form.locale,
    recoveryQuestion: form.recoveryQuestion,
    recoveryAnswerHash: draft.recoveryAnswerHash,
    privacyAcceptedAt: acknowledgedAt,
    marketingConsentAt: form.marketingConsent ? acknowledgedAt : null,
    createdAt: now,
  };
}
