import type { LocalizedText } from '@customer-area/shared/locale';
import type { FieldName } from '../form-needs';
import { type FormSubject, isBody, isItalian } from './form-subject';
import { companyNameWords } from './subject-words';
import type { Words } from './words';

const FIRST_NAME: LocalizedText = { it: 'Nome', en: 'First name' };
const LAST_NAME: LocalizedText = { it: 'Cognome', en: 'Last name' };
const REPRESENTATIVE: LocalizedText = {
  it: 'Della persona di riferimento.',
  en: 'Of the person to write to.',
};
const AS_ON_THE_CARD: LocalizedText = {
  it: 'Come riportato sulla tessera sanitaria. Facoltativo: se indicato, si confronta con il codice fiscale.',
  en: 'As printed on the health card. Optional: what is given is compared with the codice fiscale.',
};

/** The words of every field, in the order of the form; those of some depend on who registers, and where. */
export function fieldWords(subject: FormSubject): Readonly<Record<FieldName, Words>> {
  const italian = isItalian(subject);
  const body = isBody(subject);
  return {
    subjectType: { label: { it: 'Tipologia di soggetto', en: 'Type of subject' } },
    firstName: { label: FIRST_NAME, ...(body ? { help: REPRESENTATIVE } : {}) },
    lastName: { label: LAST_NAME, ...(body ? { help: REPRESENTATIVE } : {}) },
    companyName: companyNameWords[subject.subjectType],
    birthDate: { label: { it: 'Data di nascita', en: 'Birth date' }, help: AS_ON_THE_CARD },
    birthPlace: { label: { it: 'Luogo di nascita', en: 'Birth place' }, help: AS_ON_THE_CARD },
    sex: { label: { it: 'Sesso', en: 'Sex' }, help: AS_ON_THE_CARD },
    fiscalCode: {
      label: { it: 'Codice fiscale', en: 'Codice fiscale' },
      help: body
        ? {
            it: '11 cifre; può essere diverso dalla partita IVA.',
            en: '11 digits; it may differ from the partita IVA.',
          }
        : {
            it: '16 caratteri, come riportato sulla tessera sanitaria.',
            en: '16 characters, as printed on the health card.',
          },
    },
    vatNumber: italian
      ? { label: { it: 'Partita IVA', en: 'Partita IVA' }, help: { it: '11 cifre.', en: '11 digits.' } }
      : {
          label: { it: 'Numero di identificazione IVA', en: 'VAT number' },
          help: {
            it: 'Il numero rilasciato dal proprio Paese.',
            en: 'The number given by your country.',
          },
        },
    'address.country': { label: { it: 'Paese', en: 'Country' } },
    'address.street': {
      label: { it: 'Indirizzo', en: 'Address' },
      help: { it: 'Via e numero civico.', en: 'Street and number.' },
    },
    'address.postalCode': { label: { it: 'CAP', en: italian ? 'CAP' : 'Postal code' } },
    'address.city': {
      label: italian ? { it: 'Comune', en: 'Comune' } : { it: 'Città', en: 'City' },
      ...(italian
        ? {
            help: {
              it: 'Nome ufficiale, senza abbreviazioni; i suggerimenti vengono dalla ricerca dei comuni.',
              en: 'Official name, without abbreviations; the search of places makes suggestions.',
            },
          }
        : {}),
    },
    'address.province': {
      label: italian ? { it: 'Provincia', en: 'Province' } : { it: 'Stato o regione', en: 'State or region' },
    },
    phone: {
      label: { it: 'Telefono', en: 'Telephone' },
      help: {
        it: 'Con il prefisso internazionale se di un altro Paese, per esempio +39.',
        en: 'With the international prefix if it is of another country, for example +39.',
      },
    },
    email: {
      label: { it: 'Email', en: 'E-mail' },
      help: {
        it: 'Un indirizzo funzionante: vi arriva ogni comunicazione.',
        en: 'An address that works: everything is sent there.',
      },
    },
    emailConfirmation: { label: { it: 'Conferma email', en: 'E-mail again' } },
    locale: { label: { it: 'Lingua delle comunicazioni', en: 'Language of letters' } },
    officeCode: {
      label: { it: 'Codice univoco ufficio', en: 'Office code' },
      help: {
        it: '6 caratteri, dall’indice delle pubbliche amministrazioni (IPA).',
        en: '6 characters, from the index of public administrations (IPA).',
      },
    },
    recipientCode: {
      label: { it: 'Codice destinatario', en: 'Recipient code' },
      help: italian
        ? {
            it: '7 caratteri, per ricevere le fatture elettroniche; 0000000 con una PEC. Può restare vuoto.',
            en: '7 characters, for e-invoices; 0000000 together with a PEC. May be left empty.',
          }
        : { it: 'XXXXXXX per l’estero. Può restare vuoto.', en: 'XXXXXXX abroad. May be left empty.' },
    },
    pecEmail: {
      label: { it: 'PEC', en: 'Certified mailbox (PEC)' },
      help: { it: 'Per ricevere le fatture elettroniche.', en: 'For e-invoices.' },
    },
    recoveryQuestion: {
      label: { it: 'Domanda segreta', en: 'Secret question' },
      help: {
        it: 'Per recuperare i dati di accesso, insieme a un link inviato per email.',
        en: 'To get back in, together with a link sent by e-mail.',
      },
    },
    recoveryAnswer: {
      label: { it: 'Risposta segreta', en: 'Secret answer' },
      help: {
        it: 'Maiuscole e spazi in più non contano.',
        en: 'Upper case and extra spaces do not count.',
      },
    },
    privacyAccepted: {
      label: {
        it: 'Dichiaro di aver preso visione dell’informativa privacy',
        en: 'I have read the privacy notice',
      },
    },
    privacyNoticeVersion: { label: { it: 'Versione dell’informativa', en: 'Version of the notice' } },
    marketingConsent: {
      label: {
        it: 'Acconsento a ricevere comunicazioni commerciali',
        en: 'I agree to receive offers',
      },
      help: { it: 'Facoltativo, revocabile in ogni momento.', en: 'Optional, can be withdrawn at any time.' },
    },
  };
}
