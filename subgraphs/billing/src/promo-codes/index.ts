export { canBePromised, discountOf, normalisedCode, type PromoCode } from './promo-code';
export { PromoCodeStore } from './promo-code.store';
