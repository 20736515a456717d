import { badInput, faultText } from '../errors';
import { freeText, type RawText } from './free-text';

/** What customers call their things (a key, a login) at most, in characters. */
export const LONGEST_LABEL = 60;

/** The name that a customer gives to a thing; null for none. BAD_USER_INPUT that names the field for any other text. */
export function label(field: string, raw: RawText, maxLength: number = LONGEST_LABEL): string | null {
  const checked = freeText(raw, maxLength);
  if (checked.ok) return checked.value;
  throw badInput(
    field,
    checked.code === 'TOO_LONG'
      ? faultText('input.longest', { most: maxLength })
      : faultText('input.oneLine'),
  );
}
