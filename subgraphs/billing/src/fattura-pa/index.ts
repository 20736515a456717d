export { fatturaPa } from './fattura';
export { brokenChecks } from './sdi-checks';
export { xmlFile } from './xml-element';
