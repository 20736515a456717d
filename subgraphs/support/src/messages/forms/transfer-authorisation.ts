import type { FormBody } from './form-body';
import { domainSection, identityDocument, identityFields, representativeFields, uploadToCase } from './parts';

export const transferAuthorisation: readonly FormBody[] = [
  {
    version: 1,
    validFrom: '2026-01-01',
    title: { it: 'Autorizzazione al trasferimento di un dominio', en: 'Authorisation to transfer a domain' },
    purpose: {
      it: 'Si usa quando chi chiede il trasferimento di un dominio a un altro Registrar non è il suo intestatario, o quando il Registro la richiede per iscritto.',
      en: 'For a transfer to another registrar that is asked for by somebody other than the holder, or where the registry wants it in writing.',
    },
    sections: [
      domainSection,
      {
        title: { it: 'Intestatario del dominio', en: 'Holder of the domain' },
        fields: [...identityFields('holder', 'holder'), ...representativeFields('holder')],
      },
      {
        title: { it: 'Trasferimento', en: 'Transfer' },
        fields: [
          {
            name: 'transfer.from',
            label: { it: 'Registrar di provenienza', en: 'From the registrar' },
            isHalf: true,
          },
          {
            name: 'transfer.to',
            label: { it: 'Registrar di destinazione', en: 'To the registrar' },
            isHalf: true,
          },
          {
            name: 'transfer.delegate',
            label: {
              it: "Chi chiede il trasferimento per l'intestatario (nome e codice fiscale)",
              en: 'Who asks for it on behalf of the holder (name and tax code)',
            },
          },
        ],
      },
      {
        title: { it: 'Autorizzazione', en: 'Authorisation' },
        paragraphs: [
          {
            it: 'Autorizzo il trasferimento del dominio al Registrar di destinazione e la persona indicata a chiederlo e a ricevere il codice di autorizzazione (authinfo). Il codice non va scritto su questo modulo.',
            en: 'I authorise the transfer of the domain to the registrar named above, and the person named above to ask for it and to receive the authorisation code (authinfo). The code must not be written on this form.',
          },
        ],
        signedBy: { it: "Firma dell'intestatario", en: 'Signature of the holder' },
      },
    ],
    sendBack: [identityDocument, uploadToCase],
    legalBasis: {
      it: 'Domini generici: ICANN Transfer Policy, sezione I. Domini .it: Regolamento di assegnazione e gestione dei nomi a dominio nel ccTLD .it (modifica del Registrar).',
      en: 'Generic domains: ICANN Transfer Policy, section I. Domains under .it: Rules of assignment and management of domain names in the ccTLD .it (change of registrar).',
    },
  },
];
