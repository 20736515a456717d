import { goesOn, type ServiceOfRenewal } from '../services';

/** A renewal that has a price: the extension, the years, and what is renewed with it. */
export interface RenewalTerm {
  readonly tld: string;
  readonly years: number;
  readonly services: readonly {
    readonly service: string;
    readonly plan: string;
    readonly annuities: number;
  }[];
}

/** The renewal that will be charged: within the last three months, so that services cost an annuity for each year. */
export function renewalTerm(tld: string, years: number, services: readonly ServiceOfRenewal[]): RenewalTerm {
  const renewed = services.map(({ service }) => service).filter(goesOn);
  const inOrder = renewed
    .map(({ kind: service, plan }) => ({ service, plan }))
    .sort((a, b) => a.service.localeCompare(b.service) || a.plan.localeCompare(b.plan));
  return { tld, years, services: inOrder.map((one) => ({ ...one, annuities: years })) };
}

/** Terms that are alike have one price. */
export const termKey = (term: RenewalTerm) => JSON.stringify(term);
