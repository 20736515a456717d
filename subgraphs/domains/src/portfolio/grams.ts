/** Most grams of a searched text that are compared. */
const MOST_COMPARED = 8;

/** What a name is found by: three letters from each place on; at its end two, then one, so that a short text finds them too. */
export function gramsOf(...forms: readonly string[]): string[] {
  const grams = forms.flatMap((form) => {
    const letters = [...form];
    return letters.map((_, place) => letters.slice(place, place + 3).join(''));
  });
  return [...new Set(grams)];
}

/** Some grams that every name with this text in it has, spread over the text; none for a text under three letters. */
export function gramsToCompare(text: string): string[] {
  const letters = [...text];
  const grams = letters.slice(2).map((_, place) => letters.slice(place, place + 3).join(''));
  const all = [...new Set(grams)];
  if (all.length <= MOST_COMPARED) return all;
  const step = (all.length - 1) / (MOST_COMPARED - 1);
  return Array.from({ length: MOST_COMPARED }, (_, n) => all[Math.round(n * step)] ?? '');
}
