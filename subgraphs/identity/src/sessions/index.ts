export { type AccessTokenIssuer, accessTokenIssuer } from './access-token';
export type { DelegatedPowers, PowersOf } from './delegated-powers';
export type { OpenedSession } from './open-session';
export { Session, toSession } from './opened-session.graphql';
export { type ReplaceSession, replaceSession } from './replace-session';
export { revocationsAfter } from './revocation-feed';
export { SessionResolver } from './session.graphql';
export { SessionStore } from './session.store';
export { SigningKeys } from './signing-keys';
