/** What other services may know of this one: the facts it tells and the operations it answers. Schemas and words, nothing else. */
export { automaticRenewalAttempted, autoRenewalChosen } from './auto-renewal-events';
export {
  bankLineCodes,
  bankLineReviewCodes,
  bankStatementCodes,
  bankUploadCodes,
  markPaidCodes,
} from './bank-codes';
export {
  orderMarkedPaid,
  paymentCredited,
  paymentCreditedByStaff,
  paymentMatched,
  paymentPartlyReceived,
  paymentReturned,
} from './bank-events';
export { billingDataChanged } from './billing-data-events';
export { orderClaimed, orderClaimFailed } from './claim-events';
export {
  billingDataCodes,
  cancellationCodes,
  claimCodes,
  methodCodes,
  methodRemovalCodes,
  orderActionCodes,
  orderCodes,
  paymentCodes,
  promoCodeCodes,
  quoteWarningCodes,
  refundCodes,
  renewalLeftOutCodes,
  retransmissionCodes,
  withdrawalCodes,
} from './codes';
export { creditAdjustmentCodes } from './credit-codes';
export { creditAdjusted, creditExpired, creditExpiring } from './credit-events';
export {
  invoiceArchiveDownloaded,
  invoiceDownloaded,
  invoiceMailed,
  invoiceRejected,
  invoiceRetransmitted,
} from './invoice-events';
export { invoiceLetter } from './invoice-operations';
export { ledgerDifferences } from './ledger-operations';
export { usableMethods } from './method-operations';
export {
  orderCancelled,
  orderExpired,
  orderFailed,
  orderFulfilled,
  orderPaid,
  orderPartiallyFailed,
  orderPlaced,
  orderProposed,
} from './order-events';
export { orderFacts } from './order-facts';
export {
  awaitedMoney,
  cataloguePrices,
  claimableOrder,
  ownerChangeTotals,
  profileOpenOrders,
  recoveryPrices,
  registrationPrices,
  renewalTotals,
} from './order-operations';
export { ownRecords } from './own-record-operations';
export {
  invoiceIssued,
  paymentAnnounced,
  paymentCaseOpened,
  paymentCaseSettled,
  paymentMethodExpiryWarned,
  paymentMethodRemoved,
  paymentMethodSaved,
  paymentRefused,
  paymentRequested,
  paymentWithdrawn,
  refundApproved,
  refundCompleted,
  refundCredited,
  refundRejected,
  refundRequested,
} from './payment-events';
export { listPaymentCases, paymentLetter } from './payment-operations';
export { promoCodeCreated, promoCodeDisabled } from './promo-code-events';
export { readableInvoicing, readableOrder } from './readable-operations';
export { spendingLimitNear, spendingLimitSet } from './spending-events';
export { vatCorrected } from './vat-events';
export { orderWithdrawn } from './withdrawal-events';
