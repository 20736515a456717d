import type { FormBody } from './form-body';
import { domainSection, identityDocument, identityFields, representativeFields, uploadToCase } from './parts';

export const ownerChangeIt: readonly FormBody[] = [
  {
    version: 1,
    validFrom: '2026-01-01',
    title: { it: 'Cambio intestatario di un dominio .it', en: 'Change of owner of a .it domain' },
    purpose: {
      it: 'Si usa quando un dominio .it passa a un nuovo intestatario. Firmano tutti e due: chi cede e chi riceve il dominio.',
      en: 'For a .it domain that goes to a new holder. Both sign: who gives the domain and who receives it.',
    },
    sections: [
      domainSection,
      {
        title: { it: 'Intestatario attuale', en: 'Present holder' },
        fields: [...identityFields('present', 'holder'), ...representativeFields('present')],
      },
      {
        title: { it: 'Nuovo intestatario', en: 'New holder' },
        fields: [...identityFields('new'), ...representativeFields('new')],
      },
      {
        title: { it: "Dichiarazione dell'intestatario attuale", en: 'Declaration of the present holder' },
        paragraphs: [
          {
            it: 'Chiedo che il dominio sia assegnato al nuovo intestatario indicato in questo modulo e rinuncio a ogni diritto sul suo uso dal momento in cui il Registro .it registra la modifica.',
            en: 'I ask that the domain be assigned to the new holder named in this form, and give up every right to its use from the moment on which the .it Registry records the change.',
          },
        ],
        signedBy: { it: "Firma dell'intestatario attuale", en: 'Signature of the present holder' },
      },
      {
        title: { it: 'Dichiarazione del nuovo intestatario', en: 'Declaration of the new holder' },
        paragraphs: [
          {
            it: "Chiedo l'assegnazione del dominio. Dichiaro di avere titolo al suo uso, di accettare il Regolamento di assegnazione e gestione dei nomi a dominio nel ccTLD .it e di rispondere dell'uso che ne faccio. I dati che ho indicato sono veri.",
            en: 'I ask for the domain. I declare that I am entitled to use it, that I accept the Rules of assignment and management of domain names in the ccTLD .it, and that I answer for the use I make of it. The data I have given are true.',
          },
        ],
        signedBy: { it: 'Firma del nuovo intestatario', en: 'Signature of the new holder' },
      },
    ],
    sendBack: [
      identityDocument,
      uploadToCase,
      {
        it: 'Il modulo vale 100 giorni dalla firma. Il pagamento si chiede solo dopo la verifica dei documenti.',
        en: 'The form is valid for 100 days from its signature. Payment is asked for only after the documents have been checked.',
      },
    ],
    legalBasis: {
      it: 'Regolamento di assegnazione e gestione dei nomi a dominio nel ccTLD .it (modifica del Registrante).',
      en: 'Rules of assignment and management of domain names in the ccTLD .it (change of registrant).',
    },
  },
];
