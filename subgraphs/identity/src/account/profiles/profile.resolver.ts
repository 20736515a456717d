import { Asked, type AskedFields } from '@customer-area/shared/asked-fields';
import { unauthenticated } from '@customer-area/shared/errors';
import { AtMost } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type LoginContext, standsAlone } from '../logins';
import { profileColumns } from './asked-columns';
import { Login, RegistrantProfile, toLogin, toProfile } from './profile.graphql';
import type { ProfileContext } from './profile.loader';
import type { LoginWithProfile, ProfileStore } from './profile.store';

type Context = LoginContext & ProfileContext;

@Resolver(() => Login)
export class ProfileResolver {
  constructor(private readonly profiles: ProfileStore) {}

  @Query(() => Login, { description: 'The login that is signed in.' })
  async me(@Asked() asked: AskedFields, @Ctx() { viewer, loaders }: Context): Promise<Login> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const withProfile = asked.of('Login').has('profile') && !standsAlone(viewer);
    const self = withProfile ? await this.selfWithProfile(viewer, asked) : null;
    const login = self?.login ?? (await loaders.loginById.load(viewer.loginId));
    if (login === null || login.disabledAt !== null) throw unauthenticated();
    return Object.assign(toLogin(login), { readWith: self?.profile ?? null });
  }

  @FieldResolver(() => RegistrantProfile, {
    nullable: true,
    description:
      'The profile this login belongs to; for the login that is signed in the one it works for, see actingFor. Null for staff, who belong to none.',
  })
  profile(
    @Root() login: Login,
    @Ctx() { viewer, loaders }: Context,
  ): RegistrantProfile | Promise<RegistrantProfile | null> | null {
    const isSelf = viewer.kind === 'login' && viewer.loginId === login.id;
    const profileId = isSelf ? viewer.profileId : login.profileId;
    if (login.readWith?.profileId === profileId) return toProfile(login.readWith);
    if (profileId === '') return null;
    return loaders.profileById.load(profileId).then((row) => (row === null ? null : toProfile(row)));
  }

  /** The two are one statement: nearly every page begins with them. */
  private selfWithProfile(viewer: LoginViewer, asked: AskedFields): Promise<LoginWithProfile | null> {
    const columns = profileColumns.for(asked);
    return this.profiles.findWithLogin(profileOf(viewer), viewer.loginId, columns);
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
