import { freshOrKeyWithin, type Permissions, within } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';
import type { Registrant } from './registrant.graphql';

export const registrantPermissions: Permissions = {
  fields: {
    Query: { registrants: within('profile:read') },
    Mutation: {
      previewRegistrantUpdate: within('domains:manage'),
      updateRegistrant: freshOrKeyWithin('domains:manage'),
      correctVerificationEmail: freshOrKeyWithin('domains:manage'),
    },
  },
  types: {
    // Who a holder is and how it is reached is what `profile:read` is for, not the sight of its domains.
    Registrant: (viewer, registrant: Registrant) => owns(viewer, registrant.profileId, 'profile:read'),
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
