/** Perché una sessione di assistenza non inizia o non viene approvata. */
export const supportSession = {
  'supportSession.SUPPORT_SESSIONS_REFUSED':
    'Il cliente non consente sessioni di assistenza nella sua Area Clienti.',
  'supportSession.PROFILE_BEING_ERASED': 'I dati di questo cliente vengono cancellati o lo sono già.',
  'supportSession.SUPPORT_SESSION_ENDED': 'La sessione di assistenza è terminata.',
  'supportSession.NOTHING_TO_APPROVE': 'In questa sessione il nostro personale ha chiesto solo di leggere.',
};
