import type { ProfileEntity } from '../profiles';
import type { DraftedRegistration } from './registration-draft.store';

/** The profile a checked form becomes. */
export function profileOfDraft(profileId: string, draft: DraftedRegistration, now: Date): ProfileEntity {
  const { form } = draft;
  return {
    profileId,
    subjectType: form.subjectType,
    firstName: form.firstName,
    lastName: form.lastName,
    companyName: form.companyName,
    fiscalCode: form.fiscalCode,
    vatNumber: form.vatNumber,
    officeCode: form.officeCode,
    recipientCode: form.recipientCode,
    pecEmail: form.pecEmail,
    ...form.address,
    phone: form.phone,
    email: form.email,
    emailVerifiedAt: null,
    locale: form.locale,
    recoveryQuestion: form.recoveryQuestion,
    recoveryAnswerHash: draft.recoveryAnswerHash,
    privacyAcceptedAt: now,
    marketingConsentAt: form.marketingConsent ? now : null,
    createdAt: now,
  };
}
