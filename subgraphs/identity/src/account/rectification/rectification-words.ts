import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../../messages';
import { messageOf } from '../form-refusals';
import type { DocumentProblem } from './announce-document';
import type { RectificationProblem } from './check-corrections';

const PROBLEMS = {
  NOT_RECTIFIABLE: messages.localized('rectification.PROBLEMS.NOT_RECTIFIABLE'),
  CORRECTED_TWICE: messages.localized('rectification.PROBLEMS.CORRECTED_TWICE'),
  UNCHANGED: messages.localized('rectification.PROBLEMS.UNCHANGED'),
  NOTHING_TO_CORRECT: messages.localized('rectification.PROBLEMS.NOTHING_TO_CORRECT'),
  NOT_A_TYPING_ERROR: messages.localized('rectification.PROBLEMS.NOT_A_TYPING_ERROR'),
  TYPE_NOT_ACCEPTED: messages.localized('rectification.PROBLEMS.TYPE_NOT_ACCEPTED'),
  TOO_LARGE: messages.localized('rectification.PROBLEMS.TOO_LARGE'),
} satisfies Record<string, LocalizedText>;

type OwnCode = keyof typeof PROBLEMS;

/** What a customer reads beside a refused field. */
export function wordsFor({ code }: RectificationProblem | DocumentProblem, locale: Locale): string {
  return Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as OwnCode][locale] : messageOf(code, locale);
}

export const refusalTexts = {
  INVALID_INPUT: messages.localized('rectification.INVALID_INPUT'),
  ALREADY_OPEN: messages.localized('rectification.ALREADY_OPEN'),
  NO_DOCUMENTS: messages.localized('rectification.NO_DOCUMENTS'),
  TOO_MANY_DOCUMENTS: messages.localized('rectification.TOO_MANY_DOCUMENTS'),
  NOT_AWAITING_DOCUMENTS: messages.localized('rectification.NOT_AWAITING_DOCUMENTS'),
  ALREADY_ENDED: messages.localized('rectification.ALREADY_ENDED'),
} satisfies Record<string, LocalizedText>;
