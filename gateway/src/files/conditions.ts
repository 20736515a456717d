import type { WantedRange } from '@customer-area/shared/files';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** What a client asks for of a file beyond its address (RFC 9110). */
export interface Conditions {
  readonly range: WantedRange | null;
  readonly known: string[];
  readonly rangeOf: string | null;
}

const MOST_TAGS = 20;
const LONGEST_TAG = 200;

export function conditionsIn(headers: Headers): Conditions {
  const rangeOf = single(headers['if-range']);
  return {
    range: rangeIn(single(headers.range)),
    known: tagsIn(single(headers['if-none-match'])),
    // What is no tag (a date) is none that a file has.
    rangeOf: rangeOf === null ? null : rangeOf.slice(0, LONGEST_TAG),
  };
}

/** One range in bytes; null for anything else, several at once too, which is answered with the whole file. */
function rangeIn(header: string | null): WantedRange | null {
  const match = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '');
  if (match === null) return null;
  const [, first = '', last = ''] = match;
  if (first === '') return last === '' ? null : { final: Number(last) };
  const range = { first: Number(first), last: last === '' ? null : Number(last) };
  return range.last !== null && range.last < range.first ? null : range;
}

/** Tags are compared as weak ones: `W/` says that the bytes may differ, and ours never do. */
function tagsIn(header: string | null): string[] {
  if (header === null) return [];
  const tags = header.trim() === '*' ? ['*'] : (header.match(/"[^"]*"/g) ?? []);
  return tags.filter((tag) => tag.length <= LONGEST_TAG).slice(0, MOST_TAGS);
}

function single(header: string | string[] | undefined): string | null {
  return typeof header === 'string' ? header : null;
}
