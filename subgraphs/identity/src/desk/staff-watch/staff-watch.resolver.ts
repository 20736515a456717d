import type { Clock } from '@customer-area/shared/clock';
import { badInput } from '@customer-area/shared/errors';
import {
  AtMost,
  type ConnectionOf,
  DateTime,
  ForStaff,
  Page,
  PageArguments,
  toConnection,
} from '@customer-area/shared/graphql';
import { wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, ID, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import type { StaffActStore } from './staff-act.store';
import {
  StaffAct,
  StaffActConnection,
  SuspiciousRead,
  toStaffAct,
  toSuspiciousRead,
} from './staff-watch.graphql';
import { suspiciousReads } from './suspicious-reads';

@Resolver()
export class StaffWatchResolver {
  constructor(private readonly deps: { readonly clock: Clock; readonly staffActs: StaffActStore }) {}

  @Page()
  @ForStaff()
  @Query(() => StaffActConnection, {
    description:
      'Staff with STAFF_AUDIT only: what a member of staff did and read in a time, newest first. An act follows within seconds.',
  })
  async staffAudit(
    @Arg('staffId', () => ID, { description: 'The staff login, one of staffLogins.' }) staffId: string,
    @Arg('from', () => DateTime, { description: 'Not before this time.' }) from: Date,
    @Arg('until', () => DateTime, { description: 'Before this time; after `from`.' }) until: Date,
    @Args() args: PageArguments,
  ): Promise<ConnectionOf<StaffAct>> {
    if (until <= from) throw badInput('until', messages.localized('fault.afterFrom'));
    const watched = { staffLoginId: staffId, from, until };
    const page = await this.deps.staffActs.page(watched, wantedPage(args));
    return toConnection(page, toStaffAct, () => this.deps.staffActs.count(watched));
  }

  @AtMost(300)
  @ForStaff()
  @Query(() => [SuspiciousRead], {
    description:
      'Staff with STAFF_AUDIT only: reads of the last thirty days that somebody should look at again, the newest of each kind first.',
  })
  async suspiciousReads(): Promise<SuspiciousRead[]> {
    return (await suspiciousReads(this.deps)).map(toSuspiciousRead);
  }
}
