import type { SoldProduct } from '../../catalogue';
import type { NamedDomain } from '../named-domain';

export function product({ tld, years }: NamedDomain): SoldProduct {
  return { product: 'DOMAIN', operation: 'RENEW', key: tld, term: years };
}
