export { addressTakeBackPermissions } from './address-take-back.policy';
export { type ComposeTakeBackDeps, composeAddressTakeBack } from './compose-address-take-back';
