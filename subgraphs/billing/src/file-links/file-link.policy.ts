import type { Permissions } from '@customer-area/shared/graphql';

export const fileLinkPermissions = {
  types: { FileLink: 'with its parent' },
} as const satisfies Pick<Permissions, 'types'>;
