export { freeText, type RawText } from './free-text';
export { LONGEST_LABEL, label } from './label';
