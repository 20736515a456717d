export { AuthCodes } from './auth-codes';
export { cancelTransferAction } from './cancel-action';
export type { CancelTransferDeps } from './cancel-transfer';
export { composeTransfersIn } from './compose-transfers-in';
export { FORGET_CODE, forgetCodeAt } from './forget-code';
export { TransferInRow } from './transfer-in.entity';
export { transferInPermissions } from './transfer-in.policy';
export { TransferInStore } from './transfer-in.store';
