/** Why a claim token is refused. */
export const claim = {
  'problem.CLAIM_TOKEN_UNKNOWN':
    'Non c’è alcun ordine per questo token: indicalo come lo hai ricevuto, oppure omettilo.',
  'problem.CLAIM_TOKEN_EXPIRED': 'L’ordine è scaduto: puoi iscriverti senza il token e ordinare di nuovo.',
  'problem.CLAIM_TOKEN_USED': 'L’ordine appartiene già a un’anagrafica: accedi con il suo username.',
};
