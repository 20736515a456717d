import type { Billing } from './open-billing';

/** Has split payment of public bodies authorised without an end, as it was until June 2026. */
export async function authoriseSplitPayment(billing: Pick<Billing, 'sql'>): Promise<void> {
  await billing.sql('UPDATE vat_split_payment SET valid_to = NULL');
}
