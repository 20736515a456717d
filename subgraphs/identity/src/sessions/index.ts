export { accessTokenIssuer } from './access-token';
export { revocationsAfter } from './revocation-feed';
export { SessionResolver } from './session.graphql';
export { SessionStore } from './session.store';
export { SigningKeys } from './signing-keys';
