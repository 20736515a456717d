import type { RawText } from '@customer-area/shared/free-text';
import type { Locale } from '@customer-area/shared/locale';
import { type Address, type AddressForm, checkAddress, checkCountry } from './address';
import { accept, type Checked, type CheckedFields, gather, type Problem, refuse, valueIfOk } from './checked';
import { checkEmail, checkEmailConfirmation, checkPhone, isProbablyPec } from './contact';
import { holdsInternetAddress } from './internet-address';
import { checkInvoiceAddress, type InvoiceAddress, type InvoiceAddressForm } from './invoice-address';
import { MAX_LENGTH } from './max-length';
import { checkRecovery, type Recovery } from './recovery-answer';
import { checkSubject, type Subject, type SubjectForm } from './subject';
import { checkOptionalText } from './text';

export type { Problem } from './checked';

/** The registration form as it arrives (input RegistrationInput of the graph). */
export interface RegistrationForm extends SubjectForm, InvoiceAddressForm {
  readonly address: AddressForm;
  readonly phone: RawText;
  readonly email: RawText;
  readonly emailConfirmation: RawText;
  readonly recoveryQuestion?: RawText;
  readonly recoveryAnswer?: RawText;
  readonly privacyAccepted: boolean;
  readonly privacyNoticeVersion?: RawText;
  readonly marketingConsent?: boolean | null | undefined;
  readonly locale?: RawText;
}

/** A registration in canonical form: what is stored, and nothing else. */
export interface NormalisedRegistration extends Subject, InvoiceAddress, Recovery {
  readonly address: Address;
  /** E.164. */
  readonly phone: string;
  /** Host in lower case, A-label. */
  readonly email: string;
  /** The one that was acknowledged. */
  readonly privacyNoticeVersion: string;
  readonly marketingConsent: boolean;
  readonly locale: Locale;
}

/** Something the customer should know although the form is accepted. */
export type WarningCode = 'EMAIL_IS_PEC';

export interface Warning {
  readonly field: string;
  readonly code: WarningCode;
}

export type CheckedRegistration =
  | {
      readonly ok: true;
      readonly registration: NormalisedRegistration;
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the form is checked against besides itself. */
export interface FormFacts {
  /** What no birth date can lie behind. */
  readonly today: Date;
  /** Version of the privacy notice in force. */
  readonly privacyNoticeVersion: string;
}

/**
 * Checks a registration form and reports every problem at once, in the order of the form; `field` is the path in the
 * GraphQL input (README, Rules). Nothing is cut or dropped: what is accepted is what the customer typed, in canonical form.
 */
export function checkRegistration(form: RegistrationForm, facts: FormFacts): CheckedRegistration {
  const country = valueIfOk(checkCountry(form.address.country));
  const subject = withPlainNames(checkSubject(form, country, facts.today));
  const address = checkAddress(form.address, 'address.');
  const contact = checkContact(form, country);
  const invoiceAddress = checkInvoiceAddress(form, form.subjectType, country);
  const recovery = checkRecovery(form.recoveryQuestion, form.recoveryAnswer);
  const consent = checkConsent(form, facts.privacyNoticeVersion);

  if (!subject.ok || !address.ok || !contact.ok || !invoiceAddress.ok || !recovery.ok || !consent.ok) {
    const parts = [subject, address, contact, invoiceAddress, recovery, consent];
    return { ok: false, problems: parts.flatMap((part) => (part.ok ? [] : part.problems)) };
  }
  const { phone, email } = contact.value;
  return {
    ok: true,
    registration: {
      ...subject.value,
      ...invoiceAddress.value,
      address: address.value,
      phone,
      email,
      ...recovery.value,
      privacyNoticeVersion: consent.value.privacyNoticeVersion,
      marketingConsent: consent.value.marketingConsent,
      locale: consent.value.locale,
    },
    warnings: isProbablyPec(email) ? [{ field: 'email', code: 'EMAIL_IS_PEC' }] : [],
  };
}

/**
 * Refuses names that could be made a link of. Only here: a name that staff has corrected by its document may be any, and
 * whoever has one already keeps it.
 */
function withPlainNames(subject: CheckedFields<Subject>): CheckedFields<Subject> {
  if (!subject.ok) return subject;
  const problems = (['firstName', 'lastName', 'companyName'] as const)
    .filter((field) => holdsInternetAddress(subject.value[field] ?? ''))
    .map((field): Problem => ({ field, code: 'INTERNET_ADDRESS_IN_NAME' }));
  return problems.length === 0 ? subject : { ok: false, problems };
}

interface Contact {
  readonly phone: string;
  readonly email: string;
  readonly emailConfirmation: string;
}

function checkContact(form: RegistrationForm, country: string | null): CheckedFields<Contact> {
  return gather<Contact>({
    // While the country is unknown, a national number is read as an Italian one: no second problem for one mistake.
    phone: checkPhone(form.phone, country ?? 'IT'),
    email: checkEmail(form.email),
    emailConfirmation: checkEmailConfirmation(form.emailConfirmation, form.email),
  });
}

interface Consent {
  readonly privacyAccepted: true;
  readonly privacyNoticeVersion: string;
  readonly marketingConsent: boolean;
  readonly locale: Locale;
}

function checkConsent(form: RegistrationForm, noticeInForce: string): CheckedFields<Consent> {
  return gather<Consent>({
    privacyAccepted: form.privacyAccepted ? accept(true) : refuse('PRIVACY_NOT_ACKNOWLEDGED'),
    privacyNoticeVersion: checkPrivacyNoticeVersion(form.privacyNoticeVersion, noticeInForce),
    // Marketing consent is never assumed: silence is a no.
    marketingConsent: accept(form.marketingConsent === true),
    locale: checkLocale(form.locale),
  });
}

/** Whoever does not say which version was shown has seen the one in force. */
function checkPrivacyNoticeVersion(raw: RawText, inForce: string): Checked<string> {
  const shown = checkOptionalText(raw, MAX_LENGTH.privacyNoticeVersion);
  if (!shown.ok) return shown;
  return shown.value === null || shown.value === inForce ? accept(inForce) : refuse('PRIVACY_NOTICE_CHANGED');
}

/** Language of letters, with or without a country behind it; nothing is Italian. */
export function checkLocale(raw: RawText): Checked<Locale> {
  const language = raw?.trim().toLowerCase() ?? '';
  if (/^(?:it(?:[-_][a-z]{2})?)?$/.test(language)) return accept('it');
  return /^en(?:[-_][a-z]{2})?$/.test(language) ? accept('en') : refuse('LOCALE_UNKNOWN');
}
