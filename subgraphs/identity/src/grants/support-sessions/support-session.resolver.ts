import { unauthenticated } from '@customer-area/shared/errors';
import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { inSupportSession, isStaff, profileOf } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Login, RegistrantProfile } from '../../account/profiles';
import { type ApproveSupportSessionDeps, approveSupportSession } from './approve-support-session';
import { endSupportSession } from './end-support-session';
import { type RefuseSupportSessionsDeps, refuseSupportSessions } from './refuse-support-sessions';
import { type StartSupportSessionDeps, startSupportSession } from './start-support-session';
import {
  ApproveSupportSessionResult,
  StartSupportSessionResult,
  SupportSession,
  SupportSessionStarted,
  supportSessionRefused,
  toSupportSession,
} from './support-session.graphql';

type SupportSessionDeps = StartSupportSessionDeps & ApproveSupportSessionDeps & RefuseSupportSessionsDeps;

type SupportRefusalDeps = Pick<SupportSessionDeps, 'database' | 'supportRefusals'>;

@Resolver(() => Login)
export class SupportSessionResolver {
  constructor(private readonly deps: SupportSessionDeps) {}

  @FieldResolver(() => SupportSession, {
    nullable: true,
    description:
      'For the login that is signed in: the support session in which a member of staff helps its profile now. Null when there is none, and for other logins.',
  })
  async supportSession(
    @Root() login: Login,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<SupportSession | null> {
    if (viewer.kind !== 'login' || viewer.loginId !== login.id || isStaff(viewer)) return null;
    const { supportSessions, database, clock } = this.deps;
    const now = clock.now();
    if (inSupportSession(viewer)) {
      const own = await supportSessions.find(database.read, viewer.limits.id);
      return own === null ? null : toSupportSession(own, now);
    }
    if (viewer.limits !== null) return null;
    const running = await supportSessions.runningOf(profileOf(viewer), now);
    return running === null ? null : toSupportSession(running, now);
  }

  @ForStaff()
  @Mutation(() => StartSupportSessionResult, {
    description:
      'Staff with CUSTOMERS_ACT only: begins to help a customer in the area of the customer, for 30 minutes, in a session of its own. It reads; what else it may do begins once the customer has approved, and is never to pay, to read codes, to make keys or logins, or to change credentials. The customer is told by mail, and every read stands in the audit log with the reason. Ends the one begun before. NOT_FOUND for an unknown profile.',
  })
  async startSupportSession(
    @Arg('profileId', () => ID, { description: 'Who is helped.' }) profileId: string,
    @Arg('reason', () => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
    reason: string,
    @Arg('readOnly', () => Boolean, {
      description: 'False to ask the customer for more than reading.',
    })
    readOnly: boolean,
    @Ctx() context: ServiceContext,
  ): Promise<typeof StartSupportSessionResult> {
    const viewer = loginIn(context);
    const outcome = await startSupportSession(this.deps, viewer, { profileId, reason, readOnly });
    if (outcome.kind === 'refused') return supportSessionRefused(outcome.code, viewer.locale);
    const { supportSession, accessToken, refreshToken, expiresAt } = outcome;
    return Object.assign(new SupportSessionStarted(), {
      staffLoginId: viewer.loginId,
      supportSession: toSupportSession(supportSession, this.deps.clock.now()),
      accessToken,
      refreshToken,
      expiresAt,
    });
  }

  @Mutation(() => Boolean, {
    description:
      'Ends a support session within two seconds, from either side. False when it was over. NOT_FOUND for one that is not the own.',
  })
  async endSupportSession(
    @Arg('supportSessionId', () => ID, { description: 'One that was begun, or from me.supportSession.' })
    supportSessionId: string,
    @Ctx() context: ServiceContext,
  ): Promise<boolean> {
    return endSupportSession(this.deps, loginIn(context), supportSessionId);
  }

  @Mutation(() => ApproveSupportSessionResult, {
    description:
      'Lets the member of staff do more than read until the support session ends; never to pay, to read codes, to make keys or logins, or to change credentials. Needs a sign-in of the last ten minutes, in person. Twice is once.',
  })
  async approveSupportSession(
    @Arg('supportSessionId', () => ID, { description: 'From me.supportSession; NOT_FOUND for any other.' })
    supportSessionId: string,
    @Ctx() context: ServiceContext,
  ): Promise<typeof ApproveSupportSessionResult> {
    const viewer = loginIn(context);
    const outcome = await approveSupportSession(this.deps, {
      id: supportSessionId,
      profileId: profileOf(viewer),
      loginId: viewer.loginId,
    });
    return outcome.kind === 'refused'
      ? supportSessionRefused(outcome.code, viewer.locale)
      : toSupportSession(outcome.supportSession, this.deps.clock.now());
  }

  @Mutation(() => Boolean, {
    description:
      'Sets whether the profile lets no staff into its area, and answers what was set. Ends the support session that is open, within two seconds.',
  })
  async refuseSupportSessions(
    @Arg('refuse', () => Boolean, { description: 'True to let none in; false to let them in again.' })
    refuse: boolean,
    @Ctx() context: ServiceContext,
  ): Promise<boolean> {
    await refuseSupportSessions(this.deps, profileOf(loginIn(context)), refuse);
    return refuse;
  }
}

@Resolver(() => RegistrantProfile)
export class SupportRefusalResolver {
  constructor(private readonly deps: SupportRefusalDeps) {}

  @FieldResolver(() => Boolean, {
    description: 'Whether the profile lets no staff into its area, see refuseSupportSessions.',
  })
  async supportSessionsRefused(@Ctx() { viewer }: ServiceContext): Promise<boolean> {
    return this.deps.supportRefusals.has(this.deps.database.read, profileOf(viewer));
  }
}

/** The permission map lets nobody else come here. */
function loginIn({ viewer }: ServiceContext): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
