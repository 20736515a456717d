import { badInput, faultText, unauthenticated } from '@customer-area/shared/errors';
import {
  approvalRequired,
  type ConnectionOf,
  Page,
  PageArguments,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type AcceptPushDeps, acceptPush } from './accept-push';
import { DomainPushRow, ReceivedDomainPushRow } from './domain-push.entity';
import {
  AcceptDomainPushResult,
  DomainPush,
  DomainPushConnection,
  DomainPushSide,
  PushDomainResult,
  toDomainPush,
  toPushRefusal,
} from './domain-push.graphql';
import { endPush } from './end-push';
import { DAYS_TO_DECIDE, MOST_PUSHED, offerPush } from './offer-push';

const LONGEST_USERNAME = 100;

@Resolver()
export class DomainPushResolver {
  constructor(private readonly deps: AcceptPushDeps) {}

  @Page()
  @Query(() => DomainPushConnection, {
    description: 'The domains that your profile has offered to another one, newest first.',
  })
  domainPushes(
    @Args() args: PageArguments,
    @Ctx() context: ServiceContext,
  ): Promise<ConnectionOf<DomainPush>> {
    return this.list(DomainPushRow, args, context);
  }

  @Page()
  @Query(() => DomainPushConnection, {
    description: 'The domains that another profile of their holder has offered to yours, newest first.',
  })
  receivedDomainPushes(
    @Args() args: PageArguments,
    @Ctx() context: ServiceContext,
  ): Promise<ConnectionOf<DomainPush>> {
    return this.list(ReceivedDomainPushRow, args, context);
  }

  @Mutation(() => PushDomainResult, {
    description: `Offers domains to another profile of their holder, the one of a login: it has to say of itself all that the domains say of their holder. They go there when it accepts, within ${DAYS_TO_DECIDE} days. All of them or none. Once a domain is there, you cannot withdraw from what you have paid for it. Needs a sign-in of the last ten minutes, in person.`,
  })
  async pushDomain(
    @Arg('domainIds', () => [ID], { description: `1 to ${MOST_PUSHED} of your domains.` })
    domainIds: string[],
    @Arg('username', () => String, {
      description: 'A login of the profile that is to have them, e.g. 1234567@aruba.it.',
    })
    username: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof PushDomainResult> {
    if (domainIds.length < 1 || domainIds.length > MOST_PUSHED)
      throw badInput('domainIds', faultText('input.entries', { least: 1, most: MOST_PUSHED }));
    if (username.length > LONGEST_USERNAME) throw badInput('username', faultText('input.invalid'));
    const outcome = await offerPush(this.deps, inPerson(viewer), {
      domainIds: domainIds.map(String),
      username,
    });
    if (outcome.kind === 'refused') return toPushRefusal(outcome, viewer.locale);
    if (outcome.kind === 'waiting') return approvalRequired(outcome.approvalId, viewer.locale);
    return toDomainPush(outcome.push, DomainPushSide.GIVER, this.deps.clock.now());
  }

  @Mutation(() => AcceptDomainPushResult, {
    description:
      'Takes over the domains that were offered, all of them or none: with their services and third levels, without automatic renewal. Needs a sign-in of the last ten minutes, in person. NOT_FOUND for an offer that is not to your profile.',
  })
  async acceptDomainPush(
    @Arg('pushId', () => ID, { description: 'One of receivedDomainPushes.' }) pushId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof AcceptDomainPushResult> {
    const outcome = await acceptPush(this.deps, inPerson(viewer), String(pushId));
    if (outcome.kind === 'refused') return toPushRefusal(outcome, viewer.locale);
    return toDomainPush(outcome.push, DomainPushSide.RECEIVER, this.deps.clock.now());
  }

  @Mutation(() => DomainPush, {
    description:
      'Declines domains that were offered; one that is over stays as it is. NOT_FOUND for an offer that is not to your profile.',
  })
  async declineDomainPush(
    @Arg('pushId', () => ID, { description: 'One of receivedDomainPushes.' }) pushId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<DomainPush> {
    const push = await endPush(this.deps, profileOf(viewer), String(pushId), 'DECLINED');
    return toDomainPush(push, DomainPushSide.RECEIVER, this.deps.clock.now());
  }

  @Mutation(() => DomainPush, {
    description:
      'Takes an offer back; one that is over stays as it is. NOT_FOUND for an offer that your profile has not made.',
  })
  async withdrawDomainPush(
    @Arg('pushId', () => ID, { description: 'One of domainPushes.' }) pushId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<DomainPush> {
    const push = await endPush(this.deps, profileOf(viewer), String(pushId), 'WITHDRAWN');
    return toDomainPush(push, DomainPushSide.GIVER, this.deps.clock.now());
  }

  private async list(
    side: typeof DomainPushRow | typeof ReceivedDomainPushRow,
    args: PageArguments,
    { viewer }: ServiceContext,
  ): Promise<ConnectionOf<DomainPush>> {
    const { database, domainPushes, clock } = this.deps;
    const profileId = profileOf(viewer);
    const now = clock.now();
    const page = await domainPushes.page(database, side, profileId, wantedPage(args));
    return toConnection(
      page,
      (row) =>
        toDomainPush(row, side === DomainPushRow ? DomainPushSide.GIVER : DomainPushSide.RECEIVER, now),
      () => domainPushes.count(database, side, profileId),
    );
  }
}

/** The permission map lets nobody else come here. */
function inPerson(viewer: Viewer): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
