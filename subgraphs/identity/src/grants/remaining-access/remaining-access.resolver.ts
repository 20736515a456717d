import { Arg, Mutation, Resolver } from 'type-graphql';
import { type EndDelegatedAccessDeps, endDelegatedAccess } from './end-delegated-access';

@Resolver()
export class RemainingAccessResolver {
  constructor(private readonly deps: EndDelegatedAccessDeps) {}

  @Mutation(() => Boolean, {
    description:
      'Ends the API keys that a recovered login has made and all delegations that its profile has given: with the link in the letter about the recovery, within seven days, once, and without signing in. False when the link is unknown, used or too old.',
  })
  endDelegatedAccess(
    @Arg('token', () => String, { description: 'The secret in the mailed link.' }) token: string,
  ): Promise<boolean> {
    return endDelegatedAccess(this.deps, token);
  }
}
