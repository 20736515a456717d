import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../../messages';
import { messageOf } from '../form-refusals';
import type { ChangeProblem } from './profile-change-form';

const IMMUTABLE: LocalizedText = messages.localized('profile-change.IMMUTABLE');
const IMMUTABLE_FOR_GOOD: LocalizedText = messages.localized('profile-change.IMMUTABLE_FOR_GOOD');
const OTHER_IDENTIFIERS: LocalizedText = messages.localized('profile-change.OTHER_IDENTIFIERS');

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
  INVALID_INPUT: messages.localized('profile-change.INVALID_INPUT'),
  NOTHING_CHANGES: messages.localized('profile-change.NOTHING_CHANGES'),
} satisfies Record<string, LocalizedText>;
