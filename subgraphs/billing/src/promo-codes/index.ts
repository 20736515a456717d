export { type FindPromoCodeDeps, findPromoCode } from './find-promo-code';
export { canBePromised, discountOf, PROMO_REFUSALS, type PromoCode, type PromoRefusal } from './promo-code';
export { PromoCodeRow, PromoCodeUseRow, PromoRedemptionRow } from './promo-code.entity';
export { PromoCodeStore } from './promo-code.store';
export { type Guesser, PromoGuesses } from './promo-guesses';
