import { badInput, faultText } from '../errors';
import { freeText } from './free-text';

/** One line that has to be there. BAD_USER_INPUT that names the field for an empty, long or deceptive one. */
export function requiredLine(field: string, raw: string, maxLength: number): string {
  return required(field, raw, maxLength, 'one line');
}

/** Text of any number of lines that has to be there. BAD_USER_INPUT that names the field otherwise. */
export function requiredText(field: string, raw: string, maxLength: number): string {
  return required(field, raw, maxLength, 'lines');
}

function required(field: string, raw: string, maxLength: number, lines: 'one line' | 'lines'): string {
  const checked = freeText(raw, maxLength, lines);
  if (checked.ok && checked.value !== null) return checked.value;
  throw badInput(
    field,
    checked.ok || checked.code === 'TOO_LONG'
      ? faultText('input.length', { least: 1, most: maxLength })
      : faultText(lines === 'lines' ? 'input.text' : 'input.oneLine'),
  );
}
