import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import { staffLoginCreated } from '../../../contract';
import type { UsernameStore } from '../../account/logins';
import { hashSecret } from '../../account/password';
import { newSecret } from '../../secrets';
import { type InviteStaffDeps, invite } from './invite';
import type { StaffRefusal } from './refusals';
import { excludeEachOther, inOrder, type StaffPermission } from './staff-permission';
import { tellStaff } from './tell-staff';

export interface CreateStaffLoginDeps extends InviteStaffDeps {
  readonly database: Database;
  readonly usernames: UsernameStore;
  readonly usernameSuffix: string;
}

export type CreatedStaffLogin =
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: StaffRefusal };

/** A login for a member of staff, who gets a link to choose a password, and a second factor after signing in. */
export async function createStaffLogin(
  deps: CreateStaffLoginDeps,
  input: {
    byLoginId: string;
    name: string;
    email: string;
    locale: string;
    permissions: readonly StaffPermission[];
  },
): Promise<CreatedStaffLogin> {
  const { database, staff, clock } = deps;
  if (excludeEachOther(input.permissions)) return { kind: 'refused', code: 'AUDIT_EXCLUDES_READING' };
  const nobodysPassword = await hashSecret(newSecret());
  return database.transact(async (manager): Promise<CreatedStaffLogin> => {
    const working = await staff.lockWorking(manager);
    // Disabled while asking.
    if (!working.some(({ id }) => id === input.byLoginId)) throw unauthenticated();
    const email = input.email.toLowerCase();
    if (working.some((one) => one.email?.toLowerCase() === email))
      return { kind: 'refused', code: 'EMAIL_IN_USE' };
    const now = clock.now();
    const member = {
      id: newId('lgn'),
      username: await deps.usernames.reserve(manager, deps.usernameSuffix, now),
      name: input.name,
      email: input.email,
      locale: input.locale,
      permissions: inOrder(input.permissions),
      createdAt: now,
      createdBy: input.byLoginId,
    };
    await staff.insert(manager, {
      ...member,
      passwordHash: nobodysPassword,
      activatedAt: null,
      isFirst: false,
    });
    await invite(deps, manager, member);
    await tellStaff(deps, manager, staffLoginCreated, member);
    return { kind: 'created', id: member.id };
  });
}
