export { FormRefused, InputProblem, MOST_PROBLEMS } from './form-refusal.graphql';
export { formRefused, inputWarnings } from './form-refused';
export { messageOf } from './problem-messages';
