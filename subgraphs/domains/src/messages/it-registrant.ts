/** What is done with the data of registrants. */
export const itRegistrant = {
  'publication.NO_ORGANIZATION_GIVEN': "L'intestatario non ha un'organizzazione da pubblicare.",
  'publication.NOWHERE_PUBLISHED':
    'Nessun registro dei suoi domini pubblica dati con il consenso: non viene pubblicato nulla.',
  'disclosure.NO_REGISTRANT': 'Il dominio non ha un intestatario.',
  'disclosure.NOT_HELD_THEN': 'Nessuna anagrafica del nostro sistema aveva il dominio in quel momento.',
  'disclosure.REGISTRANT_NEEDED':
    "Il dominio è passato da allora a un'altra anagrafica: indica l'intestatario di cui sono stati dati i dati.",
  'disclosure.NOTHING_GIVEN': 'Indica quali dati sono stati comunicati.',
  'disclosure.GIVEN_LATER': 'Il momento indicato è nel futuro.',
  'disclosure.HOLD_INCOMPLETE': 'Per il segreto servono sia il termine sia la base giuridica.',
  'disclosure.HOLD_OVER': 'Nessuna riservatezza è in corso, o è già terminata.',
  'disclosure.HOLD_NOT_LONGER': 'La riservatezza dura già fino ad allora.',
  'disclosure.HOLD_OUT_OF_BOUNDS':
    'Il termine del segreto deve essere futuro, entro due anni, quattro in tutto.',
  'procedure.email':
    "Estensione .{tld}: l'indirizzo email dell'intestatario si conferma con un collegamento che gli inviamo. Lo chiediamo dopo una registrazione, un trasferimento, un cambio di nome, organizzazione o indirizzo, e quando una nostra comunicazione torna indietro. Per confermare {days, plural, one {c'è un giorno} other {ci sono # giorni}}{reminders, plural, =0 {} one {, con un promemoria} other {, con # promemoria}}; dopo, i domini dell'intestatario vengono sospesi, con sito e posta, finché la conferma non arriva. Un indirizzo già confermato non si chiede di nuovo.",
  'procedure.noEmail':
    "Estensione .{tld}: non chiede di confermare l'indirizzo email dell'intestatario. Ne controlliamo la forma quando viene indicato.",
  'procedure.phone':
    'Il numero di telefono va confermato entro {days, plural, one {un giorno} other {# giorni}}; i domini non vengono sospesi per questo.',
  'procedure.noPhone': 'Del numero di telefono controlliamo la forma quando viene indicato.',
  'procedure.correction':
    "L'intestatario è responsabile di dati esatti e aggiornati, e li corregge nell'area clienti. Chi ritiene sbagliati i dati di un dominio può scrivere all'assistenza.",
};
