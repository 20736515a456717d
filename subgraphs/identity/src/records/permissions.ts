import { freshlySignedIn, type Permissions, signedIn } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';

/** Who may call and read what of the records kept of a profile. */
export const recordsPermissions: Permissions = {
  fields: {
    Query: {
      accessLog: signedIn,
      verifyAccessLog: signedIn,
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
    AccessLogEntry: (viewer, entry: { profileId: string }) => owns(viewer, entry.profileId),
    AccessLogConnection: 'with its parent',
    AccessLogEdge: 'with its parent',
    AccessLogActor: 'with its parent',
    AccessLogVerification: 'public',
    DataExport: (viewer, copy: { profileId: string }) => owns(viewer, copy.profileId),
    DataExportFile: 'with its parent',
    ErasureRequest: (viewer, request: { profileId: string }) => owns(viewer, request.profileId),
    KeptData: 'with its parent',
    ErasureRefused: 'public',
    ErasureObstacle: 'with its parent',
  },
};
