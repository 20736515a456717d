import type { LocalizedText } from '@customer-area/shared/locale';

/** A guide that a new installation has. Staff publish later versions, and others. */
export interface FirstGuide {
  readonly id: string;
  readonly topic: 'RENEWALS' | 'TRANSFERS' | 'PAYMENTS' | 'INVOICES' | 'ACCESS';
  readonly title: LocalizedText;
  readonly text: LocalizedText;
}

export const FIRST_GUIDES: readonly FirstGuide[] = [
  {
    id: 'gui_01kb0gv1des000000000000001',
    topic: 'RENEWALS',
    title: { it: 'Rinnovare un dominio', en: 'Renewing a domain' },
    text: {
      it: "Un dominio si rinnova dalla sua pagina, da 1 a 5 anni. La nuova scadenza si conta dalla precedente: chi rinnova prima non perde giorni.\n\nDopo la scadenza sito e posta si fermano, ma il rinnovo al prezzo normale resta possibile per un periodo che dipende dall'estensione: 15 giorni per .it, 30 per .com e gli altri domini generici. In seguito serve il recupero, che costa di più e non è garantito.\n\nCon il rinnovo automatico attivo l'importo è addebitato 7 giorni prima della scadenza e il rinnovo manuale non è disponibile.",
      en: 'A domain is renewed on its page, for 1 to 5 years. The new expiry counts from the old one: whoever renews early loses no days.\n\nAfter the expiry site and mail stop, but a renewal at the normal price is possible for a time that depends on the extension: 15 days for .it, 30 for .com and the other generic domains. After that the domain has to be restored, which costs more and is not guaranteed.\n\nWhile automatic renewal is on the amount is charged 7 days before the expiry, and there is no manual renewal.',
    },
  },
  {
    id: 'gui_01kb0gv1des000000000000002',
    topic: 'RENEWALS',
    title: { it: 'Attivare il rinnovo automatico', en: 'Switching on automatic renewal' },
    text: {
      it: 'Il rinnovo automatico usa una carta o un conto PayPal salvati. Si attiva e si disattiva in ogni momento dalla pagina del dominio.\n\nSe un addebito non riesce si riprova nei giorni seguenti; se la banca chiede una conferma, ricevi un link per pagare. Se nessun tentativo riesce resta un ordine da pagare: pagarlo non cambia il metodo salvato.',
      en: 'Automatic renewal uses a saved card or PayPal account. It can be switched on and off at any time on the page of the domain.\n\nWhen a charge fails it is tried again on the days that follow; when the bank wants a confirmation you receive a link to pay by. When no try succeeds an unpaid order is left: paying it does not change the saved method.',
    },
  },
  {
    id: 'gui_01kb0gv1des000000000000003',
    topic: 'TRANSFERS',
    title: { it: 'Trasferire un dominio', en: 'Transferring a domain' },
    text: {
      it: 'Per trasferire un dominio serve il suo codice di autorizzazione (authinfo), che si chiede al Registrar attuale. Chi trasferisce da noi lo vede nella pagina del dominio dopo avere confermato la password.\n\nPer .it il trasferimento si conclude di solito in un giorno e non cambia la scadenza. Per .com e gli altri domini generici richiede fino a 5 giorni e aggiunge un anno. Non si può trasferire un dominio nei 60 giorni che seguono la registrazione o un cambio di intestatario.',
      en: 'A transfer takes the authorisation code of the domain (authinfo), which the present registrar gives. Ours is shown on the page of the domain, after the password was confirmed.\n\nUnder .it a transfer is over within a day as a rule and leaves the expiry as it is. For .com and the other generic domains it takes up to 5 days and adds a year. A domain cannot be transferred in the 60 days after its registration or a change of owner.',
    },
  },
  {
    id: 'gui_01kb0gv1des000000000000004',
    topic: 'PAYMENTS',
    title: { it: 'Pagare un ordine', en: 'Paying an order' },
    text: {
      it: 'Un ordine si paga con carta, PayPal, bonifico, bollettino o credito. Carta e PayPal valgono subito; un bonifico arriva il giorno lavorativo seguente, un bollettino postale in 5–7 giorni lavorativi.\n\nNella causale di un bonifico scrivi soltanto il numero dell’ordine. Il metodo si può cambiare finché l’ordine non è pagato. Un ordine non pagato scade dopo 30 giorni; il denaro che arriva dopo diventa credito.',
      en: 'An order is paid by card, PayPal, bank transfer, postal slip or credit. Cards and PayPal count at once; a bank transfer arrives on the next working day, a postal slip in 5 to 7 working days.\n\nAs the reason of a transfer write the number of the order and nothing else. The means can be changed until the order is paid. An unpaid order expires after 30 days; money that arrives later becomes credit.',
    },
  },
  {
    id: 'gui_01kb0gv1des000000000000005',
    topic: 'INVOICES',
    title: { it: 'Scaricare le fatture', en: 'Downloading invoices' },
    text: {
      it: "La fattura è emessa con il pagamento. L'originale è il file XML inviato al Sistema di Interscambio; il PDF è una copia di cortesia. Tutti e due si scaricano dall'elenco delle fatture, anche per anno in un solo archivio.\n\nUna fattura emessa non si modifica: gli errori si correggono con una nota di credito. Codice destinatario e PEC si cambiano nei dati di fatturazione e valgono per le fatture seguenti.",
      en: 'The invoice is issued with the payment. The original is the XML file that was sent to the Italian exchange system; the PDF is a courtesy copy. Both are found in the list of invoices, and those of a year in one archive.\n\nAn issued invoice is not changed: errors are corrected by a credit note. Recipient code and PEC address are changed in the billing data and count for the next invoices.',
    },
  },
  {
    id: 'gui_01kb0gv1des000000000000006',
    topic: 'ACCESS',
    title: { it: 'Recuperare la password', en: 'Recovering the password' },
    text: {
      it: "Dalla pagina di accesso scegli «Password dimenticata». Ricevi un link valido una sola volta all'indirizzo del profilo; chi ha il secondo fattore inserisce anche il suo codice. La domanda segreta da sola non basta mai.\n\nSe non leggi più quell'indirizzo, scrivi all'assistenza: prima di ogni cambiamento verifichiamo chi sei.",
      en: 'Choose "Forgotten password" on the sign-in page. You receive a link that is good once at the address of the profile; whoever has a second factor enters its code as well. The secret question is never enough alone.\n\nIf you cannot read that address any more, write to our support: before anything is changed we verify who you are.',
    },
  },
  {
    id: 'gui_01kb0gv1des000000000000007',
    topic: 'ACCESS',
    title: { it: 'Delegare l’accesso a un’altra persona', en: 'Letting somebody else act for you' },
    text: {
      it: "Con una delega un'altra persona usa la propria login per agire sul tuo profilo, entro i permessi e i domini che scegli e fino a una data. La delega si revoca in ogni momento. Non condividere mai la tua password.",
      en: 'By a delegation another person uses a login of its own to act on your profile, within the permissions and the domains that you choose and until a date. It can be revoked at any time. Never share your password.',
    },
  },
];
