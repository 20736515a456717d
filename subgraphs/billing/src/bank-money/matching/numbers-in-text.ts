const SHORTEST = 8;
const LONGEST = 20;
/** Whoever writes more of them means none. */
const MOST = 50;

/**
 * What in a text may be a number of ours: whole groups of digits, and groups that are written with spaces, points or dashes
 * between. A part of a longer number is none.
 */
export function numbersIn(text: string): readonly string[] {
  const groups = text.match(/\d+(?:[ .\-/]\d+)*/g) ?? [];
  const candidates = groups.flatMap((group) => {
    const parts = group.split(/\D/);
    return [...parts, ...joined(parts)];
  });
  const possible = candidates.filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  return [...new Set(possible)].slice(0, MOST);
}

/** Neighbouring parts of a group, written as one: at most five, as a number is taken apart for people to read. */
function joined(parts: readonly string[]): string[] {
  const runs: string[] = [];
  for (let from = 0; from < parts.length; from++)
    for (let to = from + 2; to <= Math.min(parts.length, from + 5); to++)
      runs.push(parts.slice(from, to).join(''));
  return runs;
}
