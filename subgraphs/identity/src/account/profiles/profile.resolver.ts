import { unauthenticated } from '@customer-area/shared/errors';
import { AtMost } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { LoginContext } from '../logins';
import { Login, RegistrantProfile, toLogin, toProfile } from './profile.graphql';
import type { ProfileContext } from './profile.loader';

type Context = LoginContext & ProfileContext;

@Resolver(() => Login)
export class ProfileResolver {
  @Query(() => Login, { description: 'The login that is signed in.' })
  async me(@Ctx() context: Context): Promise<Login> {
    if (context.viewer.kind !== 'login') throw unauthenticated();
    const row = await context.loaders.loginById.load(context.viewer.loginId);
    if (row === null || row.disabledAt !== null) throw unauthenticated();
    return toLogin(row);
  }

  @FieldResolver(() => RegistrantProfile, {
    nullable: true,
    description:
      'The profile this login belongs to; for the login that is signed in the one it works for, see actingFor. Null for staff, who belong to none.',
  })
  async profile(@Root() login: Login, @Ctx() context: Context): Promise<RegistrantProfile | null> {
    const { viewer, loaders } = context;
    const isSelf = viewer.kind === 'login' && viewer.loginId === login.id;
    const profileId = isSelf ? viewer.profileId : login.profileId;
    const row = profileId === '' ? null : await loaders.profileById.load(profileId);
    return row === null ? null : toProfile(row);
  }
}

@Resolver(() => RegistrantProfile)
export class LoginsOfProfileResolver {
  @AtMost(200)
  @FieldResolver(() => [Login], {
    description: 'All logins of the profile, disabled ones as well, oldest first.',
  })
  async logins(@Root() profile: RegistrantProfile, @Ctx() context: Context): Promise<Login[]> {
    const rows = await context.loaders.loginsOfProfile.load(profile.id);
    return rows.map(toLogin);
  }
}
