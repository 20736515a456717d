export { composeSupportSessions } from './compose-support-sessions';
export type { StartSupportSessionDeps } from './start-support-session';
export { scopesIn } from './support-session';
export { SupportRefusalRow, SupportSessionRow } from './support-session.entity';
export { inPersonOrInSupport, seesSupportSession } from './support-session.policy';
