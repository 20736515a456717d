/** Acts that a profile may choose to guard with a second login. */
export const PROTECTED_ACTIONS = [
  'REVEAL_AUTH_CODE',
  'UNLOCK_DOMAIN',
  'CHANGE_OWNER',
  'CHANGE_NAME_SERVERS',
  'REMOVE_LAST_PAYMENT_METHOD',
] as const;
export type ProtectedAction = (typeof PROTECTED_ACTIONS)[number];

/**
 * Acts that wait for approval as long as anything does: each of them would let one login get around the second. See
 * decisions/0014-dual-approval-protects-itself.md.
 */
const PROTECTING_ACTS = [
  'CHANGE_PROTECTION',
  'CREATE_LOGIN',
  'DISABLE_LOGIN',
  'CHANGE_CONTACTS',
  'CHANGE_RECOVERY_DATA',
] as const;

/** An act that may have to wait for a second login. */
export const GUARDED_ACTS = [...PROTECTED_ACTIONS, ...PROTECTING_ACTS] as const;
export type GuardedAct = (typeof GUARDED_ACTS)[number];

/** Whether an act has to wait, for a profile that protects these. */
export function needsApproval(act: GuardedAct, isProtected: ReadonlySet<ProtectedAction>): boolean {
  const chosen = PROTECTED_ACTIONS.find((one) => one === act);
  return chosen === undefined ? isProtected.size > 0 : isProtected.has(chosen);
}
