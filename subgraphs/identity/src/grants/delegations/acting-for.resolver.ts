import { unauthenticated } from '@customer-area/shared/errors';
import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { ActingContext } from '../../account/logins';
import { Login } from '../../account/profiles';
import { toSession } from '../../credentials/sessions';
import { displayName } from '../../letters';
import { ActingFor, SwitchProfileResult, toRefused } from './delegation.graphql';
import { termsIn } from './delegation-terms.graphql';
import type { ShownDelegationStore } from './shown-delegations.store';
import { type SwitchProfileDeps, switchProfile } from './switch-profile';

@Resolver(() => Login)
export class ActingForResolver {
  constructor(private readonly deps: SwitchProfileDeps & { readonly shown: ShownDelegationStore }) {}

  @FieldResolver(() => ActingFor, {
    nullable: true,
    description:
      'For whom the login that is signed in acts at the moment, see switchProfile; null when for its own profile, and for other logins.',
  })
  async actingFor(@Root() login: Login, @Ctx() { viewer }: ActingContext): Promise<ActingFor | null> {
    if (viewer.kind !== 'login' || viewer.loginId !== login.id || viewer.limits?.via !== 'delegation')
      return null;
    const profileId = ownerIn(dataScopeOf(viewer));
    const delegation = await this.deps.shown.givenById(profileId, viewer.limits.id);
    const profile = await this.deps.profiles.find(profileId);
    if (delegation === null || profile === null) return null;
    return Object.assign(new ActingFor(), {
      ...termsIn(delegation),
      profileId,
      delegationId: delegation.id,
      profileName: displayName(profile),
    });
  }

  @Mutation(() => SwitchProfileResult, {
    description:
      'Goes on for a profile that has delegated to the own one, or for the own one again, in a session that takes the place of the present one: its tokens end within two seconds. What can be done, and for how long, is what the delegation says.',
  })
  async switchProfile(
    @Arg('delegationId', () => ID, {
      nullable: true,
      description: 'One of receivedDelegations; NOT_FOUND for any other. Null for the own profile again.',
    })
    delegationId: string | null,
    @Ctx() context: ActingContext,
  ): Promise<typeof SwitchProfileResult> {
    const { viewer } = context;
    if (viewer.kind !== 'login') throw unauthenticated();
    const switched = await switchProfile(this.deps, viewer, delegationId);
    return switched.kind === 'refused'
      ? toRefused(switched.code, viewer.locale)
      : toSession(switched.session, context);
  }
}
