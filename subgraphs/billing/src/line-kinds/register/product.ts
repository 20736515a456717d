import type { SoldProduct } from '../../catalogue';
import type { NamedDomain } from '../named-domain';

export function registrationOf(tld: string, years: number): SoldProduct {
  return { product: 'DOMAIN', operation: 'REGISTER', key: tld, term: years };
}

export function product({ tld, years }: NamedDomain): SoldProduct {
  return registrationOf(tld, years);
}
