export { type Answered, EppSession } from './epp-session';
export type { SessionSettings } from './log-in';
