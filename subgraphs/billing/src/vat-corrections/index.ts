export { correctVat } from './correct-vat';
