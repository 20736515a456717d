import { unauthenticated } from '@customer-area/shared/errors';
import { label } from '@customer-area/shared/free-text';
import { type ConnectionOf, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoginContext } from '../../account/logins';
import { Login, toLogin } from '../../account/profiles';
import type { ApprovalStep } from './approval';
import {
  Approval,
  ApprovalConnection,
  ApprovalStatusEnum,
  DecideApprovalResult,
  toApproval,
  toRefused,
} from './approval.graphql';
import { type DecideApprovalDeps, decideApproval } from './decide-approval';

const LONGEST_REASON = 300;

@Resolver()
export class ApprovalResolver {
  constructor(private readonly deps: DecideApprovalDeps) {}

  @Page()
  @Query(() => ApprovalConnection, {
    description: 'Acts that wait, or waited, for a second login of the profile, newest first.',
  })
  async approvals(
    @Arg('status', () => ApprovalStatusEnum, { nullable: true, description: 'Only these; all, if left out.' })
    status: ApprovalStatusEnum | null,
    @Args() args: PageArguments,
    @Ctx() context: LoginContext,
  ): Promise<ConnectionOf<Approval>> {
    const { approvals, clock } = this.deps;
    const now = clock.now();
    const by = await decider(context);
    const wanted = { profileId: profileOf(context.viewer), state: status, now };
    const page = await approvals.page(wanted, wantedPage(args));
    return toConnection(
      page,
      (row) => toApproval(row, by, now, context.viewer.locale),
      () => approvals.count(wanted),
    );
  }

  @Mutation(() => DecideApprovalResult, {
    description:
      'Lets another login do what it asked for, once, within 24 hours. Needs a sign-in of less than ten minutes ago; NOT_FOUND for an absent request.',
  })
  approveRequest(
    @Arg('approvalId', () => ID, { description: 'A request of another login of the profile.' })
    approvalId: string,
    @Ctx() context: LoginContext,
  ): Promise<typeof DecideApprovalResult> {
    return this.decide('APPROVE', approvalId, null, context);
  }

  @Mutation(() => DecideApprovalResult, {
    description: 'Says no to what another login asked for. NOT_FOUND for an absent request.',
  })
  rejectRequest(
    @Arg('approvalId', () => ID, { description: 'A request of another login of the profile.' })
    approvalId: string,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, for the other logins to read; one line of at most 300 characters.',
    })
    reason: string | null,
    @Ctx() context: LoginContext,
  ): Promise<typeof DecideApprovalResult> {
    return this.decide('REJECT', approvalId, label('reason', reason, LONGEST_REASON), context);
  }

  @Mutation(() => DecideApprovalResult, {
    description:
      'Takes back what this login asked for, also after it was approved. NOT_FOUND for an absent request.',
  })
  withdrawApproval(
    @Arg('approvalId', () => ID, { description: 'A request of this login.' }) approvalId: string,
    @Ctx() context: LoginContext,
  ): Promise<typeof DecideApprovalResult> {
    return this.decide('WITHDRAW', approvalId, null, context);
  }

  private async decide(
    step: ApprovalStep,
    id: string,
    reason: string | null,
    context: LoginContext,
  ): Promise<typeof DecideApprovalResult> {
    const { viewer } = context;
    const by = await decider(context);
    const profileId = profileOf(viewer);
    const outcome = await decideApproval(this.deps, { profileId, loginId: by.id, id, step, reason });
    return outcome.kind === 'refused'
      ? toRefused(outcome.code, viewer.locale)
      : toApproval(outcome.approval, by, this.deps.clock.now(), viewer.locale);
  }
}

@Resolver(() => Approval)
export class ApprovalLoginsResolver {
  @FieldResolver(() => Login, { nullable: true, description: 'Who asked; it may have been disabled since.' })
  askedBy(@Root() approval: Approval, @Ctx() context: LoginContext): Promise<Login | null> {
    return loginOf(approval.askedById, context);
  }

  @FieldResolver(() => Login, {
    nullable: true,
    description: 'Who approved or rejected it; null so far.',
  })
  decidedBy(@Root() approval: Approval, @Ctx() context: LoginContext): Promise<Login | null> {
    return loginOf(approval.decidedById, context);
  }
}

async function loginOf(id: string | null, { loaders }: LoginContext): Promise<Login | null> {
  const row = id === null ? null : await loaders.loginById.load(id);
  return row === null ? null : toLogin(row);
}

/** The login that looks, with its age. A session whose login was disabled a moment ago counts as no session. */
async function decider({ viewer, loaders }: LoginContext) {
  const row = viewer.kind === 'login' ? await loaders.loginById.load(viewer.loginId) : null;
  if (row === null || row.disabledAt !== null) throw unauthenticated();
  return row;
}
