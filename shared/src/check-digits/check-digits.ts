const MODULUS = 97;

/** The digits with two check digits behind them (ISO 7064, mod 97-10, as of an IBAN). */
export function withCheckDigits(digits: string): string {
  const check = MODULUS + 1 - remainderOf(`${digits}00`);
  return `${digits}${String(check).padStart(2, '0')}`;
}

/** False for a number with one digit wrong or two swapped; and for what is no number at all. */
export function hasValidCheckDigits(number: string): boolean {
  return /^\d{3,}$/.test(number) && remainderOf(number) === 1;
}

function remainderOf(digits: string): number {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % MODULUS;
  return remainder;
}
