import type { LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../../../messages';
import type { SubjectType } from '../subject-type';
import type { Words } from './words';

/** What each type of subject is called. */
export const subjectTypeWords: Readonly<Record<SubjectType, LocalizedText>> = {
  NATURAL_PERSON: messages.localized('field.subjectTypes.NATURAL_PERSON'),
  COMPANY: messages.localized('field.subjectTypes.COMPANY'),
  FREELANCER: messages.localized('field.subjectTypes.FREELANCER'),
  SOLE_TRADER: messages.localized('field.subjectTypes.SOLE_TRADER'),
  NON_PROFIT: messages.localized('field.subjectTypes.NON_PROFIT'),
  PUBLIC_BODY: messages.localized('field.subjectTypes.PUBLIC_BODY'),
  OTHER: messages.localized('field.subjectTypes.OTHER'),
};

const BODY: Words = { label: messages.localized('field.BODY.label') };
const TRADE: Words = {
  label: messages.localized('field.TRADE.label'),
  help: messages.localized('field.TRADE.help'),
};

/** What the name of an organisation is called for each of them. */
export const companyNameWords: Readonly<Record<SubjectType, Words>> = {
  NATURAL_PERSON: BODY,
  COMPANY: { label: messages.localized('field.companyName.COMPANY.label') },
  FREELANCER: TRADE,
  SOLE_TRADER: TRADE,
  NON_PROFIT: BODY,
  PUBLIC_BODY: BODY,
  OTHER: BODY,
};
