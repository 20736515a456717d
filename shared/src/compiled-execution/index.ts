export { type Execution, executeDocument } from './execute-document';
