export { PasskeyRow } from './passkey.entity';
export { PasskeyResolver } from './passkey.resolver';
export { PasskeyStore } from './passkey.store';
export { PasskeyChallengeRow } from './passkey-challenge.entity';
export { PasskeyChallengeStore } from './passkey-challenge.store';
export { PasskeySignInResolver } from './passkey-sign-in.resolver';
export { relyingPartyAt } from './relying-party';
