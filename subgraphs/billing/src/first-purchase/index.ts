export { bindClaim } from './bind-claim';
export { claimTokens } from './claim-token';
export { claimableOrder } from './claimable-order';
export { EXPIRE_UNCLAIMED, expireUnclaimed, FORGET_UNCLAIMED, forgetUnclaimed } from './expire-unclaimed';
export { placeForStranger } from './place-for-stranger.graphql';
export { placers } from './placer';
export { BIND_CLAIM, takeClaim } from './take-claim';
