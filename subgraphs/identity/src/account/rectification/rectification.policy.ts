import { isLimited } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import { REVIEW_PERMISSION } from './rectification';

/** A case is read by staff that reviews documents, in a session with a second factor. */
export function reviewsDocuments(viewer: Viewer): boolean {
  return (
    viewer.kind === 'login' &&
    viewer.role === 'staff' &&
    viewer.secondFactor &&
    !isLimited(viewer) &&
    viewer.permissions.includes(REVIEW_PERMISSION)
  );
}
