export { type Catalogue, defineCatalogue } from './catalogue';
export { argumentsOf, formatMessage, type MessageFacts } from './format-message';
