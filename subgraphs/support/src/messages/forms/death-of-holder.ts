import type { FormBody } from './form-body';
import { domainSection, identityDocument, identityFields, uploadToCase } from './parts';

export const deathOfHolder: readonly FormBody[] = [
  {
    version: 1,
    validFrom: '2026-01-01',
    title: { it: "Decesso dell'intestatario di un dominio", en: 'Death of the holder of a domain' },
    purpose: {
      it: 'Si usa da parte degli eredi per chiedere che il dominio di una persona deceduta passi a uno di loro, o che sia lasciato scadere.',
      en: 'For the heirs of a holder, to ask that the domain go to one of them or be left to expire.',
    },
    sections: [
      domainSection,
      {
        title: { it: 'Persona deceduta', en: 'The deceased' },
        fields: [
          ...identityFields('deceased', 'holder').slice(0, 2),
          {
            name: 'deceased.dateOfDeath',
            label: { it: 'Data del decesso', en: 'Date of death' },
            isHalf: true,
          },
        ],
      },
      {
        title: { it: 'Erede che presenta la richiesta', en: 'Heir who makes the request' },
        fields: [
          ...identityFields('heir'),
          {
            name: 'heir.relation',
            label: {
              it: 'Titolo (legge o testamento) e grado di parentela',
              en: 'Title (law or will) and kinship',
            },
          },
        ],
      },
      {
        title: { it: 'Richiesta', en: 'Request' },
        fields: [
          {
            name: 'request.assign',
            label: {
              it: "Assegnare il dominio all'erede che firma",
              en: 'Assign the domain to the heir who signs',
            },
            isTick: true,
          },
          {
            name: 'request.expire',
            label: { it: 'Lasciare scadere il dominio', en: 'Leave the domain to expire' },
            isTick: true,
          },
          {
            name: 'request.otherHeirs',
            label: { it: 'Altri eredi e loro consenso', en: 'Other heirs and their consent' },
            lines: 3,
          },
        ],
      },
      {
        title: { it: 'Dichiarazione sostitutiva', en: 'Declaration in lieu of an affidavit' },
        paragraphs: [
          {
            it: "Consapevole delle sanzioni previste dall'art. 76 del D.P.R. 445/2000 per le dichiarazioni false, dichiaro di essere erede della persona indicata, che gli altri eredi sono solo quelli elencati e che non mi oppongo a richieste di prova.",
            en: 'Knowing the sanctions of art. 76 of D.P.R. 445/2000 for false declarations, I declare that I am an heir of the person named above, that there are no other heirs than those listed, and that I will give proof when asked.',
          },
        ],
        signedBy: { it: "Firma dell'erede", en: 'Signature of the heir' },
      },
    ],
    sendBack: [
      identityDocument,
      {
        it: 'Allega il certificato di morte o la dichiarazione che lo sostituisce.',
        en: 'Enclose the death certificate or the declaration that stands for it.',
      },
      uploadToCase,
    ],
    legalBasis: {
      it: 'D.P.R. 28 dicembre 2000, n. 445, artt. 46 e 47; D.Lgs. 30 giugno 2003, n. 196, art. 2-terdecies (dati di persone decedute).',
      en: 'D.P.R. 28 December 2000, no. 445, art. 46 and 47; D.Lgs. 30 June 2003, no. 196, art. 2-terdecies (data of deceased persons).',
    },
  },
];
