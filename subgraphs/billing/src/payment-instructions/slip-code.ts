/** Digits of the code that are ours; two to check it by stand behind them. */
const OWN_DIGITS = 16;
const MODULUS = 93;
/** A pre-filled slip whose code and amount are printed. */
const DOCUMENT_TYPE = '896';

/** The 18 digits of a pre-filled postal slip (TD 896): a reference, and its remainder of 93. */
export function slipCode(reference: string): string {
  if (!/^\d{1,16}$/.test(reference)) throw new RangeError(`no digits for a slip: ${reference}`);
  const own = reference.padStart(OWN_DIGITS, '0');
  return `${own}${String(BigInt(own) % BigInt(MODULUS)).padStart(2, '0')}`;
}

/** What the counter reads at the foot of the slip: code, amount, account, kind of slip. */
export function codeLine(slip: {
  readonly code: string;
  readonly cents: number;
  readonly account: string;
}): string {
  const { code, cents, account } = slip;
  const euros = String(Math.floor(cents / 100)).padStart(8, '0');
  const amount = `${euros}+${String(cents % 100).padStart(2, '0')}`;
  return `<${code}>  ${amount}>  ${account.padStart(12, '0')}<  ${DOCUMENT_TYPE}>`;
}
