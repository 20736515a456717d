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
  type PayloadOf,
  type Terms,
} from './event';
export { lineFactsOf, listFacts, messageFacts, textIn } from './fact-words';
export { instant } from './instant';
export type { LetterButton, LetterTableRow, LetterTopic, LetterWords, NewsWords } from './letter-words';
export { defineOperation, type InputOf, type Operation, type OutputOf } from './operation';
export { type Reader, reader } from './reader';
