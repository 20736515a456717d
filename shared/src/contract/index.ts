export { contractOf, type ServiceContract } from './contract';
export {
  defineEvent,
  type EventDefinition,
  type EventWords,
  type LetterWords,
  type PayloadOf,
} from './event';
export { instant } from './instant';
export { defineOperation, type InputOf, type Operation, type OutputOf } from './operation';
