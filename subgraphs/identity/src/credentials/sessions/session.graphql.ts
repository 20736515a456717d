import { unauthenticated } from '@customer-area/shared/errors';
import { DateTime } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import type { ActingContext } from '../../account/logins';
import { Login, toLogin } from '../../account/profiles';
import type { OpenedSession } from './open-session';

@ObjectType({ simpleResolvers: true, description: 'A session that was just opened or renewed.' })
export class Session {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => String, { description: 'Send as `Authorization: Bearer …`.' })
  accessToken!: string;
  @Field(() => String, {
    description:
      'For one refreshSession. The same device may repeat it for 30 seconds and gets the same answer; later or from elsewhere it ends the session.',
  })
  refreshToken!: string;
  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;
  @Field(() => String, {
    nullable: true,
    description:
      'For the next signIn of this login with this device: keep it beside its username, also after signing out. Wrong passwords of strangers then do not lock this device out. Null from refreshSession and switchProfile: the one before stays valid.',
  })
  deviceToken!: string | null;
  @Field(() => Login, { description: 'Whose session it is.' })
  login!: Login;
}

/** The answer to whoever has just proved who it is. From here on the operation reads as that login. */
export async function toSession(opened: OpenedSession, context: ActingContext): Promise<Session> {
  context.actAs({
    ...context.viewer,
    kind: 'login',
    loginId: opened.loginId,
    profileId: opened.profileId,
    sessionId: opened.sessionId,
    role: opened.role,
    authenticatedAt: Math.floor(opened.authenticatedAt.getTime() / 1000),
    secondFactor: opened.secondFactor,
    permissions: opened.permissions,
    limits: opened.limits,
  });
  const row = opened.login ?? (await context.loaders.loginById.load(opened.loginId));
  if (row === null) throw unauthenticated();
  return Object.assign(new Session(), {
    profileId: opened.profileId,
    accessToken: opened.accessToken,
    refreshToken: opened.refreshToken,
    expiresAt: opened.expiresAt,
    deviceToken: opened.deviceToken,
    login: toLogin(row),
  });
}
