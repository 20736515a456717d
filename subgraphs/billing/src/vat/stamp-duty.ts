/** Natures of what is outside VAT for good, on which stamp duty is due instead (D.P.R. 642/1972, tariff, article 13). */
const DUTIABLE = /^N(1|2\.1|2\.2|3\.5|3\.6|4)$/;
const FREE_UP_TO_CENTS = 7_747;
const DUTY_CENTS = 200;

/** The stamp duty of a document in cents: due when more than 77.47 euro of it are outside VAT. */
export function stampDuty(
  summaries: readonly { readonly nature: string | null; readonly net: number }[],
): number {
  const outside = summaries
    .filter(({ nature }) => nature !== null && DUTIABLE.test(nature))
    .reduce((total, { net }) => total + net, 0);
  return outside > FREE_UP_TO_CENTS ? DUTY_CENTS : 0;
}
