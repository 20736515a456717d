/** The letter that gathers a day's notices about expiring domains. */
export const expiryLetter = {
  'letter.expiryNotice.subject':
    '{domains, plural, one {Il dominio {name} {over, plural, =0 {scade {daysLeft, plural, =0 {oggi} one {domani} other {tra # giorni}}} other {è scaduto}}} other {{soon, plural, =0 {} one {Un dominio in scadenza} other {# domini in scadenza}}{times, select, both {, } other {}}{over, plural, =0 {} one {uno scaduto} other {{times, select, both {{over} scaduti} other {{over} domini scaduti}}}}}}',
  'letter.expiryNotice.body':
    '{domains, plural, one {il dominio {name} {times, select, over {è scaduto} other {scade presto}}} other {questi {domains} domini {times, select, over {sono scaduti} soon {scadono presto} other {scadono presto o sono scaduti}}}}:',
  'letter.expiryNotice.afterTable':
    "{more, plural, =0 {} one {Un altro dominio è nel file allegato, che li elenca tutti.\n\n} other {Altri # domini sono nel file allegato, che li elenca tutti.\n\n}}{idle, select, true {Il rinnovo automatico è attivo: se il pagamento riesce non devi fare nulla. Per controllare come si paga apri l'Area Clienti:} other {Alla scadenza sito e posta smettono di funzionare. Per rinnovare apri l'Area Clienti:}}\n{link}\n\n{mailbox, select, true {Scriviamo anche alla casella postmaster di {name} perché mancano pochi giorni.} other {Dall'Area Clienti puoi scegliere quali avvisi ricevere. Quelli a un mese, a una settimana e a un giorno dalla scadenza, e quello dopo, arrivano sempre.}}",
  'letter.expiryNotice.button': 'Vedi i domini',
  'letter.expiryNotice.column.name': 'Dominio',
  'letter.expiryNotice.column.expiry': 'Scadenza',
  'letter.expiryNotice.column.standing': 'Stato',
  'letter.expiryNotice.column.renewableUntil': 'Rinnovabile fino al',
  'letter.expiryNotice.column.renewsItself': 'Rinnovo automatico',
  'letter.expiryNotice.yesOrNo': '{yes, select, true {sì} other {no}}',
  'letter.expiryNotice.day': '{at, date, day}',
  'letter.expiryNotice.standing':
    '{isOver, select, true {scaduto, si può rinnovare fino al {renewableUntil, date, day}} other {scade {daysLeft, plural, =0 {oggi} one {domani} other {tra # giorni}}{renewsItself, select, true {, si rinnova da solo} other {}}}}',
  'letter.expiryNotice.file': 'domini-in-scadenza.csv',
};
