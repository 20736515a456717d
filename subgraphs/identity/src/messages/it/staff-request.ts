/** Why a request for a second member of staff is not decided. */
export const staffRequest = {
  'staff-request.OWN_REQUEST': "L'hai chiesto tu: deve decidere un altro membro del personale.",
  'staff-request.LOGIN_TOO_NEW': 'Può approvare solo una login che esisteva prima della richiesta.',
  'staff-request.PERMISSIONS_TOO_NEW':
    'Può approvare solo una login che aveva i suoi permessi già prima della richiesta.',
  'staff-request.LOGIN_OF_ASKER':
    'L’ha chiesto chi ha creato questa login o ne ha deciso i permessi: deve approvare un altro membro del personale.',
  'staff-request.ASKER_IS_OWN_LOGIN':
    'La login che l’ha chiesto è stata creata da chi ora approva: deve approvare un altro membro del personale.',
  'staff-request.ALREADY_DECIDED': 'Questa richiesta è già stata decisa.',
  'staff-request.EXPIRED': 'Questa richiesta è scaduta: va ripetuta.',
};
