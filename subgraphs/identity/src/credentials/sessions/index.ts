export { ACCESS_TOKEN_SECONDS, type AccessTokenIssuer, accessTokenIssuer } from './access-token';
export type { DelegatedRights, DelegatedRightsOf, SupportRightsOf } from './delegated-rights';
export { lastUseOfLoginLoader } from './last-use.loader';
export { LastUseResolver } from './last-use.resolver';
export { LatestSessionStore } from './latest-sessions.store';
export { makesRoom } from './make-room';
export { authenticatedLogin, type OpenedSession, type OpenSessionDeps, openSession } from './open-session';
export {
  ReauthenticateResult,
  toReauthenticated,
} from './reauthentication.graphql';
export { ReauthenticationResolver } from './reauthentication.resolver';
export { RefreshTokenRow } from './refresh-token.entity';
export { type RenewedProof, type RenewProofDeps, renewProof } from './renew-proof';
export { type ReplaceSessionDeps, replaceSession } from './replace-session';
export type { Question, SecondFactorCheck, SecondFactorMethod } from './second-factor-port';
export { SessionRow } from './session.entity';
export { Session, toSession } from './session.graphql';
export { SessionResolver } from './session.resolver';
export { SessionStore } from './session.store';
export { SessionEndingStore } from './session-endings.store';
export { SessionListResolver } from './session-list.resolver';
export { SessionListStore } from './session-list.store';
export { CompleteSignInResult, comingFrom, signInRefused } from './sign-in.graphql';
export { SignInChallengeRow } from './sign-in-challenge.entity';
export { SignInChallengeStore } from './sign-in-challenge.store';
export { signedFeed } from './signed-feed';
export { SigningKeys } from './signing-keys';
