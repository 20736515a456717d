import { type Permissions, within } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';
import type { Service } from './service.graphql';

export const servicePermissions: Permissions = {
  fields: {
    Query: { serviceCatalogue: within('domains:read') },
    Mutation: { cancelService: within('domains:manage') },
  },
  types: {
    Service: (viewer, { row }: Service) => owns(viewer, row.profileId, 'domains:read', [row.domainId]),
    ServiceOffer: 'with its parent',
    ServiceCancelled: 'with its parent',
    ServiceRefused: 'public',
  },
};
