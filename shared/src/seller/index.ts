export { isIban } from './bank-account';
export { SANDBOX_SELLER, type SellerFacts, sellerFacts } from './seller-facts';
export { sellerVariable, withSeller } from './seller-variable';
