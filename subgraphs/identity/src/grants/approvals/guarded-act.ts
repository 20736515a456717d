import type { LocalizedText } from '@customer-area/shared/locale';

/** Acts that a profile may choose to guard with a second login. */
export const PROTECTED_ACTIONS = [
  'REVEAL_AUTH_CODE',
  'UNLOCK_DOMAIN',
  'CHANGE_OWNER',
  'REMOVE_LAST_PAYMENT_METHOD',
] as const;
export type ProtectedAction = (typeof PROTECTED_ACTIONS)[number];

/**
 * Acts that are guarded as long as anything is: each of them would let one login get around the second. See
 * decisions/0014-four-eyes-guard-themselves.md.
 */
const GUARDS_OF_THE_GUARD = ['CHANGE_PROTECTION', 'CREATE_LOGIN', 'DISABLE_LOGIN'] as const;

/** An act that may have to wait for a second login. */
export const GUARDED_ACTS = [...PROTECTED_ACTIONS, ...GUARDS_OF_THE_GUARD] as const;
export type GuardedAct = (typeof GUARDED_ACTS)[number];

/** Whether an act has to wait, for a profile that protects these. */
export function needsApproval(act: GuardedAct, isProtected: ReadonlySet<ProtectedAction>): boolean {
  const chosen = PROTECTED_ACTIONS.find((one) => one === act);
  return chosen === undefined ? isProtected.size > 0 : isProtected.has(chosen);
}

/** What is to be done, as it completes "a login wants to …"; the subject follows. */
export const guardedActNames: Readonly<Record<GuardedAct, LocalizedText>> = {
  REVEAL_AUTH_CODE: { it: 'leggere il codice di autorizzazione', en: 'reveal the auth code' },
  UNLOCK_DOMAIN: { it: 'sbloccare il dominio', en: 'unlock the domain' },
  CHANGE_OWNER: { it: "cambiare l'intestatario", en: 'change the owner' },
  REMOVE_LAST_PAYMENT_METHOD: {
    it: "rimuovere l'ultimo metodo di pagamento",
    en: 'remove the last payment method',
  },
  CHANGE_PROTECTION: { it: 'togliere la doppia approvazione', en: 'take four-eyes protection away' },
  CREATE_LOGIN: { it: 'creare una nuova login', en: 'create a further login' },
  DISABLE_LOGIN: { it: 'disabilitare la login', en: 'disable the login' },
};
