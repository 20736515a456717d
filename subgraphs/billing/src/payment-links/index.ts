export { askForPayment } from './ask-for-payment';
export { paymentLetterOperation } from './letter-operation';
export { LinkGuesses } from './link-guesses';
export { PaymentLinkRow } from './payment-link.entity';
export { paymentLinkPermissions } from './payment-link.policy';
export { PaymentLinkResolver } from './payment-link.resolver';
export { PaymentLinkStore } from './payment-link.store';
