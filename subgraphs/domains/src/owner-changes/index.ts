export { composeOwnerChanges, type OwnerChangesDeps } from './compose-owner-changes';
export { type DomainNeed, needOf } from './domain-need';
export { cancelByStaff, type EndOwnerChangeDeps } from './end-owner-change';
export { planForgetting } from './forget-documents';
export { lockOwnCase, ownHalf } from './own-half';
export {
  isEnd,
  MOST_DOMAINS,
  mayEnd,
  type OwnerChangeState,
  REVIEW_PERMISSION,
  takesPapers,
  whyClosed,
} from './owner-change';
export {
  OwnerChangeDomainRow,
  OwnerChangeRow,
  OwnerChangeTransitionRow,
  ReceivedOwnerChangeRow,
} from './owner-change.entity';
export { OwnerChange, OwnerChangeOccasion, OwnerChangeStatus, toOwnerChange } from './owner-change.graphql';
export { ownerChangePermissions } from './owner-change.policy';
export { OwnerChangeStore } from './owner-change.store';
export {
  type CaseObjections,
  type CaseOrders,
  type CaseRegistrants,
  type OwnerChangeRefusal,
  type RefusedOwnerChange,
  refused,
  type SettleDeps,
} from './owner-change-deps';
export {
  OwnerChangeCheckRow,
  OwnerChangeDocumentRow,
  OwnerChangeInvitationRow,
} from './owner-change-papers.entity';
export { OwnerChangePapersStore } from './owner-change-papers.store';
export { OwnerChangeRefused, OwnerChangeResult, toOwnerChangeRefusal } from './owner-change-results.graphql';
export { OwnerChangeItemRow, OwnerChangePolicyRow } from './owner-change-rules.entity';
export { OwnerChangeRulesStore } from './owner-change-rules.store';
export { OwnerChangeCase } from './review.graphql';
export { settleCase } from './settle-case';
export { tellParty } from './tell-parties';
