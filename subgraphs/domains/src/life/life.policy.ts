import type { Permissions } from '@customer-area/shared/graphql';

export const lifePermissions: Permissions = {
  fields: {},
  types: { RegistryStatus: 'with its parent', DomainTimelineEvent: 'with its parent' },
};
