import type { ServiceRow } from './service.entity';
import type { ServiceOfRenewal } from './service.store';
import type { ServiceKindName, ServicePlanName } from './service-plans';
import { annuitiesOf } from './service-rules';

/** A service that is renewed with its domain or the one above that, and the annuities that it costs. */
export interface RenewedService {
  /** Its own domain: the one that is renewed, or a third level of that. */
  readonly domainId: string;
  readonly name: string;
  readonly unicodeName: string;
  readonly serviceId: string;
  readonly service: ServiceKindName;
  readonly plan: ServicePlanName;
  readonly annuities: number;
}

/** Whether it goes on with its domain: it was paid for, and its holder has not said that it ends. */
export const goesOn = ({ state, cancelAt }: Pick<ServiceRow, 'state' | 'cancelAt'>) =>
  (state === 'LIVE' || state === 'PROVISIONING') && cancelAt === null;

/**
 * What a renewal of a domain renews with it, on its third levels too, and for how many annuities: as many as years, and one more before the last three months.
 * Quotes, plans, orders and automatic renewals all have it from here.
 */
export function renewedServices(
  domain: { readonly id: string; readonly expiringFrom: Date | null },
  services: readonly ServiceOfRenewal[],
  years: number,
  now: Date,
): RenewedService[] {
  const annuities = years - 1 + annuitiesOf(domain, now);
  return services
    .filter(({ renewedWith, service }) => renewedWith === domain.id && goesOn(service))
    .map(({ name, unicodeName, service: { id: serviceId, domainId, kind: service, plan } }) => ({
      ...{ domainId, name, unicodeName },
      ...{ serviceId, service, plan, annuities },
    }));
}
