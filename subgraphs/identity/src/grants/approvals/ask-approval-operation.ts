import { actingAs } from '@customer-area/shared/actor';
import type { InputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { forbidden } from '@customer-area/shared/errors';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type * as contract from '../../../contract';
import { type ApprovalAnswer, type AskApprovalDeps, askApproval } from './ask-approval';
import { needsApproval } from './guarded-act';

/**
 * Other services ask here before they carry out an act that a profile may have protected. Keys and delegates can neither
 * ask nor use an approval: while the act is protected it is not for them.
 */
export async function askApprovalOperation(
  deps: AskApprovalDeps & { readonly database: Database },
  { by, action, ...rest }: InputOf<typeof contract.askApproval>,
): Promise<ApprovalAnswer> {
  const profileId = trustedProfileId(rest.profileId);
  if (!needsApproval(action, await deps.protections.of(profileId))) return { state: 'not-needed' };
  if (by.via !== null) throw forbidden('BEYOND_SCOPE');
  const wanted = { ...rest, profileId, askedBy: by.loginId, act: action };
  // The calling service has authenticated its caller, which is passed on here, so that the audit log shows who asked and not just which service.
  return actingAs({ viewer: inPerson(profileId, by) }, () =>
    deps.database.transact((manager) => askApproval(deps, manager, wanted)),
  );
}

function inPerson(profileId: string, by: { loginId: string; sessionId: string; ip: string }) {
  return {
    kind: 'login',
    ...by,
    profileId,
    role: 'customer',
    authenticatedAt: 0,
    secondFactor: false,
    permissions: [],
    limits: null,
    requestId: 'ask-approval',
    locale: 'it',
    userAgent: '',
  } as const;
}
