import { actingFor } from '@customer-area/shared/actor';
import type { InputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import type * as contract from '../../../contract';
import { type AskSecondStaffDeps, askSecondStaff, type SecondStaffAnswer } from './ask-second-staff';

/** Other services ask here before they carry out an act that takes two members of staff. */
export async function askSecondStaffOperation(
  deps: AskSecondStaffDeps & { readonly database: Database },
  { byLoginId, kind, useKey, ...rest }: InputOf<typeof contract.askSecondStaff>,
): Promise<SecondStaffAnswer> {
  const asked = { ...rest, askedBy: byLoginId, act: kind, useKey: useKey ?? null };
  // The calling service has authenticated its caller, who is passed on here, so that the audit log tells who asked.
  const actor = {
    loginId: byLoginId,
    profileId: '',
    sessionId: null,
    role: 'staff',
    via: null,
    ip: '',
  } as const;
  return actingFor(actor, () => deps.database.transact((manager) => askSecondStaff(deps, manager, asked)));
}
