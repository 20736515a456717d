export { type Authenticated, Authentication, type Credentials } from './authentication';
export { localeFrom, requestIdFrom } from './request-facts';
export { opensSession, SESSION_OPENING } from './session-opening';
