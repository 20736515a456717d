import type { ValidationRule } from 'graphql';
import { aliasesRule } from './aliases';
import { depthRule } from './depth';
import { directivesRule } from './directives';
import { literalsRule } from './literals';
import { rootFieldsRule } from './root-fields';

export { AddressLimit } from './address-limit';
export { Admission } from './admission';
export type { EndTurn } from './costly-operations';
export { LIMITS } from './limits';
export { listSizesOf } from './list-sizes';
export { plainQuery } from './plain-query';

/**
 * Our own rules, beside those of graphql-js. Written by hand because the libraries for it count per rule and document: here
 * fragments count once per use, the refused field is named, and a mutation has exactly one root field.
 */
export const limitRules: readonly ValidationRule[] = [
  depthRule,
  aliasesRule,
  directivesRule,
  rootFieldsRule,
  literalsRule,
];
