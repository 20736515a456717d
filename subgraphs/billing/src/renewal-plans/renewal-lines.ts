import type { LineFacts } from '../line-kinds';

/** A service that is renewed with a domain. */
interface RenewedService {
  readonly service: string;
  readonly plan: string;
  readonly annuities: number;
}

interface Renewal {
  readonly domainId: string;
  readonly name: string;
  readonly unicodeName: string;
  readonly tld: string;
  readonly services: readonly RenewedService[];
}

/** The lines that an order of this renewal would have: the domain, and its services behind it. */
export function renewalLines(
  { domainId, name, unicodeName, tld, services }: Renewal,
  years: number,
): LineFacts[] {
  const named = { name, unicodeName, tld };
  return [
    { kind: 'renew', domainId, years, details: named },
    ...services.map(({ service, plan, annuities }) => ({
      ...{ kind: 'renew-service', domainId, years: annuities },
      details: { ...named, service, plan },
    })),
  ];
}
