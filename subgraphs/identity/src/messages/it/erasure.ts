/** What stands in the way of an erasure, and why something stays. */
export const erasure = {
  'erasure.obstacle.DOMAINS_HELD':
    'Ci sono domini registrati o in registrazione: trasferiscili, o lasciali scadere, prima della cancellazione.',
  'erasure.obstacle.OWNER_CHANGES_OPEN':
    'Ci sono cambi di intestatario non conclusi: annullali, o attendi che lo siano.',
  'erasure.obstacle.ORDERS_OPEN':
    'Ci sono ordini da pagare o in lavorazione: annullali, o attendi che siano conclusi.',
  'erasure.obstacle.CREDIT_LEFT':
    "C'è del credito non speso: utilizzalo, o rinuncia al credito nella richiesta.",
  'erasure.obstacle.REFUNDS_OPEN': 'Ci sono rimborsi in corso: attendi che siano conclusi.',
  'erasure.obstacle.PAYMENTS_UNDER_REVIEW':
    'Ci sono pagamenti in corso di verifica: attendi che il nostro personale li abbia verificati.',
  'erasure.obstacle.LEGAL_HOLD':
    'I dati vanno conservati per un obbligo di legge: per ora non possono essere cancellati.',
  'erasure.kept.ACCOUNTING': 'Scritture e documenti contabili: art. 2220 del codice civile.',
  'erasure.kept.PROOF_OF_CONSENT':
    'Prova dei consensi e delle informative: art. 7, par. 1 GDPR e termini di prescrizione.',
  'erasure.kept.ACCOUNTABILITY': 'Registro delle attività, senza i nomi: art. 5, par. 2 GDPR.',
  'erasure.kept.NAME_HISTORY':
    'Storia dei nomi registrati, per eventuali contestazioni: termini di prescrizione ordinaria (art. 2946 c.c.).',
  'erasure.REFUSED': "L'anagrafica non può essere cancellata adesso.",
};
