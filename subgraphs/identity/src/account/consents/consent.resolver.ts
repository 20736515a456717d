import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { type ConnectionOf, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoginContext } from '../logins';
import type { ProfileContext } from '../profiles';
import { Login, RegistrantProfile, toLogin, toProfile } from '../profiles';
import { Consent, ConsentConnection, toConsent } from './consent.graphql';
import { type SetMarketingConsentDeps, setMarketingConsent } from './set-marketing-consent';

type Context = LoginContext & ProfileContext;

@Resolver(() => Consent)
export class ConsentResolver {
  constructor(private readonly deps: SetMarketingConsentDeps) {}

  @Page()
  @Query(() => ConsentConnection, {
    description: 'What the own profile consented to and withdrew, newest first.',
  })
  async consents(@Args() args: PageArguments, @Ctx() { viewer }: Context): Promise<ConnectionOf<Consent>> {
    const profileId = profileOf(viewer);
    const page = await this.deps.consents.page(profileId, wantedPage(args));
    return toConnection(page, toConsent, () => this.deps.consents.count(profileId));
  }

  @FieldResolver(() => Login, {
    nullable: true,
    description: 'The login that did it; null when it is no longer there, or was not recorded.',
  })
  async login(@Root() consent: Consent, @Ctx() { loaders }: Context): Promise<Login | null> {
    const row = consent.loginId === null ? null : await loaders.loginById.load(consent.loginId);
    return row === null ? null : toLogin(row);
  }

  @Mutation(() => RegistrantProfile, {
    description:
      'Gives or withdraws the consent to marketing for the own profile. Asked for what is so already, it changes nothing.',
  })
  async setMarketingConsent(
    @Arg('granted', () => Boolean, { description: 'True to give it, false to withdraw it.' })
    granted: boolean,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<RegistrantProfile> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const profileId = profileOf(viewer);
    await setMarketingConsent(this.deps, { profileId, loginId: viewer.loginId }, granted);
    const row = await loaders.profileById.load(profileId);
    if (row === null) throw notFound();
    return toProfile(row);
  }
}
