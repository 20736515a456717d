import type { FormBody } from './form-body';
import { identityDocument, identityFields, representativeFields, uploadToCase } from './parts';

export const rectification: readonly FormBody[] = [
  {
    version: 1,
    validFrom: '2026-01-01',
    title: { it: 'Rettifica dei dati anagrafici', en: 'Rectification of profile data' },
    purpose: {
      it: "Si usa per correggere un errore di battitura in dati dell'anagrafica che non si possono modificare da soli: nome, cognome, denominazione, dati di nascita, codice fiscale, partita IVA. Per cambiare intestatario serve un altro modulo.",
      en: 'For a typing error in those data of a profile that cannot be changed otherwise: name, surname, organisation, data of birth, tax code, VAT number. A change of owner has another form.',
    },
    sections: [
      {
        title: { it: 'Dati registrati', en: 'Data as registered' },
        fields: [...identityFields('registered', 'profile'), ...representativeFields('registered')],
      },
      {
        title: { it: 'Dati corretti', en: 'Correct data' },
        paragraphs: [
          {
            it: 'Indica solo i dati da correggere, come stanno nel documento di identità o nella visura.',
            en: 'Only the data to correct, as they stand in the identity document or in the company register.',
          },
        ],
        fields: [
          {
            name: 'correct.name',
            label: { it: 'Nome e cognome, o denominazione', en: 'Name and surname, or organisation' },
          },
          {
            name: 'correct.birth',
            label: { it: 'Data e luogo di nascita', en: 'Date and place of birth' },
          },
          {
            name: 'correct.fiscalCode',
            label: { it: 'Codice fiscale', en: 'Tax code' },
            isHalf: true,
          },
          {
            name: 'correct.vatNumber',
            label: { it: 'Partita IVA', en: 'VAT number' },
            isHalf: true,
          },
          {
            name: 'correct.explanation',
            label: { it: "Come è nato l'errore", en: 'How the error came about' },
            lines: 3,
          },
        ],
      },
      {
        title: { it: 'Dichiarazione', en: 'Declaration' },
        paragraphs: [
          {
            it: "Chiedo la rettifica dei dati indicati. So che chi dichiara il falso ne risponde secondo l'art. 76 del D.P.R. 445/2000.",
            en: 'I ask for the rectification of the data above. I know that a false declaration is punished under art. 76 of D.P.R. 445/2000.',
          },
        ],
        signedBy: { it: 'Firma', en: 'Signature' },
      },
    ],
    sendBack: [identityDocument, uploadToCase],
    legalBasis: {
      it: 'Regolamento (UE) 2016/679 (GDPR), art. 16: diritto di rettifica.',
      en: 'Regulation (EU) 2016/679 (GDPR), art. 16: right to rectification.',
    },
  },
];
