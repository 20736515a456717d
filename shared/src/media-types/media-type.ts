import { isPlainText } from './plain-text';
import { endsAsZip } from './zip-end';

/** What customers may send; everything else is refused. */
export type AcceptedType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'text/plain';

/** What a file of each type begins with: what it is called is up to whoever sends it. */
const BEGINNINGS: readonly (readonly [AcceptedType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

/** The endings that a file of a type may have; the first one is added to a name that has none of them. */
const ENDINGS: Readonly<Record<AcceptedType, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'text/plain': ['.txt', '.log'],
};

/**
 * What bytes are: by what they begin with, never by a name or a header. Null for what is not taken, and for what is an archive as
 * well: a program that reads such files from their end would find something else in it than a person was shown.
 */
export function mediaTypeOf(bytes: Buffer): AcceptedType | null {
  if (endsAsZip(bytes)) return null;
  const known = BEGINNINGS.find(([, beginning]) => bytes.subarray(0, beginning.length).equals(beginning));
  if (known !== undefined) return known[0];
  return isPlainText(bytes) ? 'text/plain' : null;
}

/** A name that a system opens as what the file is: `page.html` of a text becomes `page.html.txt`. */
export function nameFor(name: string, mediaType: AcceptedType): string {
  const lower = name.toLowerCase();
  const endings = ENDINGS[mediaType];
  return endings.some((ending) => lower.endsWith(ending)) ? name : `${name}${endings[0]}`;
}
