import { accept, type Checked, type CheckedFields, gather, refuse, valueIfOk } from './checked';
import { checkFiscalCode, checkNumericFiscalCode, type PersonNames } from './fiscal-code';
import { checkOfficeCode } from './invoice-address';
import { isPerson, type Need, needsOf, type SubjectType } from './subject-type';
import { checkOptionalText, type RawText } from './text';
import { checkVatNumber } from './vat-number';

export interface SubjectForm {
  readonly subjectType: SubjectType;
  readonly firstName?: RawText;
  readonly lastName?: RawText;
  readonly companyName?: RawText;
  readonly fiscalCode?: RawText;
  readonly vatNumber?: RawText;
  readonly officeCode?: RawText;
}

/** Who the customer is: immutable once registered (README, Rules). */
export interface Subject {
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

// What an Italian electronic invoice can carry (FatturaPA 1.2: Nome, Cognome, Denominazione).
const MAX_PERSON_NAME = 60;
const MAX_COMPANY_NAME = 80;
const MAX_IDENTIFIER_AS_TYPED = 60;

/**
 * Names and identifiers of a subject.
 *
 * @param country ISO 3166-1 alpha-2, or `null` while the one typed is unknown: identifiers are then not judged, since
 *   everything about them depends on it and the customer has to correct the country first.
 */
export function checkSubject(form: SubjectForm, country: string | null): CheckedFields<Subject> {
  const { subjectType } = form;
  const needs = needsOf(subjectType, country === 'IT');
  const firstName = checkNeeded(form.firstName, needs.firstName, MAX_PERSON_NAME);
  const lastName = checkNeeded(form.lastName, needs.lastName, MAX_PERSON_NAME);
  const companyName = checkNeeded(form.companyName, needs.companyName, MAX_COMPANY_NAME);
  const names = { firstName: valueIfOk(firstName), lastName: valueIfOk(lastName) };

  const identifier = (
    raw: RawText,
    need: Need,
    check: (typed: string, country: string) => Checked<string>,
  ) => {
    if (country === null) return accept(null);
    const typed = checkNeeded(raw, need, MAX_IDENTIFIER_AS_TYPED);
    return typed.ok && typed.value !== null ? check(typed.value, country) : typed;
  };
  return gather<Subject>({
    subjectType: accept(subjectType),
    firstName,
    lastName,
    companyName,
    fiscalCode: identifier(form.fiscalCode, needs.fiscalCode, (typed) =>
      checkFiscalCodeOf(subjectType, typed, names),
    ),
    vatNumber: identifier(form.vatNumber, needs.vatNumber, checkVatNumber),
    officeCode: identifier(form.officeCode, needs.officeCode, checkOfficeCode),
  });
}

function checkFiscalCodeOf(subjectType: SubjectType, typed: string, names: PersonNames): Checked<string> {
  return isPerson(subjectType) ? checkFiscalCode(typed, names) : checkNumericFiscalCode(typed);
}

function checkNeeded(raw: RawText, need: Need, maxLength: number): Checked<string | null> {
  const text = checkOptionalText(raw, maxLength);
  if (!text.ok) return text;
  if (text.value === null) return need === 'REQUIRED' ? refuse('REQUIRED') : text;
  return need === 'UNEXPECTED' ? refuse('UNEXPECTED') : text;
}
