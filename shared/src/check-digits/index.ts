export { hasValidCheckDigits, withCheckDigits } from './check-digits';
