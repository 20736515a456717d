export const it = {
  APPROVAL_REQUIRED:
    "Questa operazione aspetta l'approvazione di un'altra login dell'anagrafica: la richiesta è stata inviata. Quando è approvata, ripetila.",
  SECOND_STAFF_REQUIRED:
    'Questa operazione aspetta un secondo membro del personale: la richiesta è stata inviata. Quando è approvata, ripetila uguale.',
  BEYOND_SCOPE: 'Questa delega o chiave API non lo consente.',
};
