export { paymentLetterHandlers } from './payment-events';
export { PAYMENT_LETTER, writePaymentLetter } from './write-payment-letter';
