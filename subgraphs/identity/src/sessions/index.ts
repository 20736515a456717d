export { type AccessTokenIssuer, accessTokenIssuer } from './access-token';
export { refreshSession } from './refresh-session';
export { revocationsAfter } from './revocation-feed';
export { SessionResolver } from './session.graphql';
export { SessionStore } from './session.store';
export { signIn } from './sign-in';
export { signOut } from './sign-out';
export { SigningKeys } from './signing-keys';
