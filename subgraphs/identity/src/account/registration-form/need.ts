import type { RawText } from '@customer-area/shared/free-text';
import { accept, type Checked, refuse } from './checked';
import { checkOptionalText } from './text';

/** `UNEXPECTED`: the field does not exist for this subject; filled in, it is refused rather than dropped silently. */
export type Need = 'REQUIRED' | 'OPTIONAL' | 'UNEXPECTED';

/** A text field, as far as its need goes: missing, there although it should not be, or there. */
export function checkNeeded(raw: RawText, need: Need, maxLength: number): Checked<string | null> {
  // Whatever it says: how would not help somebody who should leave it empty.
  if (need === 'UNEXPECTED') return (raw ?? '').trim() === '' ? accept(null) : refuse('UNEXPECTED');
  const text = checkOptionalText(raw, maxLength);
  return text.ok ? meets(text.value, need) : text;
}

/** Whether a value is there if and only if it should be. */
export function meets<T>(value: T | null, need: Need): Checked<T | null> {
  if (value === null) return need === 'REQUIRED' ? refuse('REQUIRED') : accept(null);
  return need === 'UNEXPECTED' ? refuse('UNEXPECTED') : accept(value);
}
