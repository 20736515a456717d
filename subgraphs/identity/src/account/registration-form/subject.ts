import type { RawText } from '@customer-area/shared/free-text';
import { type Birth, type BirthForm, checkBirth } from './birth';
import { accept, type Checked, type CheckedFields, gather, valueIfOk } from './checked';
import { checkFiscalCode, checkNumericFiscalCode, type PersonNames } from './fiscal-code';
import { checkOfficeCode } from './invoice-address';
import { MAX_LENGTH } from './max-length';
import { checkNeeded } from './need';
import { isPerson, type SubjectType, subjectNeeds } from './subject-type';
import { checkVatNumber } from './vat-number';

export interface SubjectForm extends BirthForm {
  readonly subjectType: SubjectType;
  readonly firstName?: RawText;
  readonly lastName?: RawText;
  readonly companyName?: RawText;
  readonly fiscalCode?: RawText;
  readonly vatNumber?: RawText;
  readonly officeCode?: RawText;
}

/** Who the customer is: immutable once registered (README, Rules). */
export interface Subject extends Birth {
  readonly subjectType: SubjectType;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
  /** 16 characters for persons, 11 digits for bodies. */
  readonly fiscalCode: string | null;
  /** 11 digits in Italy, with its VIES prefix elsewhere in the EU. */
  readonly vatNumber: string | null;
  readonly officeCode: string | null;
}

/**
 * Names, birth and identifiers of a subject.
 *
 * @param country ISO 3166-1 alpha-2, or `null` while the one typed is unknown: identifiers are then not judged, since
 *   everything about them depends on it and the customer has to correct the country first.
 * @param today what no birth date can lie behind
 */
export function checkSubject(form: SubjectForm, country: string | null, today: Date): CheckedFields<Subject> {
  const { subjectType } = form;
  const needs = subjectNeeds(subjectType, country === 'IT');
  const text = (field: 'firstName' | 'lastName' | 'companyName') =>
    checkNeeded(form[field], needs[field], MAX_LENGTH[field]);
  const [firstName, lastName] = [text('firstName'), text('lastName')];
  const names = { firstName: valueIfOk(firstName), lastName: valueIfOk(lastName) };

  const identifier = (
    field: 'fiscalCode' | 'vatNumber' | 'officeCode',
    check: (typed: string, country: string) => Checked<string>,
  ) => {
    if (country === null) return accept(null);
    const typed = checkNeeded(form[field], needs[field], MAX_LENGTH[field]);
    return typed.ok && typed.value !== null ? check(typed.value, country) : typed;
  };
  const fiscalCode = identifier('fiscalCode', (typed) => checkFiscalCodeOf(subjectType, typed, names));
  return gather<Subject>({
    subjectType: accept(subjectType),
    firstName,
    lastName,
    companyName: text('companyName'),
    ...checkBirth(form, needs, valueIfOk(fiscalCode), today),
    fiscalCode,
    vatNumber: identifier('vatNumber', checkVatNumber),
    officeCode: identifier('officeCode', checkOfficeCode),
  });
}

function checkFiscalCodeOf(subjectType: SubjectType, typed: string, names: PersonNames): Checked<string> {
  return isPerson(subjectType) ? checkFiscalCode(typed, names) : checkNumericFiscalCode(typed);
}
