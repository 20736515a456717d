const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;
const CENT_DIGITS = 2;

/** `1234.5` in cents; what is below a cent is not ours to spend. */
export function centsOf(text: string | null): number | null {
  const [, sign, whole, rest = ''] = AMOUNT.exec(text ?? '') ?? [];
  if (whole === undefined) return null;
  const cents = Number(`${whole}${rest.slice(0, CENT_DIGITS).padEnd(CENT_DIGITS, '0')}`);
  return sign === '-' ? -cents : cents;
}
