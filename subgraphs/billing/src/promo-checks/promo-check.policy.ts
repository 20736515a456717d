import type { Permissions } from '@customer-area/shared/graphql';
import { mayPlaceOrder } from '../orders';

export const promoCheckPermissions: Permissions = {
  fields: { Query: { checkPromoCode: mayPlaceOrder } },
  types: { PromoCodeFits: 'public' },
};
