import { accept, type Checked, refuse } from './checked';

/** A field of the form as it arrives: absent, explicitly null, or any text. */
export type RawText = string | null | undefined;

// Controls (NUL, CR, LF, tab, …), lone surrogates, line separators; then what makes a text read differently from what
// it is: bidirectional overrides and invisible characters. The joiners U+200C and U+200D stay: some languages need them.
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** A text field that may be left out: trimmed, in NFC, never cut; blank counts as left out. */
export function checkOptionalText(raw: RawText, maxLength: number): Checked<string | null> {
  if (raw === null || raw === undefined) return accept(null);
  // Before anything that costs time in proportion to the text: NFC at most triples the number of UTF-16 units.
  if (raw.length > maxLength * 8) return refuse('TOO_LONG');
  if (FORBIDDEN.test(raw)) return refuse('FORBIDDEN_CHARACTER');
  const text = raw.trim().normalize('NFC');
  if ([...text].length > maxLength) return refuse('TOO_LONG');
  return accept(text === '' ? null : text);
}

/** A text field that must be filled in; otherwise as `checkOptionalText`. Length counts code points. */
export function checkText(raw: RawText, maxLength: number): Checked<string> {
  const checked = checkOptionalText(raw, maxLength);
  if (!checked.ok) return checked;
  return checked.value === null ? refuse('REQUIRED') : accept(checked.value);
}
