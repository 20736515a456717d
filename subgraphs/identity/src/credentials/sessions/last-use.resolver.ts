import { DateTime } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Login } from '../../account/profiles';
import type { LastUseContext } from './last-use.loader';

@Resolver(() => Login)
export class LastUseResolver {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When it was last signed in or its session last renewed; null when it never was.',
  })
  lastUsedAt(@Root() login: Login, @Ctx() { loaders }: LastUseContext): Promise<Date | null> {
    return loaders.lastUseOfLogin.load(login.id);
  }
}
