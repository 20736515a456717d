export { type FindPromoCodeDeps, findPromoCode } from './find-promo-code';
export { canBePromised, discountOf, type PromoCode, type PromoRefusal } from './promo-code';
export { PromoCodeRow, PromoCodeUseRow, PromoRedemptionRow } from './promo-code.entity';
export { promoCodePermissions } from './promo-code.policy';
export { PromoCodeResolver } from './promo-code.resolver';
export { PromoCodeStore } from './promo-code.store';
export { PromoCodeListStore } from './promo-code-list.store';
export { PromoGuesses } from './promo-guesses';
