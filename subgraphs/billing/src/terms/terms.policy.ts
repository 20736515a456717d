import { anyone, type Permissions } from '@customer-area/shared/graphql';

/** Whoever may order may read what it is ordered under, before and afterwards. */
export const termsPermissions: Permissions = {
  fields: { Query: { terms: anyone } },
  types: { Terms: 'public' },
};
