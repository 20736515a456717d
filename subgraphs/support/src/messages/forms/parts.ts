import type { FormField, FormSection } from './form-body';

/** Who somebody is and how they are reached; filled in with the holder of a domain or with the profile. */
export function identityFields(party: string, fill?: 'holder' | 'profile'): FormField[] {
  const filled = <What extends string>(what: What) =>
    fill === undefined ? {} : { fill: `${fill}.${what}` as const };
  return [
    {
      name: `${party}.name`,
      label: { it: 'Nome e cognome, o denominazione', en: 'Name and surname, or name of the organisation' },
      ...filled('name'),
    },
    {
      name: `${party}.fiscalCode`,
      label: { it: 'Codice fiscale', en: 'Tax code (codice fiscale)' },
      isHalf: true,
      ...filled('fiscalCode'),
    },
    {
      name: `${party}.vatNumber`,
      label: { it: 'Partita IVA (se presente)', en: 'VAT number (if any)' },
      isHalf: true,
      ...filled('vatNumber'),
    },
    {
      name: `${party}.address`,
      label: { it: 'Residenza o sede: indirizzo completo', en: 'Residence or seat: full address' },
      ...filled('address'),
    },
    {
      name: `${party}.email`,
      label: { it: 'E-mail', en: 'E-mail' },
      isHalf: true,
      ...filled('email'),
    },
    {
      name: `${party}.phone`,
      label: { it: 'Telefono', en: 'Telephone' },
      isHalf: true,
      ...filled('phone'),
    },
  ];
}

/** Who signs for an organisation. */
export function representativeFields(party: string): FormField[] {
  return [
    {
      name: `${party}.representative`,
      label: {
        it: 'Per le organizzazioni: legale rappresentante che firma',
        en: 'For organisations: legal representative who signs',
      },
      isHalf: true,
    },
    {
      name: `${party}.representativeFiscalCode`,
      label: {
        it: 'Codice fiscale del legale rappresentante',
        en: 'Tax code of the legal representative',
      },
      isHalf: true,
    },
  ];
}

export const domainSection: FormSection = {
  title: { it: 'Nome a dominio', en: 'Domain name' },
  fields: [
    {
      name: 'domain.name',
      label: { it: 'Nome a dominio, con estensione', en: 'Domain name, with its extension' },
      fill: 'domain.name',
    },
  ],
};

/** What goes with every form that is signed by hand. */
export const identityDocument = {
  it: 'Allega la copia di un documento di identità valido di chi firma, salvo che il modulo sia firmato digitalmente.',
  en: 'Enclose a copy of a valid identity document of whoever signs, unless the form is signed digitally.',
};

export const uploadToCase = {
  it: "Carica il modulo firmato (PDF, JPEG o PNG) nella pratica a cui si riferisce, dall'Area Clienti. Se non c'è una pratica, apri una richiesta di assistenza e allegalo.",
  en: 'Upload the signed form (PDF, JPEG or PNG) to the case it belongs to, in the customer area. Where there is no case, open a ticket and attach it.',
};
