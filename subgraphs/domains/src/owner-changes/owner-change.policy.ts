import { freshlySignedIn, type Permissions, signedIn, staffWith } from '@customer-area/shared/graphql';
import { isStaffWith, owns } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import { REVIEW_PERMISSION } from './owner-change';
import type { OwnerChange } from './owner-change.graphql';
import type { OwnerChangeDocument } from './owner-change-papers.graphql';

/** Cases as staff sees them are read by staff that reviews documents. */
const reviews = (viewer: Viewer): boolean => isStaffWith(viewer, REVIEW_PERMISSION);

export const ownerChangePermissions: Permissions = {
  fields: {
    Query: {
      ownerChange: signedIn,
      ownerChanges: signedIn,
      ownerChangeInvitation: signedIn,
      ownerChangeQueue: staffWith(REVIEW_PERMISSION),
      ownerChangeCase: staffWith(REVIEW_PERMISSION),
    },
    Mutation: {
      startOwnerChange: freshlySignedIn,
      inviteNewOwner: freshlySignedIn,
      acceptOwnerChange: freshlySignedIn,
      confirmOwnerChange: freshlySignedIn,
      cancelOwnerChange: signedIn,
      ownerChangeUpload: signedIn,
      withdrawDocument: signedIn,
      reviewDocument: staffWith(REVIEW_PERMISSION),
    },
  },
  types: {
    OwnerChange: (viewer, change: OwnerChange) => owns(viewer, change.profileId),
    OwnerChangeInvitation: 'with its parent',
    OwnerChangeConnection: 'with its parent',
    OwnerChangeEdge: 'with its parent',
    OwnerChangeDomain: 'with its parent',
    OwnerChangeParty: 'with its parent',
    OwnerChangeCheck: 'with its parent',
    OwnerChangeDocument: (viewer, document: OwnerChangeDocument) => owns(viewer, document.profileId),
    OwnerChangeUpload: 'with its parent',
    OwnerChangeRefused: 'public',
    OwnerChangeCase: reviews,
    OwnerChangeCaseConnection: 'with its parent',
    OwnerChangeCaseEdge: 'with its parent',
    OwnerChangeCaseDocument: 'with its parent',
    OwnerChangeHolder: 'with its parent',
    UploadTarget: 'with its parent',
  },
};
