import type { LocalizedText } from '@customer-area/shared/locale';
import type { SubjectType } from '../subject-type';
import type { Words } from './words';

/** What each type of subject is called. */
export const subjectTypeWords: Readonly<Record<SubjectType, LocalizedText>> = {
  NATURAL_PERSON: { it: 'Persona fisica', en: 'Private person' },
  COMPANY: { it: 'Azienda', en: 'Company' },
  FREELANCER: { it: 'Libero professionista', en: 'Freelancer' },
  SOLE_TRADER: { it: 'Ditta individuale', en: 'Sole trader' },
  NON_PROFIT: { it: 'Ente no profit', en: 'Non-profit body' },
  PUBLIC_BODY: { it: 'Ente pubblico', en: 'Public body' },
  OTHER: { it: 'Altro soggetto', en: 'Other body' },
};

const BODY: Words = { label: { it: 'Denominazione', en: 'Name of the body' } };
const TRADE: Words = {
  label: { it: 'Nome dello studio o della ditta', en: 'Trading name' },
  help: { it: 'Se diverso da nome e cognome.', en: 'If it differs from first and last name.' },
};

/** What the name of an organisation is called for each of them. */
export const companyNameWords: Readonly<Record<SubjectType, Words>> = {
  NATURAL_PERSON: BODY,
  COMPANY: { label: { it: 'Ragione sociale', en: 'Company name' } },
  FREELANCER: TRADE,
  SOLE_TRADER: TRADE,
  NON_PROFIT: BODY,
  PUBLIC_BODY: BODY,
  OTHER: BODY,
};
