export const attachment = {
  'attachment.ATTACHMENT_TOO_LARGE': 'Il file supera i 10 MB: inviane uno più piccolo.',
  'attachment.TOO_MANY_DRAFTS':
    'Venti file attendono già di essere inviati con un messaggio: inviali, o riprova domani.',

  'fault.attachmentType':
    'Sono accettati PDF, JPEG, PNG e testo semplice, integri e della dimensione annunciata.',
  'fault.attachmentSent': 'Un altro file è già stato inviato a questo indirizzo.',
};
