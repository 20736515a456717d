import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { staffLoginActivated } from '../../../contract';
import { newPasswordProblems, storable } from '../../account/password';
import type { SecondFactorCheck, SessionEndingStore } from '../../credentials/sessions';
import { secretHash } from '../../secrets';
import type { StaffStore } from './staff.store';
import { tellStaff } from './tell-staff';

export interface ActivateStaffLoginDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly staff: StaffStore;
  readonly endings: SessionEndingStore;
  readonly secondFactors: SecondFactorCheck;
}

export type ActivatedStaffLogin =
  | { readonly kind: 'activated'; readonly username: string }
  | {
      readonly kind: 'refused';
      readonly problems: readonly { readonly field: string; readonly code: string }[];
    };

/**
 * A member of staff chooses a password with the link it was mailed. NOT_FOUND for a link that is unknown, used or too old. It does
 * not sign in, and the sessions that were opened with an earlier password end.
 */
export async function activateStaffLogin(
  deps: ActivateStaffLoginDeps,
  input: { token: string; password: string; passwordConfirmation: string },
): Promise<ActivatedStaffLogin> {
  const { database, staff } = deps;
  const tokenHash = secretHash(input.token);
  const loginId = await staff.activating(tokenHash, new Date());
  const member = loginId === null ? null : await staff.find(loginId);
  if (member === null || member.disabledAt !== null) throw notFound();
  const about = {
    username: member.username,
    names: [member.name],
    ...(member.email === null ? {} : { email: member.email }),
  };
  const problems = newPasswordProblems(input, about, await deps.secondFactors.isOn(member.id));
  if (problems.length > 0) return { kind: 'refused', problems };

  const password = await storable(input.password);
  await database.transact(async (manager) => {
    if (!(await staff.useActivation(manager, tokenHash, new Date()))) throw notFound();
    const now = deps.clock.now();
    await staff.setPassword(manager, member.id, password, now);
    await deps.endings.endAllOf(manager, { id: member.id, profileId: '' }, 'PASSWORD_CHANGED', new Date());
    await tellStaff(deps, manager, staffLoginActivated, member);
  });
  return { kind: 'activated', username: member.username };
}
