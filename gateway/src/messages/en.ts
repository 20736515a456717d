import { pagesInEnglish } from './en-pages';
import type { it } from './it';

export const en: Readonly<Record<keyof typeof it, string>> = {
  ...pagesInEnglish,
  'text.nul': 'must not contain a NUL character',
  'text.surrogate': 'must not contain half a character (a lone surrogate)',
  idNumber: 'must be an id in quotes, not a number',
  tooDeep: 'is nested too deeply',
  aliases: 'The query has {count} aliases: at most {most} are allowed.',
  aliasUnderscores: 'An alias must not begin with two underscores.',
  depth: 'The query is {count} levels deep: at most {most} are allowed.',
  directives: 'The query has {count} directives: at most {most} are allowed.',
  noSuchType: 'There are no operations of type {type} here.',
  oneMutation: 'A mutation must have exactly one field at its root.',
  rootFields: 'The query has {count} root fields: at most {most} are allowed.',
  cost: 'The query can answer {cost} objects: at most {most} are allowed. Ask for shorter lists with `first`.',
  ownOperation: 'ask about the schema in an operation of its own',
  operationName: 'must name one of the operations of the document',
  introspection: 'Introspection is switched off here.',
  origin: 'Pages of this origin may not call the graph: see ALLOWED_ORIGINS.',
  fileTooLarge: 'The file is larger than {maxBytes} bytes.',
  tooLarge: 'The request is larger than {most} bytes.',
  mediaType: 'Send the request as application/json.',
  nothingHere: 'There is nothing here: the graph is at /graphql.',
  notJson: 'The request is not well-formed JSON.',
  badAddress: 'The address is not well-formed.',
  malformed: 'The request is not well-formed, or came too slowly.',
};
