import { unauthenticated } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { AtMost } from '@customer-area/shared/graphql';
import { ownerOfLoginRows } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { deviceOf, type Whereabouts } from '../whereabouts';
import { type RevokeSessionDeps, revokeSession } from './revoke-session';
import type { SessionRow } from './session.entity';
import { OpenSession } from './session-list.graphql';
import { LISTED_SESSIONS } from './session-list.store';
import { signOutEverywhere } from './sign-out-everywhere';

@Resolver()
export class SessionListResolver {
  constructor(private readonly deps: RevokeSessionDeps & { whereabouts: Whereabouts }) {}

  @AtMost(LISTED_SESSIONS)
  @Query(() => [OpenSession], {
    description: `Where this login is signed in, last used first; at most ${LISTED_SESSIONS}. Other logins of the profile have their own.`,
  })
  async sessions(@Ctx() { viewer }: ServiceContext): Promise<OpenSession[]> {
    const { loginId } = loginBehind(viewer);
    const rows = await this.deps.sessionList.openOf(ownerOfLoginRows(viewer), loginId, new Date());
    return Promise.all(rows.map((row) => this.toOpenSession(row, loginBehind(viewer))));
  }

  @Mutation(() => Boolean, {
    description:
      'Ends one session of this login everywhere, within two seconds. True also when it had ended.',
  })
  async revokeSession(
    @Arg('sessionId', () => ID, { description: 'One of sessions; NOT_FOUND for any other.' })
    sessionId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<boolean> {
    const { loginId } = loginBehind(viewer);
    await revokeSession(this.deps, { profileId: ownerOfLoginRows(viewer), loginId, sessionId });
    return true;
  }

  @Mutation(() => Int, {
    description:
      'Ends all sessions of this login everywhere, within two seconds; answers how many there were.',
  })
  signOutEverywhere(
    @Arg('exceptThis', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'True keeps the session that asks.',
    })
    exceptThis: boolean | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<number> {
    return signOutEverywhere(this.deps, loginBehind(viewer), exceptThis === true);
  }

  private async toOpenSession(row: SessionRow, viewer: LoginViewer): Promise<OpenSession> {
    const place = await this.deps.whereabouts.placeOf(row.ip);
    return Object.assign(new OpenSession(), {
      loginId: row.loginId,
      id: row.id,
      current: row.id === viewer.sessionId,
      device: deviceOf(row.userAgent)[viewer.locale],
      place: place.words[viewer.locale],
      country: place.country,
      ip: row.ip,
      createdAt: row.createdAt,
      authenticatedAt: row.authenticatedAt,
      lastUsedAt: row.lastUsedAt ?? row.createdAt,
      expiresAt: row.expiresAt,
      secondFactor: row.secondFactor,
    });
  }
}

function loginBehind(viewer: ServiceContext['viewer']): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
