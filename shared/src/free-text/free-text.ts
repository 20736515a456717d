/** A text as it arrives: absent, explicitly null, or anything. */
export type RawText = string | null | undefined;

export type FreeText =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly code: 'TOO_LONG' | 'FORBIDDEN_CHARACTER' };

// Controls (NUL, CR, LF, tab, …), lone surrogates, line separators; then what makes a text read differently from what
// it is: bidirectional overrides and invisible characters. The joiners U+200C and U+200D stay: some languages need them.
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** What may stand in a text of several lines besides: the ends of lines, tabs. */
const LAYOUT = /[\n\t]/g;

/** One line that somebody wrote: trimmed, in NFC, never cut; blank is none. Length counts code points. */
export function freeText(
  raw: RawText,
  maxLength: number,
  lines: 'one line' | 'lines' = 'one line',
): FreeText {
  if (raw === null || raw === undefined) return { ok: true, value: null };
  // Before anything that costs time in proportion to the text: NFC at most triples the number of UTF-16 units.
  if (raw.length > maxLength * 8) return { ok: false, code: 'TOO_LONG' };
  const written = lines === 'one line' ? raw : raw.replaceAll('\r\n', '\n');
  const checked = lines === 'one line' ? written : written.replace(LAYOUT, '');
  if (FORBIDDEN.test(checked)) return { ok: false, code: 'FORBIDDEN_CHARACTER' };
  const text = written.trim().normalize('NFC');
  if ([...text].length > maxLength) return { ok: false, code: 'TOO_LONG' };
  return { ok: true, value: text === '' ? null : text };
}

/** A text of several lines that came from elsewhere, where nobody can be asked to write it otherwise: without what may not stand in one. */
export function withoutForbidden(raw: string): string {
  return raw
    .replaceAll('\r\n', '\n')
    .replace(new RegExp(FORBIDDEN, 'gu'), (character) => (/[\n\t]/.test(character) ? character : ''));
}
