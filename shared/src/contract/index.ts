export {
  type CodeKind,
  type CodeMeaning,
  type CodeOf,
  type CodeRetry,
  type CodeTable,
  correctable,
  defineCodes,
  withCodes,
} from './codes';
export { contractOf, type ServiceContract } from './contract';
export {
  defineEvent,
  type EventDefinition,
  type EventWords,
  type LetterWords,
  type PayloadOf,
  type Terms,
} from './event';
export { lineFactsOf, messageFacts } from './fact-words';
export { instant } from './instant';
export { defineOperation, type InputOf, type Operation, type OutputOf } from './operation';
