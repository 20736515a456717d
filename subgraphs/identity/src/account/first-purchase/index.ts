export { type CheckClaimTokenDeps, checkClaimToken } from './check-claim-token';
export type { ClaimProblemCode } from './claim-problems';
export { DraftClaimRow } from './draft-claim.entity';
export { DraftClaimStore } from './draft-claim.store';
export { peerOrders } from './peer-orders';
