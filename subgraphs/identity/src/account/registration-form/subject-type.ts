import type { Need } from './need';

/** Who registers (enum SubjectType of the graph; README, Rules). */
export type SubjectType =
  | 'NATURAL_PERSON'
  | 'COMPANY'
  | 'FREELANCER'
  | 'SOLE_TRADER'
  | 'NON_PROFIT'
  | 'PUBLIC_BODY'
  | 'OTHER';

/** Which fields a subject fills in to say who it is. */
export interface SubjectNeeds {
  readonly firstName: Need;
  readonly lastName: Need;
  readonly companyName: Need;
  readonly birthDate: Need;
  readonly birthPlace: Need;
  readonly sex: Need;
  readonly fiscalCode: Need;
  readonly vatNumber: Need;
  /** Six-character office code of the public administration's index (IPA). */
  readonly officeCode: Need;
}

/** Subjects that are a person, and so have a codice fiscale of 16 characters; the others have one of 11 digits. */
export function isPerson(subjectType: SubjectType): boolean {
  return subjectType === 'NATURAL_PERSON' || subjectType === 'FREELANCER' || subjectType === 'SOLE_TRADER';
}

/** The fields a subject of this type fills in, in Italy or abroad (README, Rules: identifiers needed by type). */
export function subjectNeeds(subjectType: SubjectType, isItalian: boolean): SubjectNeeds {
  const names = isPerson(subjectType)
    ? PERSON_NEEDS[subjectType === 'NATURAL_PERSON' ? 'private' : 'trade']
    : BODY_NEEDS;
  return { ...names, ...(isItalian ? ITALIAN_IDENTIFIERS : FOREIGN_IDENTIFIERS)[subjectType] };
}

type IdentifierNeeds = Pick<SubjectNeeds, 'fiscalCode' | 'vatNumber' | 'officeCode'>;
type NameAndBirthNeeds = Omit<SubjectNeeds, keyof IdentifierNeeds>;

// The codice fiscale says when and where somebody was born; those who say it themselves have it compared.
const PERSON: NameAndBirthNeeds = {
  firstName: 'REQUIRED',
  lastName: 'REQUIRED',
  companyName: 'UNEXPECTED',
  birthDate: 'OPTIONAL',
  birthPlace: 'OPTIONAL',
  sex: 'OPTIONAL',
};

const PERSON_NEEDS: Readonly<Record<'private' | 'trade', NameAndBirthNeeds>> = {
  private: PERSON,
  // The trading name of a studio or firm.
  trade: { ...PERSON, companyName: 'OPTIONAL' },
};

// The person is the representative to write to.
const BODY_NEEDS: NameAndBirthNeeds = {
  firstName: 'OPTIONAL',
  lastName: 'OPTIONAL',
  companyName: 'REQUIRED',
  birthDate: 'UNEXPECTED',
  birthPlace: 'UNEXPECTED',
  sex: 'UNEXPECTED',
};

const ITALIAN_IDENTIFIERS: Readonly<Record<SubjectType, IdentifierNeeds>> = {
  NATURAL_PERSON: { fiscalCode: 'REQUIRED', vatNumber: 'UNEXPECTED', officeCode: 'UNEXPECTED' },
  FREELANCER: { fiscalCode: 'REQUIRED', vatNumber: 'REQUIRED', officeCode: 'UNEXPECTED' },
  SOLE_TRADER: { fiscalCode: 'REQUIRED', vatNumber: 'REQUIRED', officeCode: 'UNEXPECTED' },
  COMPANY: { fiscalCode: 'REQUIRED', vatNumber: 'REQUIRED', officeCode: 'UNEXPECTED' },
  NON_PROFIT: { fiscalCode: 'REQUIRED', vatNumber: 'OPTIONAL', officeCode: 'UNEXPECTED' },
  PUBLIC_BODY: { fiscalCode: 'REQUIRED', vatNumber: 'OPTIONAL', officeCode: 'REQUIRED' },
  OTHER: { fiscalCode: 'REQUIRED', vatNumber: 'OPTIONAL', officeCode: 'UNEXPECTED' },
};

// Abroad the country's VAT number stands for the Italian identifiers; some foreigners have a codice fiscale as well.
const FOREIGN_BUSINESS: IdentifierNeeds = {
  fiscalCode: 'OPTIONAL',
  vatNumber: 'REQUIRED',
  officeCode: 'UNEXPECTED',
};
const FOREIGN_BODY: IdentifierNeeds = { ...FOREIGN_BUSINESS, vatNumber: 'OPTIONAL' };

const FOREIGN_IDENTIFIERS: Readonly<Record<SubjectType, IdentifierNeeds>> = {
  NATURAL_PERSON: { ...FOREIGN_BUSINESS, vatNumber: 'UNEXPECTED' },
  FREELANCER: FOREIGN_BUSINESS,
  SOLE_TRADER: FOREIGN_BUSINESS,
  COMPANY: FOREIGN_BUSINESS,
  NON_PROFIT: FOREIGN_BODY,
  PUBLIC_BODY: FOREIGN_BODY,
  OTHER: FOREIGN_BODY,
};
