export { authCodeAction, transferLockAction } from './access-actions';
export { awaitedApproval } from './approvals';
export { composeTransferAccess, type TransferAccessDeps } from './compose-transfer-access';
export { type EndFormerAccessDeps, endFormerAccess } from './end-former-access';
export { newAuthCode } from './new-auth-code';
export { TransferAccessRow } from './transfer-access.entity';
export { transferAccessPermissions } from './transfer-access.policy';
export { TransferAccessStore } from './transfer-access.store';
export { type TransferLockDeps, transferLock } from './transfer-lock';
