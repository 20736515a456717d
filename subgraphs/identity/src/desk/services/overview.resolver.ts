import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Ctx, Query, Resolver } from 'type-graphql';
import { operationsOverview } from './operations-overview';
import { OperationsOverview, StaffDesk } from './overview.graphql';
import type { Services } from './services-port';
import { staffDesk } from './staff-desk';

export interface OverviewDeps {
  readonly services: Services;
}

@Resolver()
export class OverviewResolver {
  constructor(private readonly deps: OverviewDeps) {}

  @ForStaff()
  @Query(() => StaffDesk, {
    description: 'Staff only: what waits for whoever is signed in, within its permissions.',
  })
  desk(@Ctx() { viewer }: ServiceContext): Promise<StaffDesk> {
    return staffDesk(this.deps.services, viewer as LoginViewer);
  }

  @ForStaff()
  @Query(() => OperationsOverview, {
    description:
      'Staff with JOBS_MANAGE only: how the background of all services and their dealings with the outside stand, in numbers. A service that does not answer is one line of each part.',
  })
  operationsOverview(@Ctx() { viewer }: ServiceContext): Promise<OperationsOverview> {
    return operationsOverview(this.deps.services, viewer.requestId);
  }
}
