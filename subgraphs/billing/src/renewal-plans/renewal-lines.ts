import type { LineFacts } from '../line-kinds';

/** A service that is renewed with a domain: its own, or one of a third level. */
interface RenewedService {
  readonly domainId: string;
  readonly name: string;
  readonly unicodeName: string;
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
  return [
    { kind: 'renew', domainId, years, details: { name, unicodeName, tld } },
    ...services.map(({ service, plan, annuities, ...own }) => ({
      ...{ kind: 'renew-service', domainId: own.domainId, years: annuities },
      details: { name: own.name, unicodeName: own.unicodeName, tld, service, plan },
    })),
  ];
}
