import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../../../messages';
import { type FieldName, formNeeds } from '../form-needs';
import { MAX_LENGTH } from '../max-length';
import { type CheckCode, checkWords } from './check-words';
import { checksOf, patternOf } from './field-checks';
import { type Choice, choicesOf } from './field-choices';
import { fieldWords } from './field-words';
import { type FormSubject, isBody, isItalian } from './form-subject';

export type FieldKind = 'TEXT' | 'EMAIL' | 'TELEPHONE' | 'DATE' | 'CHOICE' | 'CHECKBOX' | 'HIDDEN';
export type GroupCode = 'SUBJECT' | 'ADDRESS' | 'CONTACTS' | 'INVOICES' | 'RECOVERY' | 'PRIVACY';

export interface DescribedField {
  /** Path in the input. */
  readonly name: FieldName;
  readonly label: string;
  readonly help: string | null;
  readonly required: boolean;
  readonly kind: FieldKind;
  /** What it says at first. */
  readonly initialValue: string | null;
  readonly maxLength: number | null;
  readonly pattern: string | null;
  readonly choices: readonly Choice[];
  readonly checks: readonly DescribedCheck[];
}

export interface DescribedCheck {
  readonly code: CheckCode;
  readonly description: string;
  readonly onlyWarns: boolean;
}

export interface DescribedGroup {
  readonly code: GroupCode;
  readonly label: string;
  readonly fields: readonly DescribedField[];
}

const GROUPS: readonly { readonly code: GroupCode; readonly fields: readonly FieldName[] }[] = [
  {
    code: 'SUBJECT',
    fields: [
      'subjectType',
      'firstName',
      'lastName',
      'companyName',
      'birthDate',
      'birthPlace',
      'sex',
      'fiscalCode',
      'vatNumber',
    ],
  },
  {
    code: 'ADDRESS',
    fields: ['address.country', 'address.street', 'address.postalCode', 'address.city', 'address.province'],
  },
  { code: 'CONTACTS', fields: ['phone', 'email', 'emailConfirmation', 'locale'] },
  { code: 'INVOICES', fields: ['officeCode', 'recipientCode', 'pecEmail'] },
  { code: 'RECOVERY', fields: ['recoveryQuestion', 'recoveryAnswer'] },
  { code: 'PRIVACY', fields: ['privacyAccepted', 'privacyNoticeVersion', 'marketingConsent'] },
];

type InitialValues = Readonly<Partial<Record<FieldName, string>>>;

/**
 * The form that a subject fills in, group by group: what there is and what is needed comes from the tables that
 * `checkRegistration` goes by, so that it asks for nothing that it did not describe.
 */
export function describeForm(
  subject: FormSubject,
  privacyNoticeVersion: string,
  locale: Locale,
): readonly DescribedGroup[] {
  const initial: InitialValues = {
    subjectType: subject.subjectType,
    'address.country': subject.country,
    locale,
    privacyNoticeVersion,
  };
  const needs = formNeeds(subject.subjectType, isItalian(subject));
  return GROUPS.map(({ code, fields }) => ({
    code,
    label: groupWords(code, subject)[locale],
    fields: fields
      .filter((field) => needs[field] !== 'UNEXPECTED')
      .map((field) => ({
        ...describeField(field, subject, locale),
        required: needs[field] === 'REQUIRED',
        initialValue: initial[field] ?? null,
      })),
  }));
}

function describeField(
  name: FieldName,
  subject: FormSubject,
  locale: Locale,
): Omit<DescribedField, 'required' | 'initialValue'> {
  const { label, help } = fieldWords(subject)[name];
  const choices = choicesOf(name, subject, locale);
  const isText = choices === null && name in MAX_LENGTH;
  return {
    name,
    label: label[locale],
    help: help?.[locale] ?? null,
    kind: choices === null ? kindOf(name) : 'CHOICE',
    maxLength: isText ? MAX_LENGTH[name as keyof typeof MAX_LENGTH] : null,
    pattern: isText ? patternOf(name, subject) : null,
    choices: choices ?? [],
    checks: checksOf(name, subject).map((code) => ({
      code,
      description: checkWords[code][locale],
      onlyWarns: code === 'EMAIL_IS_PEC',
    })),
  };
}

function kindOf(field: FieldName): FieldKind {
  switch (field) {
    case 'email':
    case 'emailConfirmation':
    case 'pecEmail':
      return 'EMAIL';
    case 'phone':
      return 'TELEPHONE';
    case 'birthDate':
      return 'DATE';
    case 'privacyAccepted':
    case 'marketingConsent':
      return 'CHECKBOX';
    case 'privacyNoticeVersion':
      return 'HIDDEN';
    default:
      return 'TEXT';
  }
}

function groupWords(code: GroupCode, subject: FormSubject): LocalizedText {
  switch (code) {
    case 'SUBJECT':
      return messages.localized('field.group.SUBJECT');
    case 'ADDRESS':
      return isBody(subject)
        ? messages.localized('field.group.ADDRESS.then')
        : messages.localized('field.group.ADDRESS.other');
    case 'CONTACTS':
      return messages.localized('field.group.CONTACTS');
    case 'INVOICES':
      return messages.localized('field.group.INVOICES');
    case 'RECOVERY':
      return messages.localized('field.group.RECOVERY');
    case 'PRIVACY':
      return messages.localized('field.group.PRIVACY');
  }
}
