import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DomainStub } from '../../account/profile-change';
import { Login } from '../../account/profiles';
import type { ThirdLevelLoginContext } from './third-level-login.loader';

@Resolver(() => Login)
export class ThirdLevelLoginResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether it sees one third level of a domain at most and nothing else of its profile (assignThirdLevelLogin). Once it does, it does for good.',
  })
  async limitedToThirdLevel(
    @Root() { id }: Login,
    @Ctx() { loaders }: ThirdLevelLoginContext,
  ): Promise<boolean> {
    return (await loaders.thirdLevelLogin.load(id)) !== null;
  }

  @FieldResolver(() => DomainStub, {
    nullable: true,
    description: 'The third level that it sees; null for a login like others, and once it was taken away.',
  })
  async thirdLevel(
    @Root() { id }: Login,
    @Ctx() { loaders }: ThirdLevelLoginContext,
  ): Promise<DomainStub | null> {
    const domainId = (await loaders.thirdLevelLogin.load(id))?.domainId ?? null;
    return domainId === null ? null : Object.assign(new DomainStub(), { id: domainId });
  }
}
