import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../../../messages';
import { countries, italianProvinces } from '../../places';
import type { FieldName } from '../form-needs';
import { type FormSubject, isItalian } from './form-subject';
import { subjectTypeWords } from './subject-words';

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

const SEXES: Readonly<Record<string, LocalizedText>> = {
  FEMALE: messages.localized('field.SEXES.FEMALE'),
  MALE: messages.localized('field.SEXES.MALE'),
};
const LANGUAGES: Readonly<Record<string, LocalizedText>> = {
  it: messages.localized('field.LANGUAGES.it'),
  en: messages.localized('field.LANGUAGES.en'),
};

/** What a field can be chosen from; null for one that is typed or ticked. */
export function choicesOf(field: FieldName, subject: FormSubject, locale: Locale): readonly Choice[] | null {
  switch (field) {
    case 'subjectType':
      return choices(subjectTypeWords, locale);
    case 'sex':
      return choices(SEXES, locale);
    case 'locale':
      return choices(LANGUAGES, locale);
    case 'address.country':
      return countryChoices(locale);
    case 'address.province':
      return isItalian(subject) ? PROVINCES : null;
    default:
      return null;
  }
}

function choices(words: Readonly<Record<string, LocalizedText>>, locale: Locale): readonly Choice[] {
  return Object.entries(words).map(([value, text]) => ({ value, label: text[locale] }));
}

const PROVINCES: readonly Choice[] = italianProvinces().map(({ sigla, name }) => ({
  value: sigla,
  label: name,
}));
const named = new Map<Locale, readonly Choice[]>();

/** Sorting names by the rules of a language takes its time: once is enough. */
function countryChoices(locale: Locale): readonly Choice[] {
  const known = named.get(locale);
  if (known !== undefined) return known;
  const { compare } = new Intl.Collator(locale);
  const sorted = countries()
    .map((country) => ({ value: country.iso, label: country[locale] }))
    .sort((a, b) => compare(a.label, b.label));
  named.set(locale, sorted);
  return sorted;
}
