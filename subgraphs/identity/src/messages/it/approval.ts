/** Why a request is not decided, or nothing protected. */
export const approval = {
  'approval.OWN_REQUEST':
    "Deve decidere un'altra login dell'anagrafica: questa richiesta è tua. Puoi ritirarla.",
  'approval.NOT_YOUR_REQUEST': 'Può ritirarla solo la login che ha fatto la richiesta.',
  'approval.LOGIN_TOO_NEW':
    'Può approvare solo una login che esisteva già quando la richiesta è stata fatta.',
  'approval.ALREADY_DECIDED': 'Questa richiesta è già stata decisa o ritirata.',
  'approval.EXPIRED': 'Questa richiesta è scaduta: falla di nuovo.',
  'protected-actions.TOO_FEW_LOGINS': 'Serve almeno una seconda login: senza, nessuno potrebbe approvare.',
};
