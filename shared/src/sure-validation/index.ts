export { type AlsoFine, type SurelyValid, surelyValid } from './surely-valid';
