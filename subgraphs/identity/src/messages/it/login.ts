/** Why a login stays. */
export const login = {
  'login.LAST_LOGIN': 'È l’unica login attiva della tua anagrafica: crea prima un’altra login.',
  'login.LAST_APPROVER':
    'Finché ci sono operazioni sotto doppia approvazione servono due login attive: togli prima la protezione, o crea un’altra login.',
};
