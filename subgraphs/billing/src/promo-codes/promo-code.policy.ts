import { type Permissions, staffWith } from '@customer-area/shared/graphql';
import { isStaff } from '@customer-area/shared/isolation';

export const promoCodePermissions: Permissions = {
  fields: {
    Query: { promoCodes: staffWith('promos:write') },
    Mutation: { createPromoCode: staffWith('promos:write'), disablePromoCode: staffWith('promos:write') },
  },
  types: {
    PromoCode: (viewer) => isStaff(viewer),
    PromoCodeStatistics: 'with its parent',
    PromoCodeRefused: 'public',
    PromoCodeConnection: 'with its parent',
    PromoCodeEdge: 'with its parent',
  },
};
