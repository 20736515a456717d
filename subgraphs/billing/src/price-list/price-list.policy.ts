import { anyone, type Permissions } from '@customer-area/shared/graphql';

/** What things cost is no secret. */
export const priceListPermissions = {
  fields: { Query: { prices: anyone } },
  types: { CataloguePrice: 'public' },
} as const satisfies Permissions;
