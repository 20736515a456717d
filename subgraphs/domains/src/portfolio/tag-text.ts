import { requiredLine } from '@customer-area/shared/free-text';
import type { DataScope } from '@customer-area/shared/isolation';

/** In characters that people see. */
export const LONGEST_TAG = 32;

/** A tag as it was written, and what it is compared by. */
export interface Tag {
  readonly text: string;
  readonly folded: string;
}

/** One line of 1 to 32 characters, in NFC. BAD_USER_INPUT that names the field for anything else. */
export function checkedTag(field: string, typed: string): Tag {
  const text = requiredLine(field, typed, LONGEST_TAG);
  return { text, folded: folded(text) };
}

/** Every one once; of several spellings the first. */
export function checkedTags(field: string, typed: readonly string[]): Tag[] {
  const tags = typed.map((one, place) => checkedTag(`${field}.${place}`, one));
  return [...new Map([...tags].reverse().map((tag) => [tag.folded, tag])).values()].reverse();
}

/** The column, of a profile's tag or a domain's, with the spelling that a viewer reads. */
export const spellingFor = (dataScope: DataScope): string =>
  typeof dataScope === 'string' ? 'spelled.text' : 'tag.text';

/** Upper and lower case are one, whatever the script; by way of upper case, because `ß` and `SS` are. */
function folded(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFC');
}
