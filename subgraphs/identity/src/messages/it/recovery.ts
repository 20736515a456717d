/** What recovery answers. */
export const recovery = {
  'recovery.started':
    "Se i dati corrispondono a un'iscrizione, abbiamo inviato un'e-mail con le istruzioni all'indirizzo dell'anagrafica. Il link vale 10 minuti.",
  'recovery.RECOVERY_NOT_VALID': 'Il link non è valido o è scaduto: richiedine uno nuovo.',
  'recovery.RECOVERY_TOO_EARLY':
    'L’indirizzo e-mail è cambiato da poco: il link si può usare dal momento indicato nell’e-mail.',
  'recovery.RECOVERY_NOT_ACCEPTED': 'La risposta o il codice non sono corretti.',
};
