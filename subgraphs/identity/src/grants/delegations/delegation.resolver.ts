import { notFound, unauthenticated } from '@customer-area/shared/errors';
import type { ConnectionOf, ServiceContext } from '@customer-area/shared/graphql';
import {
  euroCents,
  isFresh,
  MoneyInput,
  Page,
  PageArguments,
  toConnection,
} from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { secretHash } from '../../secrets';
import { type AcceptDelegationDeps, acceptDelegation } from './accept-delegation';
import {
  AcceptDelegationResult,
  Delegation,
  DelegationInvitation,
  InviteDelegateInput,
  InviteDelegateResult,
  ReceivedDelegation,
  toDelegation,
  toInvitation,
  toReceivedDelegation,
  toRefused,
} from './delegation.graphql';
import { DelegationConnection, ReceivedDelegationConnection } from './delegation-connections.graphql';
import { type InviteDelegateDeps, inviteDelegate } from './invite-delegate';
import { type RevokeDelegationDeps, revokeDelegation } from './revoke-delegation';
import { type SetDelegationLimitDeps, setDelegationLimit } from './set-delegation-limit';
import type { ShownDelegation, ShownDelegationStore } from './shown-delegations.store';

@Resolver()
export class DelegationResolver {
  constructor(
    private readonly deps: InviteDelegateDeps &
      AcceptDelegationDeps &
      RevokeDelegationDeps &
      SetDelegationLimitDeps & { readonly shown: ShownDelegationStore },
  ) {}

  @Page()
  @Query(() => DelegationConnection, {
    description:
      'What the own profile has delegated, newest first by when it was offered; what has ended as well.',
  })
  async delegations(
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<Delegation>> {
    const profileId = profileOf(viewer);
    const now = this.deps.clock.now();
    const page = await this.deps.shown.given(profileId, wantedPage(args));
    const toNode = (row: ShownDelegation) => toDelegation(row, now);
    return toConnection(page, toNode, () => this.deps.shown.countGiven(profileId));
  }

  @Page()
  @Query(() => ReceivedDelegationConnection, {
    description:
      'What other profiles have delegated to the own one, newest first by when it was accepted; what has ended as well.',
  })
  async receivedDelegations(
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<ReceivedDelegation>> {
    const profileId = profileOf(viewer);
    const now = this.deps.clock.now();
    const page = await this.deps.shown.received(profileId, wantedPage(args));
    const toNode = (row: ShownDelegation) => toReceivedDelegation(row, now);
    return toConnection(page, toNode, () => this.deps.shown.countReceived(profileId));
  }

  @Query(() => DelegationInvitation, {
    nullable: true,
    description:
      'What an invitation offers, to be read before it is accepted. Null for a token that leads nowhere.',
  })
  async delegationInvitation(
    @Arg('token', () => String, { description: 'From the link in the letter.' }) token: string,
  ): Promise<DelegationInvitation | null> {
    const row = await this.deps.shown.byToken(secretHash(token));
    return row === null ? null : toInvitation(row, this.deps.clock.now());
  }

  @Mutation(() => InviteDelegateResult, {
    description:
      'Offers somebody to act for the own profile. The address is sent a link that works once, for seven days. Needs a sign-in of the last ten minutes, in person. At most 30 delegations stand at a time, and 20 invitations leave in a day (RATE_LIMITED).',
  })
  async inviteDelegate(
    @Arg('input', () => InviteDelegateInput, { description: 'Whom to invite, and within what.' })
    input: InviteDelegateInput,
    @Ctx() context: ServiceContext,
  ): Promise<typeof InviteDelegateResult> {
    const viewer = inPerson(context);
    const profileId = profileOf(viewer);
    const invited = await inviteDelegate(this.deps, {
      profileId,
      loginId: viewer.loginId,
      requestId: viewer.requestId,
      email: input.email,
      scopes: input.scopes,
      domainIds: input.domainIds,
      until: input.expiresAt,
      purpose: input.purpose,
      spendingLimitCents: input.spendingLimit ? euroCents('spendingLimit', input.spendingLimit) : 0,
      secondFactor: viewer.secondFactor,
    });
    if (invited.kind === 'refused') return toRefused(invited.code, viewer.locale);
    const row = await this.deps.shown.givenById(profileId, invited.id);
    if (row === null) throw notFound();
    return toDelegation(row, this.deps.clock.now());
  }

  @Mutation(() => AcceptDelegationResult, {
    description:
      'Accepts an invitation for the own profile: all its logins can then act within it, see switchProfile. Needs a sign-in of the last ten minutes, in person. Works once; the same profile again is answered the same. NOT_FOUND for a token that leads nowhere.',
  })
  async acceptDelegation(
    @Arg('token', () => String, { description: 'From the link in the letter.' }) token: string,
    @Ctx() context: ServiceContext,
  ): Promise<typeof AcceptDelegationResult> {
    const viewer = inPerson(context);
    const profileId = profileOf(viewer);
    const accepted = await acceptDelegation(this.deps, { profileId, loginId: viewer.loginId, token });
    if (accepted.kind === 'refused') return toRefused(accepted.code, viewer.locale);
    const row = await this.deps.shown.receivedById(profileId, accepted.id);
    if (row === null) throw notFound();
    return toReceivedDelegation(row, this.deps.clock.now());
  }

  @Mutation(() => Delegation, {
    description:
      'Changes what a delegate may pay in a calendar month with the kept means of payment and the credit of the own profile. Needs a sign-in of the last ten minutes, in person; more than before needs a session with a second factor (FORBIDDEN, SECOND_FACTOR_REQUIRED). CONFLICT for a delegation that has ended.',
  })
  async setDelegationSpendingLimit(
    @Arg('delegationId', () => ID, { description: 'One of delegations; NOT_FOUND for any other.' })
    delegationId: string,
    @Arg('spendingLimit', () => MoneyInput, {
      description: 'VAT included; 0: nothing of the profile can be spent.',
    })
    spendingLimit: MoneyInput,
    @Ctx() context: ServiceContext,
  ): Promise<Delegation> {
    const viewer = inPerson(context);
    const profileId = profileOf(viewer);
    const { secondFactor } = viewer;
    const spendingLimitCents = euroCents('spendingLimit', spendingLimit);
    await setDelegationLimit(this.deps, { profileId, delegationId, spendingLimitCents, secondFactor });
    const row = await this.deps.shown.givenById(profileId, delegationId);
    if (row === null) throw notFound();
    return toDelegation(row, this.deps.clock.now());
  }

  @Mutation(() => Boolean, {
    description:
      'Ends a delegation at once, from either side, with all sessions that work through it; or withdraws an invitation. False when it had ended already. The giver needs a sign-in of the last ten minutes. Both sides are told by mail.',
  })
  async revokeDelegation(
    @Arg('delegationId', () => ID, {
      description: 'One of delegations or receivedDelegations; NOT_FOUND for any other.',
    })
    delegationId: string,
    @Ctx() context: ServiceContext,
  ): Promise<boolean> {
    const viewer = inPerson(context);
    return revokeDelegation(this.deps, {
      profileId: profileOf(viewer),
      isFresh: isFresh(viewer),
      id: delegationId,
    });
  }
}

/** The permission map lets nobody else come here. */
function inPerson({ viewer }: ServiceContext): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
