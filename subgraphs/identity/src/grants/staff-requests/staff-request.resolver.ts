import { unauthenticated } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import type { ConnectionOf, ServiceContext } from '@customer-area/shared/graphql';
import { ForStaff, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { wantedPage } from '@customer-area/shared/pagination';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type DecideStaffRequestDeps, decideStaffRequest } from './decide-staff-request';
import { actsWithin } from './staff-request';
import {
  DecideStaffRequestResult,
  StaffRequest,
  StaffRequestConnection,
  StaffRequestStatus,
  staffRequestRefused,
  toStaffRequest,
} from './staff-request.graphql';

const LONGEST_REASON = 500;
const REASON = 'Why; for the customer to read, where it is about one. 1 to 500 characters.';

@Resolver()
export class StaffRequestResolver {
  constructor(private readonly deps: DecideStaffRequestDeps) {}

  @Page()
  @ForStaff()
  @Query(() => StaffRequestConnection, {
    description:
      'Staff: acts of colleagues that wait, or waited, for a second member of staff, newest first; those that the own permissions decide.',
  })
  async staffRequests(
    @Arg('status', () => StaffRequestStatus, { nullable: true, description: 'Only these; all, if left out.' })
    status: StaffRequestStatus | null,
    @Args() args: PageArguments,
    @Ctx() context: ServiceContext,
  ): Promise<ConnectionOf<StaffRequest>> {
    const { staffRequests, clock } = this.deps;
    const { loginId, permissions } = loginIn(context);
    const now = clock.now();
    const acts = actsWithin(permissions);
    const wanted = { acts, state: status, now };
    const page = await staffRequests.page(wanted, wantedPage(args));
    return toConnection(
      page,
      (row) => toStaffRequest(row, loginId, now),
      () => staffRequests.count(wanted),
    );
  }

  @ForStaff()
  @Mutation(() => DecideStaffRequestResult, {
    description:
      'Staff, freshly signed in: lets a colleague do what it asked for, once, within its 24 hours. Takes the permission that the act takes, and never the login that asked. NOT_FOUND for an absent request.',
  })
  approveStaffRequest(
    @Arg('id', () => ID, { description: 'One of staffRequests.' }) id: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() context: ServiceContext,
  ): Promise<typeof DecideStaffRequestResult> {
    return this.decide('APPROVED', id, reason, context);
  }

  @ForStaff()
  @Mutation(() => DecideStaffRequestResult, {
    description: 'Staff: says no to what a colleague asked for. NOT_FOUND for an absent request.',
  })
  rejectStaffRequest(
    @Arg('id', () => ID, { description: 'One of staffRequests.' }) id: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() context: ServiceContext,
  ): Promise<typeof DecideStaffRequestResult> {
    return this.decide('REJECTED', id, reason, context);
  }

  private async decide(
    decision: 'APPROVED' | 'REJECTED',
    id: string,
    written: string,
    context: ServiceContext,
  ): Promise<typeof DecideStaffRequestResult> {
    const { loginId, locale } = loginIn(context);
    const reason = requiredLine('reason', written, LONGEST_REASON);
    const outcome = await decideStaffRequest(this.deps, { byLoginId: loginId, id, decision, reason });
    return outcome.kind === 'refused'
      ? staffRequestRefused(outcome.code, locale)
      : toStaffRequest(outcome.request, loginId, this.deps.clock.now());
  }
}

function loginIn({ viewer }: ServiceContext): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
