export { type FindPromoCodeDeps, findPromoCode } from './find-promo-code';
export { canBePromised, discountOf, type PromoCode, type PromoRefusal } from './promo-code';
export { PromoCodeRow, PromoCodeUseRow, PromoRedemptionRow } from './promo-code.entity';
export { PromoCodeStore } from './promo-code.store';
export { PromoGuesses } from './promo-guesses';
