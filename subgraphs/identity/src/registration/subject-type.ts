/** Who registers (enum SubjectType of the graph; README, Rules). */
export type SubjectType =
  | 'NATURAL_PERSON'
  | 'COMPANY'
  | 'FREELANCER'
  | 'SOLE_TRADER'
  | 'NON_PROFIT'
  | 'PUBLIC_BODY'
  | 'OTHER';

/** `UNEXPECTED`: the field does not exist for this subject; filled in, it is refused rather than dropped silently. */
export type Need = 'REQUIRED' | 'OPTIONAL' | 'UNEXPECTED';

/** Which fields a subject fills in to say who it is. */
export interface SubjectNeeds {
  readonly firstName: Need;
  readonly lastName: Need;
  readonly companyName: Need;
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
export function needsOf(subjectType: SubjectType, isItalian: boolean): SubjectNeeds {
  const names = isPerson(subjectType)
    ? PERSON_NAMES[subjectType === 'NATURAL_PERSON' ? 'private' : 'trade']
    : BODY_NAMES;
  return { ...names, ...(isItalian ? ITALIAN_IDENTIFIERS : FOREIGN_IDENTIFIERS)[subjectType] };
}

type NameNeeds = Pick<SubjectNeeds, 'firstName' | 'lastName' | 'companyName'>;
type IdentifierNeeds = Pick<SubjectNeeds, 'fiscalCode' | 'vatNumber' | 'officeCode'>;

const PERSON_NAMES: Readonly<Record<'private' | 'trade', NameNeeds>> = {
  private: { firstName: 'REQUIRED', lastName: 'REQUIRED', companyName: 'UNEXPECTED' },
  // The trading name of a studio or firm.
  trade: { firstName: 'REQUIRED', lastName: 'REQUIRED', companyName: 'OPTIONAL' },
};

// The person is the representative to write to.
const BODY_NAMES: NameNeeds = { firstName: 'OPTIONAL', lastName: 'OPTIONAL', companyName: 'REQUIRED' };

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
