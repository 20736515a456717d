import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { Page, PageArguments, type ServiceContext } from '@customer-area/shared/graphql';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { shownEdges, wantedPage } from '@customer-area/shared/pagination';
import { tellOnce } from '@customer-area/shared/staff-reads';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer } from '../../desk/customers';
import { AuditLogConnection, type AuditLogStore, toEntry } from '../audit-log';

export interface CustomerTimelineDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly auditLog: AuditLogStore;
}

const EVERYTHING = { kinds: null, actorLoginId: null, subjectId: null, from: null, until: null };

@Resolver(() => Customer)
export class CustomerTimelineResolver {
  constructor(private readonly deps: CustomerTimelineDeps) {}

  @Page()
  @FieldResolver(() => AuditLogConnection, {
    nullable: true,
    description:
      'Everything that happened to it and who did it, newest first: its audit log. Takes CUSTOMERS_READ.',
  })
  async timeline(
    @Root() customer: Customer,
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<AuditLogConnection> {
    const wanted = wantedPage(args);
    await tellOnce(this.deps, customer, 'TIMELINE');
    const page = await this.deps.auditLog.page(trustedProfileId(customer.profileId), EVERYTHING, wanted);
    return {
      ...page,
      edges: shownEdges(page.edges, (row) => toEntry(row, viewer.locale)),
    };
  }
}
