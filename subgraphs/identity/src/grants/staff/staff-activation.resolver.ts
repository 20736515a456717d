import type { ServiceContext } from '@customer-area/shared/graphql';
import { ForStaff } from '@customer-area/shared/graphql';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { formRefused } from '../../account/form-refusals';
import { Login } from '../../account/profiles';
import { type ActivateStaffLoginDeps, activateStaffLogin } from './activate-staff-login';
import {
  ActivateStaffLoginInput,
  ActivateStaffLoginResult,
  StaffActivated,
  StaffPermissionEnum,
} from './staff.graphql';
import { knownAmong, type StaffPermission } from './staff-permission';

@Resolver(() => Login)
export class StaffActivationResolver {
  constructor(private readonly deps: ActivateStaffLoginDeps) {}

  @ForStaff()
  @FieldResolver(() => [StaffPermissionEnum], {
    description: 'What this login may do as a member of staff; empty for customers and for logins of others.',
  })
  staffPermissions(@Root() login: Login, @Ctx() { viewer }: ServiceContext): readonly StaffPermission[] {
    return viewer.kind === 'login' && viewer.loginId === login.id ? knownAmong(viewer.permissions) : [];
  }

  @ForStaff()
  @Mutation(() => ActivateStaffLoginResult, {
    description:
      'A member of staff chooses a password with the link that was mailed. Does not sign in. NOT_FOUND for a link that is unknown, used, or older than 72 hours.',
  })
  async activateStaffLogin(
    @Arg('input', () => ActivateStaffLoginInput, { description: 'The link and the new password.' })
    input: ActivateStaffLoginInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ActivateStaffLoginResult> {
    const outcome = await activateStaffLogin(this.deps, input);
    return outcome.kind === 'refused'
      ? formRefused('INVALID_INPUT', outcome.problems, viewer.locale)
      : Object.assign(new StaffActivated(), { username: outcome.username });
  }
}
