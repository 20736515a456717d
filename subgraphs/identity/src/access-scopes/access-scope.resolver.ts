import type { ServiceContext } from '@customer-area/shared/graphql';
import { AtMost } from '@customer-area/shared/graphql';
import { Ctx, Query, Resolver } from 'type-graphql';
import { ACCESS_SCOPES, allowedBy, impliedBy } from './access-scope';
import { AccessScopeOption } from './access-scope.graphql';

@Resolver()
export class AccessScopesResolver {
  @AtMost(30)
  @Query(() => [AccessScopeOption], {
    description: 'Everything that can be granted to an API key or a delegation, in the order of a form.',
  })
  accessScopes(@Ctx() { viewer }: ServiceContext): AccessScopeOption[] {
    return ACCESS_SCOPES.map((scope) =>
      Object.assign(new AccessScopeOption(), {
        scope,
        allows: allowedBy(scope)[viewer.locale],
        implies: impliedBy(scope),
      }),
    );
  }
}
