import type { FormBody } from './form-body';
import { identityDocument, identityFields, representativeFields, uploadToCase } from './parts';

export const supportMandate: readonly FormBody[] = [
  {
    version: 1,
    validFrom: '2026-01-01',
    title: { it: "Delega per l'assistenza", en: 'Mandate for support' },
    purpose: {
      it: "Si usa per incaricare un'altra persona di parlare con l'assistenza al proprio posto. Non dà accesso all'Area Clienti: per quello c'è la delega nell'Area Clienti stessa.",
      en: 'To let another person speak with our support on one’s behalf. It gives no access to the customer area: delegations there do.',
    },
    sections: [
      {
        title: { it: 'Chi delega', en: 'Who gives the mandate' },
        fields: [...identityFields('giver', 'profile'), ...representativeFields('giver')],
      },
      {
        title: { it: 'Persona delegata', en: 'Who receives it' },
        fields: identityFields('delegate'),
      },
      {
        title: { it: 'Oggetto', en: 'What it is for' },
        fields: [
          {
            name: 'mandate.domains',
            label: { it: 'Domini o ordini a cui si riferisce', en: 'Domains or orders concerned' },
            lines: 2,
          },
          {
            name: 'mandate.technical',
            label: { it: 'Domande tecniche', en: 'Technical questions' },
            isTick: true,
          },
          {
            name: 'mandate.administrative',
            label: {
              it: 'Domande su ordini, pagamenti e fatture',
              en: 'Questions about orders, payments and invoices',
            },
            isTick: true,
          },
          {
            name: 'mandate.until',
            label: { it: 'Valida fino al (al massimo un anno)', en: 'Valid until (a year at most)' },
            isHalf: true,
          },
        ],
      },
      {
        title: { it: 'Delega', en: 'Mandate' },
        paragraphs: [
          {
            it: "Incarico la persona indicata di chiedere e ricevere informazioni dall'assistenza nei limiti indicati. Password, codici di autorizzazione e dati di pagamento restano esclusi. Posso revocare la delega in ogni momento.",
            en: 'I entrust the person named above with asking our support and receiving answers, as far as stated. Passwords, authorisation codes and payment data are excluded. I may revoke this at any time.',
          },
        ],
        signedBy: { it: 'Firma di chi delega', en: 'Signature of who gives the mandate' },
      },
      {
        title: { it: 'Accettazione', en: 'Acceptance' },
        signedBy: { it: 'Firma della persona delegata', en: 'Signature of who receives it' },
      },
    ],
    sendBack: [identityDocument, uploadToCase],
    legalBasis: {
      it: 'Codice civile, artt. 1387 e seguenti (rappresentanza) e 1703 e seguenti (mandato).',
      en: 'Italian civil code, art. 1387 and following (agency) and 1703 and following (mandate).',
    },
  },
];
