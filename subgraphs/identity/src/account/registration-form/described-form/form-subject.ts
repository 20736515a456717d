import { isPerson, type SubjectType } from '../subject-type';

/** For whom a form is described. */
export interface FormSubject {
  readonly subjectType: SubjectType;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export function isItalian({ country }: FormSubject): boolean {
  return country === 'IT';
}

export function isBody({ subjectType }: FormSubject): boolean {
  return !isPerson(subjectType);
}
