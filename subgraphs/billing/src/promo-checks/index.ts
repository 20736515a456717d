export { promoCheckPermissions } from './promo-check.policy';
export { PromoCheckResolver } from './promo-check.resolver';
