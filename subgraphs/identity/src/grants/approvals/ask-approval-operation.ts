import { actingAs } from '@customer-area/shared/actor';
import type { Database } from '@customer-area/shared/database';
import { forbidden } from '@customer-area/shared/errors';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { type ApprovalAnswer, type AskApprovalDeps, askApproval } from './ask-approval';
import { needsApproval, PROTECTED_ACTIONS } from './guarded-act';

const input = z.object({
  profileId: z.string().min(1).max(40),
  /** Who is about to act, as the asking service knows its caller. */
  by: z.object({
    loginId: z.string().min(1).max(40),
    sessionId: z.string().max(40),
    ip: z.string().max(45),
    via: z.object({ via: z.enum(['api-key', 'delegation']), id: z.string().max(40) }).nullable(),
  }),
  action: z.enum(PROTECTED_ACTIONS),
  subjectId: z.string().min(1).max(40),
  subjectLabel: z.string().max(255).nullable(),
  payloadHash: z.string().regex(/^[0-9a-f]{64}$/),
  useKey: z.string().min(1).max(100),
});

/**
 * Other services ask here before they carry out an act that a profile may have protected. Keys and delegates can neither
 * ask nor use an approval: while the act is protected it is not for them.
 */
export async function askApprovalOperation(
  deps: AskApprovalDeps & { readonly database: Database },
  request: unknown,
): Promise<ApprovalAnswer> {
  const { by, action, ...rest } = checked(input, request);
  const profileId = trustedProfileId(rest.profileId);
  if (!needsApproval(action, await deps.protections.of(profileId))) return { state: 'not-needed' };
  if (by.via !== null) throw forbidden('BEYOND_SCOPE');
  const wanted = { ...rest, profileId, askedBy: by.loginId, act: action };
  // The calling service has authenticated its caller, which is passed on here, so that the access log shows who asked and not just which service.
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
