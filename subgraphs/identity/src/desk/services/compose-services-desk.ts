import type { Peer } from '@customer-area/shared/http';
import type { DropJobDeps } from './decide-job';
import { OverviewResolver } from './overview.resolver';
import {
  JobConnectionResolver,
  ParkedEventConnectionResolver,
  ParkedWorkResolver,
} from './parked-work.resolver';
import { type ServiceName, Services } from './services-port';
import { StaffCaseResolver } from './staff-case.resolver';

/** What our staff sees of the work of all services, and decides about it. */
export function composeServicesDesk(
  given: Omit<DropJobDeps, 'services'> & { readonly peers: (name: ServiceName) => Peer },
): readonly object[] {
  const services = new Services(given.peers);
  const deps = { ...given, services };
  return [
    new ParkedWorkResolver(deps),
    new JobConnectionResolver(),
    new ParkedEventConnectionResolver(),
    new StaffCaseResolver(deps),
    new OverviewResolver({ services }),
  ];
}
