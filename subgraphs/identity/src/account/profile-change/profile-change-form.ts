import type { RawText } from '@customer-area/shared/free-text';
import type { AddressForm, ProblemCode } from '../registration-form';
import type { SharedData } from './shared-data';

/** What of a profile never changes: another holder is another registration, a typing error is rectified. */
export const IMMUTABLE = [
  'subjectType',
  'firstName',
  'lastName',
  'companyName',
  'birthDate',
  'birthPlace',
  'sex',
  'fiscalCode',
  'vatNumber',
] as const;

/**
 * A change as it arrives: what is left out stays as it is; null empties a field that may be empty. Fields that never change
 * are taken, so that they can be refused with the way to go.
 */
export interface ProfileChangeForm extends Partial<Readonly<Record<(typeof IMMUTABLE)[number], RawText>>> {
  readonly address?: AddressForm | null | undefined;
  readonly phone?: RawText;
  readonly email?: RawText;
  readonly emailConfirmation?: RawText;
  readonly locale?: RawText;
  readonly recipientCode?: RawText;
  readonly pecEmail?: RawText;
  readonly officeCode?: RawText;
}

export type ChangeProblemCode = ProblemCode | 'IMMUTABLE' | 'COUNTRY_NEEDS_OTHER_IDENTIFIERS';

export interface ChangeProblem {
  readonly field: string;
  readonly code: ChangeProblemCode;
}

/** A part of the form: what it makes of the profile, or what is wrong with it. */
export type CheckedPart =
  | { readonly ok: true; readonly data: Partial<SharedData> }
  | { readonly ok: false; readonly problems: readonly ChangeProblem[] };
