export { ApprovalRow } from './approval.entity';
export { ApprovalLoginsResolver, ApprovalResolver } from './approval.resolver';
export { ApprovalStore } from './approval.store';
export { type AskApprovalDeps, askApproval, EXPIRE_APPROVAL } from './ask-approval';
export { askApprovalOperation } from './ask-approval-operation';
export { expireApproval } from './expire-approval';
export { ProtectedActionRow } from './protected-action.entity';
export { ProtectedActionsResolver } from './protected-actions.resolver';
export { ProtectionStore } from './protection.store';
