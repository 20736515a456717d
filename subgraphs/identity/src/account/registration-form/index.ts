export { type AddressForm, checkAddress, checkCountry } from './address';
export type { Problem, ProblemCode } from './checked';
export { checkEmail, checkEmailConfirmation, checkPhone, isProbablyPec } from './contact';
export { checkInvoiceAddress } from './invoice-address';
export { checkRecovery, normaliseRecoveryAnswer } from './recovery-answer';
export {
  checkLocale,
  checkRegistration,
  type NormalisedRegistration,
  type RegistrationForm,
  type Warning,
  type WarningCode,
} from './registration-form';
export { RegistrationFormResolver } from './registration-form.resolver';
export { checkSubject } from './subject';
export type { SubjectType } from './subject-type';
