export const it = {
  APPROVAL_REQUIRED:
    "Questa operazione aspetta l'approvazione di un'altra login dell'anagrafica: la richiesta è stata inviata. Quando è approvata, ripetila.",
  BEYOND_SCOPE: 'Questa delega o chiave API non lo consente.',
};
