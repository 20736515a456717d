export { canBePromised, discountOf, normalisedCode, type PromoCode } from './promo-code';
export { commitPromo, promoByCode, releasePromo, reservePromo } from './promo-code.store';
