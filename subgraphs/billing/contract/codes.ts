import { defineCodes } from '@customer-area/shared/contract';

const IN_PROGRESS = {
  meaning: 'A payment of this order is under way and its outcome is not known yet.',
  remedy: 'Ask for the order again until its status says how the payment ended.',
  retry: 'LATER',
} as const;

/** Why an order is neither paid nor cancelled, as its actions say beforehand. */
export const orderActionCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused', 'PaymentRefused', 'ActionReason'],
  operations: [
    'payOrder',
    'cancelOrder',
    'payRequest',
    'completeRequestPayment',
    'requestPayment',
    'changePaymentMeans',
    'completePayment',
  ],
  codes: {
    ALREADY_PAID: { meaning: 'The order is paid.', remedy: 'Nothing is left to do.', retry: 'NEVER' },
    ORDER_CANCELLED: { meaning: 'The order was cancelled.', remedy: 'Place a new order.', retry: 'NEVER' },
    ORDER_EXPIRED: {
      meaning: 'The order was not paid within 30 days.',
      remedy: 'Place a new order.',
      retry: 'NEVER',
    },
    ORDER_UNCLAIMED: {
      meaning: 'The order was placed without a profile and belongs to nobody yet.',
      remedy: 'Register with its claimToken first.',
      retry: 'AFTERWARDS',
    },
    PAYMENT_IN_PROGRESS: IN_PROGRESS,
    SLOW_MEANS_ONLY: {
      meaning: 'Something in the order may be impossible, and is paid by bank transfer or postal slip only.',
      remedy: 'Pay the order by one of these.',
      retry: 'CHANGED',
    },
  },
});

/** Why no order is placed, beside the reasons of its lines. */
export const orderCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused'],
  operations: ['placeOrder', 'checkPromoCode', 'quote', 'reorder', 'claimOrder', 'proposeOrder'],
  codes: {
    NOT_SOLD: {
      meaning: 'There is no price for this product and term; `field` names the line.',
      remedy: 'Take another product or another number of years.',
      retry: 'CHANGED',
    },
    TERMS_CHANGED: {
      meaning: 'Other terms of sale are in force than those that were accepted.',
      remedy: 'Show the customer those of `terms`, and order with their version.',
      retry: 'CHANGED',
    },
    NOT_OFFERED_AGAIN: {
      meaning: 'What the line was about is gone, is not of the profile any more, or is not offered.',
      remedy: 'Order something else.',
      retry: 'NEVER',
      operations: ['reorder'],
    },
    CLAIM_TOKEN_INVALID: {
      meaning: 'No order can be claimed with this token: it is wrong, was used, or is too old.',
      remedy: 'Place the order again, signed in.',
      retry: 'NEVER',
      operations: ['claimOrder'],
    },
    QUOTE_EXPIRED: {
      meaning: 'The time of the quote is over, or the profile has none with this id.',
      remedy: 'Ask for a new quote.',
      retry: 'CHANGED',
      operations: ['placeOrder'],
    },
    QUOTE_CHANGED: {
      meaning: 'Something costs other than it was quoted for; `changes` names it with both prices.',
      remedy: 'Show the customer a new quote.',
      retry: 'CHANGED',
      operations: ['placeOrder'],
    },
    PLAN_EXPIRED: {
      meaning: 'The time of the plan is over, or the profile has none with this token.',
      remedy: 'Have a new plan made.',
      retry: 'CHANGED',
    },
    PLAN_CHANGED: {
      meaning: 'Prices have changed since the plan was made.',
      remedy: 'Show the customer a new plan.',
      retry: 'CHANGED',
    },
    PROMO_CODE_INVALID: {
      meaning: 'There is no such code, or none that is valid yet.',
      remedy: 'Correct the code, or order without it.',
      retry: 'CHANGED',
    },
    PROMO_CODE_EXPIRED: {
      meaning: 'The time of the code is over.',
      remedy: 'Order without it.',
      retry: 'CHANGED',
    },
    PROMO_CODE_BELOW_MINIMUM: {
      meaning: 'The list prices of the order together are less than the code asks for.',
      remedy: 'Order more, or without it.',
      retry: 'CHANGED',
    },
    PROMO_CODE_OTHER_PRODUCTS: {
      meaning: 'The code is for other products than those of the order.',
      remedy: 'Order what it is for, or without it.',
      retry: 'CHANGED',
    },
    PROMO_CODE_FIRST_ORDER_ONLY: {
      meaning: 'The code is for a first order, and the profile has placed one already.',
      remedy: 'Order without it.',
      retry: 'CHANGED',
    },
    PROMO_CODE_USED_BY_YOU: {
      meaning: 'The profile has used the code as often as one profile may.',
      remedy: 'Order without it; cancelling an unpaid order gives its use back.',
      retry: 'CHANGED',
    },
    PROMO_CODE_USED_UP: {
      meaning: 'All customers together have used the code as often as it may be used.',
      remedy: 'Order without it.',
      retry: 'CHANGED',
    },
    PROMO_CODE_NEEDS_PROFILE: {
      meaning: 'The code can be used a limited number of times, which is not promised without a profile.',
      remedy: 'Register and sign in, then order with it; or order without it.',
      retry: 'AFTERWARDS',
    },
  },
});

/** What to mind about a quote. */
export const quoteWarningCodes = defineCodes('NOTICE', {
  types: ['QuoteWarning'],
  operations: ['quote'],
  codes: {
    NAMES_NOT_HELD: {
      meaning: 'Somebody else may order a name of the quote before the customer does.',
      remedy: 'Place the order soon.',
      retry: 'NEVER',
    },
    PRICES_CHANGE_SOON: {
      meaning: 'A dated price or rate begins before the quote ends: from then on it is QUOTE_CHANGED.',
      remedy: 'Place the order before.',
      retry: 'NEVER',
    },
    PROMO_CODE_ENDS_SOON: {
      meaning: 'The promo code ends before the quote does.',
      remedy: 'Place the order before.',
      retry: 'NEVER',
    },
  },
});

export const paymentCodes = defineCodes('REFUSAL', {
  types: ['PaymentRefused'],
  operations: ['payOrder', 'completePayment', 'payRequest', 'completeRequestPayment'],
  codes: {
    PAYMENT_DECLINED: {
      meaning: 'The bank or the account declined the payment.',
      remedy: 'Pay with another means.',
      retry: 'CHANGED',
    },
    AUTHENTICATION_REQUIRED: {
      meaning: 'The bank wants the customer to authenticate the payment.',
      remedy: 'Pay again and let the customer complete the authentication.',
      retry: 'AFTERWARDS',
    },
    TOKEN_INVALID: {
      meaning: 'The token of the payment details is unknown, used or too old.',
      remedy: 'Ask for the payment details again.',
      retry: 'CHANGED',
    },
    MEANS_NOT_AVAILABLE: {
      meaning: 'This means of payment does not answer or is switched off.',
      remedy: 'Pay with another means, or later.',
      retry: 'LATER',
    },
    PAYMENT_NOT_CONFIRMED: {
      meaning: 'The provider has not confirmed the payment, and nothing was charged.',
      remedy: 'Pay again.',
      retry: 'LATER',
    },
    CREDIT_INSUFFICIENT: {
      meaning: 'The credit is less than the amount due.',
      remedy: 'Pay with another means.',
      retry: 'CHANGED',
      operations: ['payOrder'],
    },
    SPENDING_LIMIT_REACHED: {
      meaning:
        'The payment goes beyond what the API key or the delegation may spend in a calendar month, or the profile wants to.',
      remedy:
        'Raise the limit, pay with a card of one’s own or by bank transfer, or let a login of the profile pay.',
      retry: 'AFTERWARDS',
      operations: ['payOrder'],
    },
  },
});

/**
 * Why a line of an order that was placed before registering is not ordered when the order is claimed. That its name was taken
 * is a code of every line.
 */
export const claimCodes = defineCodes('REASON', {
  types: ['OrderLineFailure'],
  operations: ['order', 'orders'],
  codes: {
    ALREADY_ORDERED: {
      meaning: 'The name is in another order of the profile.',
      remedy: 'Pay that order.',
      retry: 'NEVER',
    },
    PROMO_CODE_INVALID: {
      meaning: 'The promo code could not be used any more.',
      remedy: 'Order again without it.',
      retry: 'NEVER',
    },
    OTHER: {
      meaning: 'The line could not be ordered any more.',
      remedy: 'Order again and look at the refusal.',
      retry: 'NEVER',
    },
  },
});

/** Why a domain is left out of a quote or a plan, beside the reasons that domains has. */
export const renewalLeftOutCodes = defineCodes('REASON', {
  types: ['RenewalNotice'],
  operations: ['renewalQuote', 'renewalPlan'],
  codes: {
    DOMAIN_NOT_FOUND: {
      meaning: 'There is no such domain, or it is not yours.',
      remedy: 'Correct the id.',
      retry: 'CHANGED',
    },
    OVER_BUDGET: {
      meaning: 'The budget does not reach for it.',
      remedy: 'Ask with a larger budget.',
      retry: 'CHANGED',
    },
  },
});

/** Why staff give nothing back. */
export const refundCodes = defineCodes('REFUSAL', {
  types: ['RefundRefused'],
  operations: [
    'refundPayment',
    'approveRefund',
    'rejectRefund',
    'confirmRefundTransfer',
    'failRefundTransfer',
  ],
  codes: {
    NOT_REFUNDABLE: {
      meaning: 'The payment did not pay an order: it is credit already, or staff have to look into it first.',
      remedy: 'Decide the payment case, or give back another payment.',
      retry: 'CHANGED',
      operations: ['refundPayment'],
    },
    BEYOND_PAID: {
      meaning: 'All refunds of the payment together would be more than arrived.',
      remedy: 'Give back less.',
      retry: 'CHANGED',
      operations: ['refundPayment'],
    },
    NOTHING_LEFT: {
      meaning:
        'All credit notes of the invoice together would be more than was paid: a part was given back as credit.',
      remedy: 'Give back less.',
      retry: 'CHANGED',
      operations: ['refundPayment', 'approveRefund'],
    },
    REFUND_NOT_WAITING: {
      meaning: 'The refund is not in the state that this decides about.',
      remedy: 'Look at the refund again.',
      retry: 'NEVER',
      operations: ['approveRefund', 'rejectRefund', 'confirmRefundTransfer', 'failRefundTransfer'],
    },
    REFUND_NEEDS_ANOTHER: {
      meaning: 'Whoever has asked for a refund does not approve it.',
      remedy: 'Let another member of staff decide.',
      retry: 'NEVER',
      operations: ['approveRefund'],
    },
  },
});

/** Why staff do not send a document again. */
export const retransmissionCodes = defineCodes('REFUSAL', {
  types: ['InvoiceRetransmissionRefused'],
  operations: ['retransmitInvoice'],
  codes: {
    INVOICE_NOT_REJECTED: {
      meaning: 'The exchange system has not rejected the document, or it is on its way again.',
      remedy: 'Look at the document again.',
      retry: 'NEVER',
    },
    RESEND_TOO_LATE: {
      meaning: 'The five days are over within which it can be sent again under its number.',
      remedy: 'Have it decided how the sale is invoiced: under this number it cannot be.',
      retry: 'NEVER',
    },
    STILL_NOT_ACCEPTED: {
      meaning: 'The exchange system would reject it again; `sdiCodes` says for what.',
      remedy: 'Have the customer correct the profile or its billing data first.',
      retry: 'AFTERWARDS',
    },
  },
});

/** Why a card or an account is not kept. */
export const methodCodes = defineCodes('REFUSAL', {
  types: ['PaymentMethodRefused'],
  operations: ['addPaymentMethod', 'completePaymentMethod'],
  codes: {
    PAYMENT_DECLINED: {
      meaning: 'The bank or the account does not let it be charged.',
      remedy: 'Keep another one.',
      retry: 'CHANGED',
    },
    AUTHENTICATION_REQUIRED: {
      meaning: 'The customer did not authenticate it.',
      remedy: 'Add it again and let the customer complete the authentication.',
      retry: 'AFTERWARDS',
    },
    TOKEN_INVALID: {
      meaning: 'The token of the payment details is unknown, used or too old.',
      remedy: 'Ask for the payment details again.',
      retry: 'CHANGED',
    },
    MEANS_NOT_AVAILABLE: {
      meaning: 'The provider does not answer or is switched off.',
      remedy: 'Ask again with the same key, or later.',
      retry: 'LATER',
    },
    PAYMENT_NOT_CONFIRMED: {
      meaning: 'The time to authenticate it is over.',
      remedy: 'Add it again.',
      retry: 'CHANGED',
    },
  },
});

/** What stands before removing a kept method. */
export const methodRemovalCodes = defineCodes('REFUSAL', {
  types: ['MethodRemovalToConfirm'],
  operations: ['removePaymentMethod'],
  codes: {
    RENEWALS_USE_IT: {
      meaning:
        'Domains renew themselves with this method: without another one they will not be paid, and expire.',
      remedy: 'Show the domains, and ask again with `confirmation`; or name another method for them first.',
      retry: 'CHANGED',
    },
  },
});

/** What stands before cancelling an order. */
export const cancellationCodes = defineCodes('REFUSAL', {
  types: ['CancellationToConfirm'],
  operations: ['cancelOrder'],
  codes: {
    MONEY_ANNOUNCED: {
      meaning:
        'A bank transfer or a postal slip was announced: money that arrives afterwards becomes credit.',
      remedy: 'Show the message, and ask again with `confirmation`.',
      retry: 'CHANGED',
    },
  },
});

/** Why what is added for invoices is not changed. */
export const billingDataCodes = defineCodes('REFUSAL', {
  types: ['BillingDataRefused'],
  operations: ['updateBillingData'],
  codes: {
    RECIPIENT_CODE_SHAPE: {
      meaning: 'A recipient code has 7 letters and digits, that of an Italian public body 6.',
      remedy: 'Correct the code.',
      retry: 'CHANGED',
    },
    RECIPIENT_CODE_ABROAD: {
      meaning: 'XXXXXXX is the code of customers outside Italy, and their only one.',
      remedy: 'Leave the code out.',
      retry: 'CHANGED',
    },
    PEC_REQUIRED: {
      meaning: 'A business that gives 0000000 gets its invoices by certified mail.',
      remedy: 'Give a PEC address as well.',
      retry: 'CHANGED',
    },
    EMAIL_INVALID: {
      meaning: 'This is no e-mail address; `field` says which.',
      remedy: 'Correct it.',
      retry: 'CHANGED',
    },
    PURCHASE_ORDER_SHAPE: {
      meaning: 'The number of a purchase order has up to 20 characters of basic Latin.',
      remedy: 'Correct or shorten it.',
      retry: 'CHANGED',
    },
    CIG_SHAPE: {
      meaning: 'A CIG has 10 letters and digits.',
      remedy: 'Correct the code.',
      retry: 'CHANGED',
    },
    CUP_SHAPE: {
      meaning: 'A CUP has 15 characters: a letter, two digits, a letter, eleven digits.',
      remedy: 'Correct the code.',
      retry: 'CHANGED',
    },
    ADDRESS_INCOMPLETE: {
      meaning: 'The address lacks something; in Italy also a CAP of 5 digits and a province of 2 letters.',
      remedy: 'Complete the address.',
      retry: 'CHANGED',
    },
    ADDRESS_IN_OTHER_COUNTRY: {
      meaning: 'The address is in another country than the profile, which decides how it is taxed.',
      remedy: 'Give an address in the country of the profile, or change the profile.',
      retry: 'CHANGED',
    },
  },
});

/** Why staff have not made a promo code. */
export const promoCodeCodes = defineCodes('REFUSAL', {
  types: ['PromoCodeRefused'],
  operations: ['createPromoCode'],
  codes: {
    PROMO_CODE_TAKEN: {
      meaning: 'There is, or was, a code of this name.',
      remedy: 'Take another name.',
      retry: 'CHANGED',
    },
    PROMO_CODE_WITHOUT_TIME: {
      meaning: 'The code would end before it can be used.',
      remedy: 'Correct validFrom or expiresAt.',
      retry: 'CHANGED',
    },
  },
});

/** Why nobody withdraws from an order, or from a line of it. */
export const withdrawalCodes = defineCodes('REFUSAL', {
  types: ['WithdrawalRefused', 'ActionReason'],
  operations: ['startWithdrawal', 'confirmWithdrawal'],
  codes: {
    ORDER_NOT_PAID: {
      meaning: 'The order is not paid: there is nothing to withdraw from.',
      remedy: 'Cancel the order instead.',
      retry: 'NEVER',
    },
    NOT_A_CONSUMER: {
      meaning: 'Only private persons may withdraw, and the order was placed by somebody else.',
      remedy: 'Write to support.',
      retry: 'NEVER',
    },
    WITHDRAWAL_TIME_OVER: {
      meaning: 'The 14 days after the payment are over, to the end of the last day in Rome.',
      remedy: 'Write to support.',
      retry: 'NEVER',
    },
    EXECUTED_AT_ONCE: {
      meaning:
        'The line was carried out at once because the customer asked for it, and acknowledged that this ends the right to withdraw.',
      remedy: 'Leave the line out.',
      retry: 'CHANGED',
    },
    DOMAIN_HANDED_OVER: {
      meaning:
        'The customer has given the domain of the line to another profile: what was paid has been performed at its express wish.',
      remedy: 'Leave the line out.',
      retry: 'CHANGED',
    },
    ALREADY_GIVEN_BACK: {
      meaning: 'What was paid has gone back already, as credit or by an earlier withdrawal.',
      remedy: 'Leave the line out.',
      retry: 'CHANGED',
    },
    LINE_IN_PROGRESS: {
      meaning: 'The line is being carried out.',
      remedy: 'Try again once its status says how that ended.',
      retry: 'LATER',
    },
    WITHDRAWAL_TOKEN_INVALID: {
      meaning: 'There is no such token, or its hour is over.',
      remedy: 'Start the withdrawal again.',
      retry: 'CHANGED',
    },
  },
});
