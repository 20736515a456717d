import { type Permissions, within } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';
import type { Operation } from './operation.graphql';

export const operationPermissions: Permissions = {
  fields: { Query: { operation: within('domains:read') } },
  types: {
    /** Who is limited to some domains sees the operations that are about those. */
    Operation: (viewer, { profileId, domainId }: Operation) =>
      owns(viewer, profileId, 'domains:read', domainId === null ? [] : [domainId]),
    OperationConnection: 'with its parent',
    OperationEdge: 'with its parent',
    OperationRequester: 'with its parent',
    OperationWait: 'with its parent',
    OperationFailure: 'with its parent',
    OperationStep: 'with its parent',
    // An id and nothing else: billing decides who may see what is behind it.
    Order: 'public',
  },
};
