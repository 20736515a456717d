export { RegistrationRefused } from './form-refusal.graphql';
export { registrationRefused } from './form-refused';
