import { freeText, type RawText } from '@customer-area/shared/free-text';
import { accept, type Checked, refuse } from './checked';

export type { RawText } from '@customer-area/shared/free-text';

/** A text field that may be left out: trimmed, in NFC, never cut; blank counts as left out. */
export function checkOptionalText(raw: RawText, maxLength: number): Checked<string | null> {
  return freeText(raw, maxLength);
}

/** A text field that must be filled in; otherwise as `checkOptionalText`. Length counts code points. */
export function checkText(raw: RawText, maxLength: number): Checked<string> {
  const checked = checkOptionalText(raw, maxLength);
  if (!checked.ok) return checked;
  return checked.value === null ? refuse('REQUIRED') : accept(checked.value);
}
