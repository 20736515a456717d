import type { EntityManager } from 'typeorm';
import type { DomainRow } from '../../portfolio';
import { renewedServices } from '../../services';
import type { AccompanyingLine, LineKindDeps, LineReservation } from '../line-kind';
import { renewService } from '../renew-service';

/** The lines that renew the services of a domain, and of its third levels, with it. */
export async function serviceLines(
  { services }: LineKindDeps,
  manager: EntityManager,
  domain: DomainRow,
  years: number,
  { profileId, lineId, now }: LineReservation,
): Promise<AccompanyingLine[]> {
  const own = await services.paidWith(manager, profileId, [domain.id]);
  return renewedServices(domain, own, years, now).map(({ annuities, ...service }) => {
    const facts = { ...service, tld: domain.tld, years: annuities, withLineId: lineId };
    return { kind: renewService.name, facts };
  });
}
