import type { FormBody } from './form-body';
import { domainSection, identityDocument, identityFields, representativeFields, uploadToCase } from './parts';

export const ownerChangeEu: readonly FormBody[] = [
  {
    version: 1,
    validFrom: '2026-11-27',
    title: { it: 'Cambio intestatario di un dominio .eu', en: 'Change of owner of a .eu domain' },
    purpose: {
      it: 'Si usa quando un dominio .eu passa a un nuovo intestatario, che deve avere i requisiti per un dominio .eu. Firmano tutti e due.',
      en: 'For a .eu domain that goes to a new holder, who has to be eligible for a .eu domain. Both sign.',
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
        title: { it: 'Requisiti del nuovo intestatario', en: 'Eligibility of the new holder' },
        paragraphs: [
          {
            it: 'Barra almeno un requisito. Per Unione si intendono anche Islanda, Liechtenstein e Norvegia.',
            en: 'Tick at least one. The Union stands for Iceland, Liechtenstein and Norway too.',
          },
        ],
        fields: [
          {
            name: 'eligible.citizen',
            label: {
              it: "Persona fisica, cittadino dell'Unione, ovunque risieda",
              en: 'Natural person, citizen of the Union, wherever resident',
            },
            isTick: true,
          },
          {
            name: 'eligible.resident',
            label: {
              it: "Persona fisica residente nell'Unione, senza esserne cittadino",
              en: 'Natural person resident in the Union, without being its citizen',
            },
            isTick: true,
          },
          {
            name: 'eligible.established',
            label: {
              it: "Impresa o organizzazione stabilita nell'Unione",
              en: 'Undertaking or organisation established in the Union',
            },
            isTick: true,
          },
          {
            name: 'eligible.country',
            label: {
              it: 'Stato della cittadinanza, della residenza o della sede',
              en: 'State of the citizenship, the residence or the seat',
            },
          },
        ],
      },
      {
        title: { it: "Dichiarazione dell'intestatario attuale", en: 'Declaration of the present holder' },
        paragraphs: [
          {
            it: 'Chiedo che il dominio sia assegnato al nuovo intestatario indicato in questo modulo e rinuncio a ogni diritto sul suo uso dal momento in cui EURid registra la modifica.',
            en: 'I ask that the domain be assigned to the new holder named in this form, and give up every right to its use from the moment on which EURid records the change.',
          },
        ],
        signedBy: { it: "Firma dell'intestatario attuale", en: 'Signature of the present holder' },
      },
      {
        title: { it: 'Dichiarazione del nuovo intestatario', en: 'Declaration of the new holder' },
        paragraphs: [
          {
            it: "Chiedo l'assegnazione del dominio. Dichiaro di avere i requisiti che ho indicato e di comunicare se li perdo, perché senza di essi EURid può revocare il dominio. Accetto le condizioni, la politica di registrazione e le regole di risoluzione delle controversie di EURid. I dati che ho indicato sono veri.",
            en: 'I ask for the domain. I declare that I am eligible as stated and will say so if I no longer am, because EURid can revoke the domain then. I accept the terms and conditions, the registration policy and the dispute resolution rules of EURid. The data I have given are true.',
          },
        ],
        signedBy: { it: 'Firma del nuovo intestatario', en: 'Signature of the new holder' },
      },
    ],
    sendBack: [identityDocument, uploadToCase],
    legalBasis: {
      it: 'Regolamento (UE) 2019/517, art. 3 (requisiti); EURid, Domain Name Registration Policy.',
      en: 'Regulation (EU) 2019/517, art. 3 (eligibility); EURid, Domain Name Registration Policy.',
    },
  },
];
