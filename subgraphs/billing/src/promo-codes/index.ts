export { canBePromised, discountOf, normalisedCode, type PromoCode } from './promo-code';
export { PromoCodeRow, PromoCodeUseRow, PromoRedemptionRow } from './promo-code.entity';
export { PromoCodeStore } from './promo-code.store';
