export { freeText, type RawText } from './free-text';
export { label } from './label';
