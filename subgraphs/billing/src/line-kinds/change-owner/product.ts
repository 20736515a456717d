import type { SoldProduct } from '../../catalogue';

/** A fee of its own where the same order renews the domain: none, as the price list says. */
export function product({
  tld,
  withRenewal,
}: {
  readonly tld: string;
  readonly withRenewal: boolean;
}): SoldProduct {
  const operation = withRenewal ? 'CHANGE_OWNER_WITH_RENEWAL' : 'CHANGE_OWNER';
  return { product: 'DOMAIN', operation, key: tld, term: 0 };
}
