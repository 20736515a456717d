import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { messageOf } from '../form-refusals';
import type { DocumentProblem } from './announce-document';
import type { RectificationProblem } from './check-corrections';

const PROBLEMS = {
  NOT_RECTIFIABLE: {
    it: 'Questo dato non si rettifica: se è un recapito puoi modificarlo direttamente, per un altro soggetto serve una nuova iscrizione.',
    en: 'This is nothing to rectify: contact data can be changed directly, another subject is another registration.',
  },
  CORRECTED_TWICE: {
    it: 'Il dato è indicato due volte.',
    en: 'The field is there twice.',
  },
  UNCHANGED: {
    it: 'Il dato è già così.',
    en: 'The profile says this already.',
  },
  NOTHING_TO_CORRECT: {
    it: 'Indica almeno un dato da correggere.',
    en: 'Name at least one field to correct.',
  },
  NOT_A_TYPING_ERROR: {
    it: 'Non sembra un errore di battitura: per un altro intestatario serve una nuova iscrizione.',
    en: 'This does not look like a typing error: another holder is another registration.',
  },
  TYPE_NOT_ACCEPTED: {
    it: 'Sono ammessi documenti PDF, JPEG o PNG.',
    en: 'Documents have to be PDF, JPEG or PNG.',
  },
  TOO_LARGE: {
    it: 'Il documento supera i 5 MB.',
    en: 'The document is larger than 5 MB.',
  },
} satisfies Record<string, LocalizedText>;

type OwnCode = keyof typeof PROBLEMS;

/** What a customer reads beside a refused field. */
export function wordsFor({ code }: RectificationProblem | DocumentProblem, locale: Locale): string {
  return Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as OwnCode][locale] : messageOf(code, locale);
}

export const refusalTexts = {
  INVALID_INPUT: {
    it: 'La richiesta non è valida: guarda i campi indicati.',
    en: 'The request is not valid: look at the fields listed.',
  },
  ALREADY_OPEN: {
    it: 'C’è già una richiesta di rettifica aperta: completala o ritirala.',
    en: 'There is an open request for rectification already: complete it or withdraw it.',
  },
  NO_DOCUMENTS: {
    it: 'Manca almeno un documento che mostri il dato corretto.',
    en: 'At least one document is needed that shows what is right.',
  },
  TOO_MANY_DOCUMENTS: {
    it: 'Si possono allegare al massimo 5 documenti.',
    en: 'There can be 5 documents at most.',
  },
  NOT_AWAITING_DOCUMENTS: {
    it: 'La richiesta non attende più documenti.',
    en: 'This request does not wait for documents any more.',
  },
  ALREADY_ENDED: {
    it: 'La richiesta è già conclusa.',
    en: 'This request has come to its end already.',
  },
} satisfies Record<string, LocalizedText>;
