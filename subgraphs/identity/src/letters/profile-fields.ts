import type { LocalizedText } from '@customer-area/shared/locale';
import { profileFieldTerms } from '../../contract';

export type ProfileField = keyof typeof profileFieldTerms;

/** `indirizzo, telefono`; a name that is none of these (a newer version told it) stands as it is. */
export function namesOfFields(fields: readonly string[], locale: keyof LocalizedText): string {
  const known: Readonly<Record<string, LocalizedText>> = profileFieldTerms;
  return fields.map((field) => (Object.hasOwn(known, field) ? known[field]?.[locale] : field)).join(', ');
}
