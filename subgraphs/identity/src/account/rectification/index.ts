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
export { EXPIRE_RECTIFICATION } from './request-rectification';
export { returnedFormOperation } from './returned-form';
export { RectificationReviewResolver } from './review.resolver';
export { isDocument, takeDocument } from './take-document';
