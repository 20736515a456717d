/** Cents as the format writes an amount, e.g. `12.30`. */
export function euroText(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Cents divided by a number of pieces, in euro: with two decimals where that is exact, else with eight. */
export function perPiece(cents: number, quantity: number): string {
  if (cents % quantity === 0) return euroText(cents / quantity);
  const pieces = BigInt(quantity);
  const rounded = (BigInt(cents) * 2_000_000n + pieces) / (2n * pieces);
  const digits = rounded.toString().padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8)}`;
}
