export { composeOwnerChanges, type OwnerChangesDeps } from './compose-owner-changes';
export { type DomainNeed, needOf } from './domain-need';
export { planForgetting } from './forget-documents';
export { isEnd, mayEnd } from './owner-change';
export {
  OwnerChangeDomainRow,
  OwnerChangeRow,
  OwnerChangeTransitionRow,
  ReceivedOwnerChangeRow,
} from './owner-change.entity';
export { OwnerChange } from './owner-change.graphql';
export { ownerChangePermissions } from './owner-change.policy';
export { OwnerChangeStore } from './owner-change.store';
export type { CaseOrders } from './owner-change-deps';
export {
  OwnerChangeCheckRow,
  OwnerChangeDocumentRow,
  OwnerChangeInvitationRow,
} from './owner-change-papers.entity';
export { OwnerChangePapersStore } from './owner-change-papers.store';
export { OwnerChangeItemRow, OwnerChangePolicyRow } from './owner-change-rules.entity';
export { OwnerChangeRulesStore } from './owner-change-rules.store';
export { OwnerChangeCase } from './review.graphql';
