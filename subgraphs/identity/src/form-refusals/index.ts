export { InputProblem, RegistrationRefused } from './form-refusal.graphql';
export { registrationRefused } from './form-refused';
