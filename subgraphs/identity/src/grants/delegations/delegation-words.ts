import type { LocalizedText } from '@customer-area/shared/locale';

/** Expected answers to inviting, accepting and switching that are a no. */
const MESSAGES = {
  TOO_MANY_DELEGATIONS: {
    it: "L'anagrafica ha già 30 deleghe attive o proposte: prima è necessario revocarne una.",
    en: 'This profile has 30 delegations that stand or are offered: one has to be revoked first.',
  },
  SCOPE_NOT_FOR_SOME_DOMAINS: {
    it: "Fatture e richieste di assistenza riguardano tutta l'anagrafica: non si possono delegare insieme a un elenco di domini.",
    en: 'Invoices and support tickets concern the profile as a whole: they cannot be delegated together with a list of domains.',
  },
  OWN_PROFILE: {
    it: 'La delega è della tua stessa anagrafica: le tue login possono già fare tutto.',
    en: 'The delegation is of your own profile: your logins can do everything already.',
  },
  OTHER_ADDRESS: {
    it: "L'invito è per un altro indirizzo e-mail: può accettarlo solo l'anagrafica che ha quell'indirizzo.",
    en: 'The invitation is for another e-mail address: only the profile that has it can accept.',
  },
  ADDRESS_NOT_CONFIRMED: {
    it: "Prima di accettare occorre confermare l'indirizzo e-mail della tua anagrafica.",
    en: 'Confirm the e-mail address of your profile before you accept.',
  },
  INVITATION_EXPIRED: {
    it: "L'invito è scaduto: chiedine uno nuovo.",
    en: 'The invitation has expired: ask for a new one.',
  },
  INVITATION_WITHDRAWN: {
    it: "L'invito è stato ritirato.",
    en: 'The invitation was withdrawn.',
  },
  INVITATION_USED: {
    it: "L'invito è già stato accettato.",
    en: 'The invitation was accepted already.',
  },
  DELEGATION_ENDED: {
    it: 'La delega è terminata.',
    en: 'The delegation has ended.',
  },
} as const satisfies Record<string, LocalizedText>;

export type DelegationRefusal = keyof typeof MESSAGES;

export function delegationMessage(code: DelegationRefusal): LocalizedText {
  return MESSAGES[code];
}
