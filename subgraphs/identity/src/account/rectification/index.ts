export type { RestrictedUntil } from './accept-rectification';
export { FORGET_DOCUMENTS } from './decide-rectification';
export { expireRectification } from './expire-rectification';
export { forgetDocuments } from './forget-documents';
export { handOutDocument } from './hand-out-document';
export {
  RectificationDocumentRow,
  RectificationRow,
  RectificationTransitionRow,
} from './rectification.entity';
export { reviewsDocuments } from './rectification.policy';
export { RectificationResolver } from './rectification.resolver';
export { RectificationStore } from './rectification.store';
export { documentsOfRectificationLoader } from './rectification-document.loader';
export { RectificationDocumentStore } from './rectification-document.store';
export {
  EXPIRE_RECTIFICATION,
  type RequestRectificationDeps,
  requestRectification,
} from './request-rectification';
export { reserveDocument } from './reserve-document';
export { returnedFormOperation } from './returned-form';
export { RectificationReviewResolver } from './review.resolver';
export { type SubmitRectificationDeps, submitRectification } from './submit-rectification';
export { isDocument, type TakeDocumentDeps, takeDocument } from './take-document';
