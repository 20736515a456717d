export { freeText, type RawText, withoutForbidden } from './free-text';
export { LONGEST_LABEL, label } from './label';
export { requiredLine, requiredText } from './required-text';
