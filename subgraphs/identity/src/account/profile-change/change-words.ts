import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { messageOf } from '../form-refusals';
import type { ChangeProblem } from './profile-change-form';

const IMMUTABLE: LocalizedText = {
  it: 'Questo dato non si cambia. Se l’intestatario è un altro, serve una nuova iscrizione; se è un errore di battitura, chiedine la rettifica.',
  en: 'This never changes. Another holder is another registration; if it is a typing error, ask for its rectification.',
};
const IMMUTABLE_FOR_GOOD: LocalizedText = {
  it: 'Questo dato non si cambia: per un altro tipo di soggetto serve una nuova iscrizione.',
  en: 'This never changes: another type of subject is another registration.',
};
const OTHER_IDENTIFIERS: LocalizedText = {
  it: 'In questo Paese servono altri identificativi fiscali, che non si cambiano: occorre una nuova iscrizione.',
  en: 'This country needs other tax identifiers, which never change: another registration is needed.',
};

/** What a customer reads beside a refused field. */
export function wordsFor({ field, code }: ChangeProblem, locale: Locale): string {
  switch (code) {
    case 'IMMUTABLE':
      return (field === 'subjectType' ? IMMUTABLE_FOR_GOOD : IMMUTABLE)[locale];
    case 'COUNTRY_NEEDS_OTHER_IDENTIFIERS':
      return OTHER_IDENTIFIERS[locale];
    default:
      return messageOf(code, locale);
  }
}

export const refusalTexts = {
  INVALID_INPUT: {
    it: 'Alcuni dati non possono essere cambiati così: guarda i campi indicati.',
    en: 'Some of the data cannot be changed like this: look at the fields listed.',
  },
  NOTHING_CHANGES: {
    it: 'I dati indicati sono già quelli dell’anagrafica: non c’è nulla da cambiare.',
    en: 'The profile says all this already: there is nothing to change.',
  },
} satisfies Record<string, LocalizedText>;
