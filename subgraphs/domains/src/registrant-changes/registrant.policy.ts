import { type Permissions, within } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';
import type { Registrant } from './registrant.graphql';

export const registrantPermissions: Permissions = {
  fields: {
    Query: { registrants: within('domains:read') },
    Mutation: {
      previewRegistrantUpdate: within('domains:manage'),
      updateRegistrant: within('domains:manage'),
      correctVerificationEmail: within('domains:manage'),
    },
  },
  types: {
    Registrant: (viewer, registrant: Registrant) => owns(viewer, registrant.profileId, 'domains:read'),
    RegistrantConnection: 'with its parent',
    RegistrantEdge: 'with its parent',
    RegistrantAddress: 'with its parent',
    RegistryHandle: 'with its parent',
    RegistrantUpdatePreview: 'with its parent',
    RegistrantUpdateTarget: 'with its parent',
    RegistrantFieldChange: 'with its parent',
    RegistrantConsequence: 'with its parent',
    RegistrantUpdate: 'with its parent',
    RegistrantUpdateRefused: 'public',
    RegistrantProblem: 'public',
  },
};
