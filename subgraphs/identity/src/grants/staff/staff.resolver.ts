import { asWritten, badInput, faultText, notFound, unauthenticated } from '@customer-area/shared/errors';
import { label } from '@customer-area/shared/free-text';
import type { ConnectionOf, ServiceContext } from '@customer-area/shared/graphql';
import { ForStaff, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { checkEmail, checkLocale } from '../../account/registration-form';
import { type CreateStaffLoginDeps, createStaffLogin } from './create-staff-login';
import { disableStaffLogin } from './disable-staff-login';
import { type StaffPermissionDeps, setStaffPermissionEnd } from './end-staff-permissions';
import type { StaffRefusal } from './refusals';
import { type ResendStaffActivationDeps, resendStaffActivation } from './resend-staff-activation';
import { setStaffPermissions } from './set-staff-permissions';
import {
  CreateStaffLoginInput,
  StaffLogin,
  StaffLoginConnection,
  StaffLoginResult,
  StaffPermissionEndInput,
  StaffPermissionEnum,
  staffRefused,
  toStaffLogin,
} from './staff.graphql';
import type { StaffPermission } from './staff-permission';

const LONGEST_NAME = 100;

@Resolver()
export class StaffResolver {
  constructor(
    private readonly deps: CreateStaffLoginDeps & StaffPermissionDeps & ResendStaffActivationDeps,
  ) {}

  @Page()
  @ForStaff()
  @Query(() => StaffLoginConnection, {
    description: 'Staff with STAFF_MANAGE only: who works here and who did, the newest login first.',
  })
  async staffLogins(@Args() args: PageArguments): Promise<ConnectionOf<StaffLogin>> {
    const page = await this.deps.staff.page(wantedPage(args));
    const ends = await this.deps.permissionEnds.of(page.edges.map(({ node }) => node.id));
    return toConnection(
      page,
      (row) => toStaffLogin(row, ends.get(row.id) ?? []),
      () => this.deps.staff.count(),
    );
  }

  @ForStaff()
  @Mutation(() => StaffLoginResult, {
    description:
      'Staff with STAFF_MANAGE only, freshly signed in: a login for a colleague, who is mailed a link to choose a password and has to add a second factor.',
  })
  async createStaffLogin(
    @Arg('input', () => CreateStaffLoginInput, { description: 'Who it is and what they may do.' })
    input: CreateStaffLoginInput,
    @Ctx() context: ServiceContext,
  ): Promise<typeof StaffLoginResult> {
    const created = await createStaffLogin(this.deps, {
      byLoginId: loginIdIn(context),
      name: nameIn(input.name),
      email: checkedAs('email', checkEmail(input.email)),
      locale: checkedAs('locale', checkLocale(input.locale)),
      permissions: someOf(input.permissions),
    });
    return created.kind === 'refused'
      ? staffRefused(created.code, context.viewer.locale)
      : this.staffLogin(created.id);
  }

  @ForStaff()
  @Mutation(() => StaffLoginResult, {
    description:
      'Staff with STAFF_MANAGE only, freshly signed in: mails a new link to choose a password; earlier ones cannot be used any more. NOT_FOUND for an unknown id.',
  })
  async resendStaffActivation(
    @Arg('staffLoginId', () => ID, { description: 'One of staffLogins.' }) staffLoginId: string,
    @Ctx() context: ServiceContext,
  ): Promise<typeof StaffLoginResult> {
    return this.outcome(staffLoginId, await resendStaffActivation(this.deps, staffLoginId), context);
  }

  @ForStaff()
  @Mutation(() => StaffLoginResult, {
    description:
      'Staff with STAFF_MANAGE only, freshly signed in: what a colleague may do from now on. Signs them out. NOT_FOUND for an unknown id.',
  })
  async setStaffPermissions(
    @Arg('staffLoginId', () => ID, { description: 'One of staffLogins; not the own one.' })
    staffLoginId: string,
    @Arg('permissions', () => [StaffPermissionEnum], { description: 'All of them; at least one.' })
    permissions: StaffPermission[],
    @Ctx() context: ServiceContext,
  ): Promise<typeof StaffLoginResult> {
    const input = { byLoginId: loginIdIn(context), id: staffLoginId, permissions: someOf(permissions) };
    return this.outcome(staffLoginId, await setStaffPermissions(this.deps, input), context);
  }

  @ForStaff()
  @Mutation(() => StaffLoginResult, {
    description:
      'Staff with STAFF_MANAGE only, freshly signed in: until when a colleague has one of the permissions. When it ends they are signed out. NOT_FOUND for an unknown id.',
  })
  async setStaffPermissionEnd(
    @Arg('input', () => StaffPermissionEndInput, { description: 'Whose, which one, until when.' })
    { staffLoginId: id, permission, until }: StaffPermissionEndInput,
    @Ctx() context: ServiceContext,
  ): Promise<typeof StaffLoginResult> {
    if (until !== null && until <= this.deps.clock.now()) throw badInput('until', faultText('input.future'));
    const input = { byLoginId: loginIdIn(context), id, permission, until };
    return this.outcome(id, await setStaffPermissionEnd(this.deps, input), context);
  }

  @ForStaff()
  @Mutation(() => StaffLoginResult, {
    description:
      'Staff with STAFF_MANAGE only, freshly signed in: disables the login of a colleague who leaves, and signs it out everywhere within two seconds. NOT_FOUND for an unknown id.',
  })
  async disableStaffLogin(
    @Arg('staffLoginId', () => ID, { description: 'One of staffLogins; not the own one.' })
    staffLoginId: string,
    @Ctx() context: ServiceContext,
  ): Promise<typeof StaffLoginResult> {
    const refusal = await disableStaffLogin(this.deps, { byLoginId: loginIdIn(context), id: staffLoginId });
    return this.outcome(staffLoginId, refusal, context);
  }

  private async outcome(
    id: string,
    refusal: StaffRefusal | null,
    { viewer }: ServiceContext,
  ): Promise<typeof StaffLoginResult> {
    return refusal === null ? this.staffLogin(id) : staffRefused(refusal, viewer.locale);
  }

  private async staffLogin(id: string): Promise<StaffLogin> {
    const row = await this.deps.staff.find(id);
    if (row === null) throw notFound();
    return toStaffLogin(row, (await this.deps.permissionEnds.of([id])).get(id) ?? []);
  }
}

function loginIdIn({ viewer }: ServiceContext): string {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer.loginId;
}

function nameIn(raw: string): string {
  const name = label('name', raw, LONGEST_NAME);
  if (name === null) throw badInput('name', faultText('input.empty'));
  return name;
}

function someOf(permissions: readonly StaffPermission[]): readonly StaffPermission[] {
  if (permissions.length === 0) throw badInput('permissions', faultText('input.atLeastOne'));
  return permissions;
}

function checkedAs<T>(
  field: string,
  checked: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string },
): T {
  if (!checked.ok) throw badInput(field, asWritten(checked.code));
  return checked.value;
}
