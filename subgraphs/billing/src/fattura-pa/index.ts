export { LAW_OF_NATURE } from './codes';
export { fatturaPa } from './fattura';
export { brokenChecks } from './sdi-checks';
export { xmlFile } from './xml-element';
