import type { FormBody } from './form-body';
import { domainSection, identityDocument, identityFields, representativeFields, uploadToCase } from './parts';

export const ownerChangeGtld: readonly FormBody[] = [
  {
    version: 1,
    validFrom: '2026-01-01',
    title: {
      it: 'Cambio intestatario di un dominio generico (.com, .net, .org e altri)',
      en: 'Change of owner of a generic domain (.com, .net, .org and others)',
    },
    purpose: {
      it: "Si usa quando un dominio generico passa a un nuovo intestatario. Oltre alla firma serve la conferma per e-mail di tutti e due, entro 60 giorni dall'invio.",
      en: 'For a generic domain that goes to a new holder. Beside the signatures both have to confirm by e-mail, within 60 days of the message.',
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
        title: { it: 'Blocco dei trasferimenti', en: 'Lock of transfers' },
        paragraphs: [
          {
            it: "Dopo un cambio di intestatario il dominio non può essere trasferito a un altro Registrar per 60 giorni, se l'intestatario attuale non vi rinuncia prima della modifica.",
            en: 'After a change of owner the domain cannot be transferred to another registrar for 60 days, unless the present holder waives this before the change.',
          },
        ],
        fields: [
          {
            name: 'lock.waived',
            label: {
              it: "L'intestatario attuale rinuncia al blocco di 60 giorni",
              en: 'The present holder waives the lock of 60 days',
            },
            isTick: true,
          },
        ],
      },
      {
        title: { it: 'Dichiarazioni', en: 'Declarations' },
        paragraphs: [
          {
            it: "L'intestatario attuale chiede che il dominio sia assegnato al nuovo intestatario. Il nuovo intestatario lo accetta, insieme alle condizioni di registrazione, e dichiara che i suoi dati sono veri.",
            en: 'The present holder asks that the domain be assigned to the new holder. The new holder accepts it, together with the terms of registration, and declares that the data given are true.',
          },
        ],
        signedBy: { it: "Firma dell'intestatario attuale", en: 'Signature of the present holder' },
      },
      {
        title: { it: 'Accettazione', en: 'Acceptance' },
        signedBy: { it: 'Firma del nuovo intestatario', en: 'Signature of the new holder' },
      },
    ],
    sendBack: [identityDocument, uploadToCase],
    legalBasis: {
      it: 'ICANN Transfer Policy, sezione II (Change of Registrant).',
      en: 'ICANN Transfer Policy, section II (Change of Registrant).',
    },
  },
];
