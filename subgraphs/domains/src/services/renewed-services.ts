import type { ServiceRow } from './service.entity';
import type { ServiceKindName, ServicePlanName } from './service-plans';
import { annuitiesOf } from './service-rules';

/** A service that is renewed with its domain, and the annuities that it costs. */
export interface RenewedService {
  readonly serviceId: string;
  readonly service: ServiceKindName;
  readonly plan: ServicePlanName;
  readonly annuities: number;
}

/** Whether it goes on with its domain: it was paid for, and its holder has not said that it ends. */
export const goesOn = ({ state, cancelAt }: Pick<ServiceRow, 'state' | 'cancelAt'>) =>
  (state === 'LIVE' || state === 'PROVISIONING') && cancelAt === null;

/**
 * What a renewal of a domain renews with it, and for how many annuities: as many as years, and one more before the last three months.
 * Quotes, plans, orders and automatic renewals all have it from here.
 */
export function renewedServices(
  domain: { readonly expiringFrom: Date | null },
  services: readonly ServiceRow[],
  years: number,
  now: Date,
): RenewedService[] {
  const annuities = years - 1 + annuitiesOf(domain, now);
  return services
    .filter(goesOn)
    .map(({ id: serviceId, kind: service, plan }) => ({ serviceId, service, plan, annuities }));
}
