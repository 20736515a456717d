import { badInput, faultText } from '../errors';

const LONGEST = 100;
// Controls and halves of surrogate pairs: nothing that is searched contains them, and no database should be asked about them.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** What a list is searched for, without spaces around it; null when that is nothing. BAD_USER_INPUT names the field. */
export function checkedSearchText(field: string, typed: string | null | undefined): string | null {
  const text = typed ?? '';
  if (text.length > LONGEST) throw badInput(field, faultText('input.longest', { most: LONGEST }));
  if (UNPRINTABLE.test(text)) throw badInput(field, faultText('input.unprintable'));
  return text.trim().normalize('NFC') || null;
}

/** A LIKE pattern with `|` as its escape character: wildcards in the text stand for themselves. */
export const containing = (text: string): string => `%${escaped(text)}%`;

/** The same, from the beginning: an index on the column serves it. */
export const startingWith = (text: string): string => `${escaped(text)}%`;

const escaped = (text: string) => text.replace(/[|%_]/g, '|$&');
