import {
  freshlySignedIn,
  mergedPermissions,
  type Permissions,
  signedIn,
} from '@customer-area/shared/graphql';
import { isStaffWith, owns } from '@customer-area/shared/isolation';
import { notificationPermissions } from './notifications';

const ownPermissions: Permissions = {
  fields: {
    Query: {
      auditLog: signedIn,
      verifyAuditLog: signedIn,
      dataExports: signedIn,
      erasureRequests: signedIn,
    },
    Mutation: {
      requestDataExport: freshlySignedIn,
      requestErasure: freshlySignedIn,
      cancelErasure: freshlySignedIn,
    },
    DataExport: {
      files: freshlySignedIn,
    },
  },
  types: {
    // Staff is shown it as a part of a customer.
    AuditLogEntry: (viewer, entry: { profileId: string }) =>
      owns(viewer, entry.profileId) || isStaffWith(viewer, 'customers:read'),
    AuditLogConnection: 'with its parent',
    AuditLogEdge: 'with its parent',
    AuditLogActor: 'with its parent',
    AuditLogVerification: 'public',
    DataExport: (viewer, copy: { profileId: string }) => owns(viewer, copy.profileId),
    DataExportConnection: 'with its parent',
    DataExportEdge: 'with its parent',
    ErasureRequest: (viewer, request: { profileId: string }) => owns(viewer, request.profileId),
    ErasureRequestConnection: 'with its parent',
    ErasureRequestEdge: 'with its parent',
    KeptData: 'with its parent',
    ErasureRefused: 'public',
    ErasureObstacle: 'with its parent',
  },
};

/** Who may call and read what of the records kept of a profile. */
export const recordsPermissions = mergedPermissions([ownPermissions, notificationPermissions]);
