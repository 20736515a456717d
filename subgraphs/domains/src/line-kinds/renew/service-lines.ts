import type { DomainRow } from '../../portfolio';
import { renewedServices, type ServiceOfRenewal } from '../../services';
import type { AccompanyingLine, LineReservation } from '../line-kind';
import { renewService } from '../renew-service';

/** The lines that renew the services of a domain, and of its third levels, with it; `services` are those of it and of others. */
export function serviceLines(
  services: readonly ServiceOfRenewal[],
  domain: DomainRow,
  years: number,
  { lineId, now }: Pick<LineReservation, 'lineId' | 'now'>,
): AccompanyingLine[] {
  return renewedServices(domain, services, years, now).map(({ annuities, ...service }) => {
    const facts = { ...service, tld: domain.tld, years: annuities, withLineId: lineId };
    return { kind: renewService.name, facts };
  });
}
