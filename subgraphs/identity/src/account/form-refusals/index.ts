export { InputProblem, RegistrationRefused } from './form-refusal.graphql';
export { inputWarnings, registrationRefused } from './form-refused';
export { messageOf } from './problem-messages';
