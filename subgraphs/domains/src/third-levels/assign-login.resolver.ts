import type { Clock } from '@customer-area/shared/clock';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { isLimited } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Domain, LoginStub, toDomain } from '../portfolio';
import { type AssignLoginDeps, assignLogin } from './assign-login';
import {
  AssignThirdLevelLoginResult,
  ThirdLevelLoginAssigned,
  toAssignRefusal,
} from './assign-login.graphql';
import type { AssignedLoginContext } from './assigned-login.loader';

@Resolver(() => Domain)
export class AssignLoginResolver {
  constructor(private readonly deps: AssignLoginDeps & { readonly clock: Clock }) {}

  @Mutation(() => AssignThirdLevelLoginResult, {
    description:
      'Gives a third level to another login of the own profile: from then on, and for good, that login sees this third level and nothing else, and what it had open before ends, its API keys as well. Whoever had the third level before sees nothing any more, within two seconds. Asks for a fresh sign-in.',
  })
  async assignThirdLevelLogin(
    @Arg('domainId', () => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
    domainId: string,
    @Arg('loginId', () => ID, {
      nullable: true,
      description:
        'A login of your profile that can be used, e.g. one made with confirmAdditionalLogin; NOT_FOUND for any other. Null takes the third level from the login that has it.',
    })
    loginId: string | null,
    @Ctx() { viewer, loaders, assignedLogin }: AssignedLoginContext,
  ): Promise<typeof AssignThirdLevelLoginResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const domain = isId(domainId, 'dom') ? await loaders.domain.load(domainId) : null;
    if (domain === null || (loginId !== null && !isId(loginId, 'lgn'))) throw notFound();
    const code = await assignLogin(this.deps, domain, loginId, viewer);
    if (code !== null) return toAssignRefusal(code, viewer.locale);
    assignedLogin.clear(domainId);
    return Object.assign(new ThirdLevelLoginAssigned(), { domain: toDomain(domain, this.deps.clock.now()) });
  }

  @FieldResolver(() => LoginStub, {
    nullable: true,
    description:
      'Of a third level, the login that sees it and nothing else; null without one, and for whoever reaches the domain through an API key or a delegation.',
  })
  async assignedLogin(
    @Root() { row }: Domain,
    @Ctx() { viewer, assignedLogin }: AssignedLoginContext,
  ): Promise<LoginStub | null> {
    if (row.parentId === null || viewer.kind !== 'login') return null;
    const isItself = viewer.limits?.via === 'third-level';
    if (isLimited(viewer) && !isItself) return null;
    const id = isItself ? viewer.loginId : await assignedLogin.load(row.id);
    return id === null ? null : Object.assign(new LoginStub(), { id });
  }
}
