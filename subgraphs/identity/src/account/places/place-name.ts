/**
 * What is left of a place's name when accents, case, apostrophes, hyphens and spaces do not count: the same for `Forlì`,
 * `FORLI'` and `forli`. Empty for a name without Latin letters.
 */
export function placeKey(name: string): string {
  return name
    .toUpperCase()
    .normalize('NFD')
    .replace(/[^A-Z]/g, '');
}
