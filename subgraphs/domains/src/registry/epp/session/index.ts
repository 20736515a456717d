export { EppSession } from './epp-session';
