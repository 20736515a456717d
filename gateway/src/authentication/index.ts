export { type Authenticated, Authentication, type Credentials } from './authentication';
export { requestIdFrom } from './request-facts';
export { opensSession, SESSION_OPENING } from './session-opening';
