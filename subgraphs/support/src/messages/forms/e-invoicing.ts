import type { FormBody } from './form-body';
import { identityFields, representativeFields, uploadToCase } from './parts';

export const eInvoicing: readonly FormBody[] = [
  {
    version: 1,
    validFrom: '2026-01-01',
    title: { it: 'Dati per la fatturazione elettronica', en: 'Data for electronic invoices' },
    purpose: {
      it: "Si usa per comunicare o correggere i dati con cui le fatture sono recapitate. Si possono modificare anche senza modulo, dai dati di fatturazione nell'Area Clienti.",
      en: 'To give or correct the data by which invoices are delivered. They can be changed without this form too, in the customer area.',
    },
    sections: [
      {
        title: { it: 'Intestatario delle fatture', en: 'Whom invoices name' },
        fields: [...identityFields('buyer', 'profile'), ...representativeFields('buyer')],
      },
      {
        title: { it: 'Recapito', en: 'Delivery' },
        paragraphs: [
          {
            it: 'Basta uno dei due: il codice destinatario (7 caratteri) o la PEC. Senza, la fattura è messa a disposizione nel sito dell’Agenzia delle Entrate. Le pubbliche amministrazioni indicano il codice ufficio (6 caratteri).',
            en: 'One of the two is enough: the recipient code (7 characters) or a PEC address. Without them the invoice can be read on the site of the Italian revenue agency. Public bodies give their office code (6 characters).',
          },
        ],
        fields: [
          {
            name: 'delivery.recipientCode',
            label: { it: 'Codice destinatario', en: 'Recipient code' },
            fill: 'invoicing.recipientCode',
            isHalf: true,
          },
          {
            name: 'delivery.officeCode',
            label: { it: 'Codice ufficio (IPA)', en: 'Office code (IPA)' },
            fill: 'profile.officeCode',
            isHalf: true,
          },
          {
            name: 'delivery.pec',
            label: { it: 'Indirizzo PEC', en: 'PEC address' },
            fill: 'invoicing.pec',
          },
          {
            name: 'delivery.address',
            label: { it: 'Indirizzo in fattura, se diverso', en: 'Address on invoices, if another one' },
            fill: 'invoicing.address',
          },
        ],
      },
      {
        title: { it: 'Riferimenti da riportare in fattura', en: 'References to put on invoices' },
        fields: [
          { name: 'reference.cig', label: { it: 'CIG', en: 'CIG' }, fill: 'invoicing.cig', isHalf: true },
          { name: 'reference.cup', label: { it: 'CUP', en: 'CUP' }, fill: 'invoicing.cup', isHalf: true },
          {
            name: 'reference.purchaseOrder',
            label: { it: "Ordine d'acquisto", en: 'Purchase order' },
            fill: 'invoicing.purchaseOrder',
          },
        ],
      },
      {
        title: { it: 'Dichiarazione', en: 'Declaration' },
        paragraphs: [
          {
            it: 'Chiedo che le prossime fatture siano emesse con questi dati. Le fatture già emesse non cambiano.',
            en: 'I ask that the next invoices be issued with these data. Invoices already issued do not change.',
          },
        ],
        signedBy: { it: 'Firma', en: 'Signature' },
      },
    ],
    sendBack: [uploadToCase],
    legalBasis: {
      it: 'D.Lgs. 5 agosto 2015, n. 127, art. 1; D.P.R. 26 ottobre 1972, n. 633, art. 21.',
      en: 'D.Lgs. 5 August 2015, no. 127, art. 1; D.P.R. 26 October 1972, no. 633, art. 21.',
    },
  },
];
