export { Authentication, type Credentials } from './authentication';
export { requestIdFrom } from './request-facts';
