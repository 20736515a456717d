export { PasskeyRow } from './passkey.entity';
export { PasskeyStore } from './passkey.store';
export { PasskeyChallengeStore } from './passkey-challenge.store';
export { PasskeyResolver } from './passkey-resolver.graphql';
export { PasskeySignInResolver } from './passkey-sign-in.graphql';
export { relyingPartyAt } from './relying-party';
