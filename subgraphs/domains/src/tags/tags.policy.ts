import { type Permissions, within } from '@customer-area/shared/graphql';

export const tagPermissions: Permissions = {
  fields: { Mutation: { setDomainTags: within('domains:manage') } },
  types: {
    DomainTagsSet: 'with its parent',
    DomainTagged: 'with its parent',
    DomainTagsRefused: 'public',
  },
};
