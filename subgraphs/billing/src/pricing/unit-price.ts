/** What one year costs on average, or the whole where there is no term; cents without VAT, before any discount. */
export function unitPriceOf({ listNet, years }: { readonly listNet: number; readonly years: number | null }) {
  return Math.round(listNet / (years ?? 1));
}
