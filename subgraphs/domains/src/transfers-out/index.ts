export { composeTransfersOut, type TransfersOutDeps } from './compose-transfers-out';
export { approveTransferAction, rejectTransferAction } from './decide-actions';
export { type FollowTransferDeps, followTransfer, type ShownTransfer } from './follow-transfer';
export {
  type Departure,
  isMovedAway,
  type RecordTransferredDeps,
  recordTransferred,
} from './record-transferred';
export { type TransferDecisionsDeps, transferDecisions } from './transfer-decisions';
export { TransferOutRow } from './transfer-out.entity';
export { transferOutPermissions } from './transfer-out.policy';
export { TransferOutStore } from './transfer-out.store';
