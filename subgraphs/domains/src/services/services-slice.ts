import type { JobHandler } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import { SERVICES_FOLLOW } from '../lifecycle';
import { type AlignServicesDeps, alignServices } from './align-services';
import { type LateServiceDeps, noteLateService, SERVICE_LATE } from './late-service';
import { servicesLoader } from './service.loader';
import {
  DomainServicesResolver,
  ServiceActionsResolver,
  ServicesResolver,
  type ServicesResolverDeps,
} from './services.resolver';

export type ServicesDeps = AlignServicesDeps & LateServiceDeps & ServicesResolverDeps;

/** What the slice adds to the service. */
export function composeServices(deps: ServicesDeps) {
  const jobs: readonly JobHandler[] = [
    { kind: SERVICES_FOLLOW, run: (job) => alignServices(deps, job) },
    { kind: SERVICE_LATE, run: (job) => noteLateService(deps, job) },
  ];
  const resolvers = [
    new ServicesResolver(deps),
    new DomainServicesResolver(deps.clock),
    new ServiceActionsResolver(deps.clock),
  ];
  return {
    resolvers,
    jobs,
    contextFor: (viewer: Viewer) => ({ servicesOfDomain: servicesLoader(deps, viewer) }),
  };
}
