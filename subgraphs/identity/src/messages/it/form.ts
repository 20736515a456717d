/** Why a form as a whole is refused. */
export const form = {
  'form.INVALID_INPUT': 'Alcuni dati non sono validi: correggi i campi indicati.',
  'form.DRAFT_EXPIRED': 'La registrazione è scaduta: ricominciala.',
  'form.DRAFT_ALREADY_COMPLETED': 'La registrazione è già stata completata: accedi con il tuo username.',
  'form.DRAFT_SUPERSEDED':
    'Hai ricominciato la registrazione con lo stesso ordine: completa quella più recente.',
  'form.TOO_MANY_LOGINS': 'Questa anagrafica ha già il numero massimo di login.',
};
