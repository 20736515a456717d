export { FormerAddressRow } from './former-address.entity';
export { FormerAddressStore } from './former-address.store';
export { composeFormerAddresses, type FormerAddressLetterDeps } from './former-address-letter';
export { type FormerAddressDeps, keepFormerAddress, takeBackSecrets } from './keep-former-address';
