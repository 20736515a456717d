/** As customers know it, e.g. `Visa 4242`. */
export function labelOf({
  brand,
  lastFour,
}: {
  readonly brand: string;
  readonly lastFour: string | null;
}): string {
  return lastFour === null ? brand : `${brand} ${lastFour}`;
}
