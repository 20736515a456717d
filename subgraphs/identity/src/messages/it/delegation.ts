/** Why a delegation is not offered, accepted or used. */
export const delegation = {
  'delegation.TOO_MANY_DELEGATIONS':
    'La tua anagrafica ha già 30 deleghe attive o proposte: revocane prima una.',
  'delegation.SCOPE_NOT_FOR_SOME_DOMAINS':
    "Fatture e richieste di assistenza riguardano tutta l'anagrafica: non si possono delegare insieme a un elenco di domini.",
  'delegation.OWN_PROFILE': 'La delega è della tua stessa anagrafica: le tue login possono già fare tutto.',
  'delegation.OTHER_ADDRESS':
    "L'invito è per un altro indirizzo e-mail: può accettarlo solo l'anagrafica che ha quell'indirizzo.",
  'delegation.ADDRESS_NOT_CONFIRMED': "Conferma prima l'indirizzo e-mail della tua anagrafica.",
  'delegation.INVITATION_EXPIRED': "L'invito è scaduto: chiedine uno nuovo.",
  'delegation.INVITATION_WITHDRAWN': "L'invito è stato ritirato.",
  'delegation.INVITATION_USED': "L'invito è già stato accettato.",
  'delegation.DELEGATION_ENDED': 'La delega è terminata.',
};
