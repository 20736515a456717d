import { DateTime } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Login } from '../../account/profiles';
import type { IdentityContext } from '../../context';

@Resolver(() => Login)
export class LastUseResolver {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When it was last signed in or its session last renewed; null when it never was.',
  })
  lastUsedAt(@Root() login: Login, @Ctx() { loaders }: IdentityContext): Promise<Date | null> {
    return loaders.lastUseOfLogin.load(login.id);
  }
}
