export { bindClaim } from './bind-claim';
export { ClaimOrderResolver } from './claim-order.resolver';
export { claimTokens } from './claim-token';
export { claimableOrderOperation } from './claimable-order';
export {
  EXPIRE_UNCLAIMED,
  expireUnclaimed,
  FORGET_UNCLAIMED,
  forgetUnclaimed,
} from './expire-unclaimed';
export { OpenOrderCountStore } from './open-orders.store';
export { OrderClaimRow } from './order-claim.entity';
export { OrderClaimStore } from './order-claim.store';
export { placeAnonymously } from './place-anonymously.graphql';
export { CONSUMER_AT_HOME } from './place-unclaimed-order';
export { placers } from './placer';
export { BIND_CLAIM, takeClaim } from './take-claim';
export { UnclaimedOrderRow } from './unclaimed-order.entity';
export { UnclaimedOrderStore } from './unclaimed-order.store';
