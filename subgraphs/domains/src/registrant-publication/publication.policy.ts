import { type Permissions, within } from '@customer-area/shared/graphql';

export const publicationPermissions: Permissions = {
  fields: { Mutation: { registrantPublication: within('domains:manage') } },
  types: {
    RegistrantPublication: 'with its parent',
    RegistrantPublicationSet: 'with its parent',
    RegistrantPublicationRefused: 'public',
  },
};
