import type { it } from './it';

export const en: Readonly<Record<keyof typeof it, string>> = {
  'order.ALREADY_PAID': 'The order has already been paid.',
  'order.ORDER_CANCELLED': 'The order has been cancelled.',
  'order.ORDER_EXPIRED': 'The order has expired because it was not paid within 30 days.',
  'order.ORDER_UNCLAIMED': 'The order belongs to nobody yet: register with its claimToken first.',
  'order.PAYMENT_IN_PROGRESS': 'A payment of this order is under way: wait for its outcome.',
  'order.SLOW_MEANS_ONLY':
    'A restoration may be impossible, so this order can only be paid by bank transfer or postal slip.',
  'order.PROMO_CODE_INVALID': 'The promo code is not valid.',
  'order.PROMO_CODE_EXPIRED': 'The promo code has expired.',
  'order.PROMO_CODE_BELOW_MINIMUM': 'The order is below the minimum of the promo code.',
  'order.PROMO_CODE_OTHER_PRODUCTS': 'The promo code is not for the products of this order.',
  'order.PROMO_CODE_FIRST_ORDER_ONLY': 'This promo code is for a first order only.',
  'order.PROMO_CODE_USED_BY_YOU': 'You have used this promo code as often as it allows.',
  'order.PROMO_CODE_USED_UP': 'All uses of this promo code are taken.',
  'order.PROMO_CODE_NEEDS_PROFILE':
    'This promo code has a limited number of uses: register and sign in first, then order with it.',
  'order.TERMS_CHANGED': 'The terms of sale have changed: read and accept those in force before you order.',
  'order.QUOTE_EXPIRED': 'The quote is no longer valid: ask for a new one.',
  'order.QUOTE_CHANGED': 'Something costs other than it was quoted for: ask for a new quote.',
  'order.NOT_OFFERED_AGAIN': 'It cannot be ordered any more: it is not yours any more, or not offered.',
  'order.CLAIM_TOKEN_INVALID': 'The token of the order is not valid: the order has expired or was claimed.',
  'order.NOT_SOLD': 'This product is not sold for the chosen term.',

  'quoteWarning.NAMES_NOT_HELD': 'Names are not held until you order.',
  'quoteWarning.PRICES_CHANGE_SOON':
    'A price or VAT changes before the quote ends: from then on it cannot be ordered at this price.',
  'quoteWarning.PROMO_CODE_ENDS_SOON': 'The promo code ends before the quote does.',

  'fault.randomKey': 'must be at least {least} random characters, a UUID for example, unless you sign in',
  'fault.autoRenewMeans': 'is for a card or a PayPal account only',
  'fault.autoRenewUncharged':
    'needs a payment method that is kept already, because nothing is charged for this order',
  'fault.claimed': 'The order of this idempotency key was claimed or has expired.',

  'claim.NAME_TAKEN': 'Somebody else registered the domain before the order was claimed.',
  'claim.ALREADY_ORDERED': 'The domain was in another order of the profile already.',
  'claim.PROMO_CODE_INVALID': 'The promo code could not be used any more when the order was claimed.',
  'claim.OTHER': 'The domain could not be ordered any more when the order was claimed.',

  'line.register': 'Registration of {name}, {years, plural, one {# year} other {# years}}',
  'line.transferIn':
    'Transfer of {name} from another provider{years, plural, =0 {} one {, with # year} other {, with # years}}',
  'line.restore': 'Restoration of {name}, with 1 year',
  'line.renew': 'Renewal of {name}, {years, plural, one {# year} other {# years}}',
  'line.change-owner': 'Change of owner of {name}',
  'line.add-third-level': 'Third level {name}, {years, plural, one {# annuity} other {# annuities}}',
  'line.add-service':
    '{service, select, HOSTING {Hosting} MAILBOXES {Mailboxes} DATABASE {Database} BACKUP {Backup} DNS_MANAGEMENT {DNS management} CERTIFICATE {Certificate} other {{service}}} {plan, select, PLUS {Plus } other {}}for {name}, {years, plural, one {# annuity} other {# annuities}}',
  'line.renew-service':
    'Renewal: {service, select, HOSTING {Hosting} MAILBOXES {Mailboxes} DATABASE {Database} BACKUP {Backup} DNS_MANAGEMENT {DNS management} CERTIFICATE {Certificate} other {{service}}} {plan, select, PLUS {Plus } other {}}for {name}, {years, plural, one {# annuity} other {# annuities}}',
  'line.upgrade-service':
    'Upgrade: {service, select, HOSTING {Hosting} MAILBOXES {Mailboxes} DATABASE {Database} BACKUP {Backup} DNS_MANAGEMENT {DNS management} CERTIFICATE {Certificate} other {{service}}} {plan, select, PLUS {Plus } other {}}for {name}, {months, plural, one {# month} other {# months}}',

  'retransmission.INVOICE_NOT_REJECTED': 'The document is not rejected: there is nothing to send again.',
  'retransmission.RESEND_TOO_LATE': 'The five days to send it again under its number are over.',
  'retransmission.STILL_NOT_ACCEPTED':
    "The exchange system would reject it again: the customer's data have to be corrected first.",
  'creditAdjustment.CREDIT_NOT_THERE': 'There is less credit than is to be taken back.',
  'refund.NOT_REFUNDABLE': 'This payment did not pay an order: it cannot be refunded.',
  'refund.BEYOND_PAID': 'The amount is more than is left of the payment.',
  'refund.NOTHING_LEFT': 'The amount is more than is left of the invoice: a part was credited already.',
  'refund.REFUND_NOT_WAITING': 'The refund does not wait for this decision.',
  'refund.REFUND_NEEDS_ANOTHER':
    'Whoever asked for the refund cannot approve it: another member of staff has to.',
  'means.CARD': 'Card',
  'means.PAYPAL': 'PayPal',
  'means.BANK_TRANSFER': 'Bank transfer',
  'means.POSTAL_SLIP': 'Postal slip',
  'means.CREDIT': 'Credit',
  'means.OTHER': 'Other means',
  'payment.PAYMENT_DECLINED': 'The payment was declined: choose another means.',
  'payment.AUTHENTICATION_REQUIRED':
    'The bank asks to authenticate the payment: pay again and complete the authentication.',
  'payment.TOKEN_INVALID': 'The payment details are not valid: enter them again.',
  'payment.MEANS_NOT_AVAILABLE': 'This means of payment is not available at the moment.',
  'payment.PAYMENT_NOT_CONFIRMED':
    'The payment was not confirmed and nothing was charged: you may try again.',
  'payment.CREDIT_INSUFFICIENT': 'The available credit is not enough to pay the order.',
  'payment.SPENDING_LIMIT_REACHED.delegation':
    'With the kept means of payment and the credit of this profile the delegation may spend {limit, number, cents} a month and has spent {spent, number, cents}: this payment goes beyond it. You can pay with a card of your own.',
  'payment.SPENDING_LIMIT_REACHED.profile':
    'You have set a limit of {limit, number, cents} a month and have spent {spent, number, cents}: this payment goes beyond it. You can raise it, or pay by bank transfer.',
  'payment.SPENDING_LIMIT_REACHED.api-key':
    'This API key may spend {limit, number, cents} a month and has spent {spent, number, cents}: this payment goes beyond it.',

  'instructions.BANK_TRANSFER':
    'Send a bank transfer of {amount, number, cents} to {name}, IBAN {iban}. As the reason write only the number {number}.',
  'instructions.POSTAL_SLIP':
    'Pay {amount, number, cents} by postal slip to the postal account {postal} of {name}. As the reason write only the number {number}.',
  'instructions.PRE_FILLED_SLIP':
    'Print the pre-filled slip and pay {amount, number, cents}: its code carries the number {number} and the amount.',
  'instructions.VERIFYING':
    'We are verifying the payment: its outcome will soon show on order {number}. There is no need to pay again.',
  'instructionsPdf.title': 'How to pay: {reference}',
  'instructionsPdf.transfer': 'By bank transfer',
  'instructionsPdf.transferLines':
    'Beneficiary: {beneficiary}\nIBAN: {iban}\nBIC: {bic}\nAmount: {amount, number, cents}\nReason, nothing else: {reference}\nOr point the app of your bank at the code.',
  'instructionsPdf.slip': 'With the pre-filled slip',
  'instructionsPdf.slipLines':
    'Postal account: {account}\nOf: {beneficiary}\nAmount: {amount, number, cents}\nReason: {reference}\nCode: {code}',
  'payBy.ORDER_EXPIRED': 'Order {number} expires and cannot be paid any more.',
  'payBy.AT_ONCE': 'It is charged at once.',
  'payBy.BANK_TRANSFER':
    '{confidence, select, POSSIBLE {An instant transfer is still in time; another one can take} other {A bank transfer can take}} {longest, plural, one {# banking day} other {# banking days}}.',
  'payBy.POSTAL_SLIP':
    'A slip that is filled in by hand takes {shortest} to {longest} working days{confidence, select, POSSIBLE {: in time only when it comes early} other {}}.',
  'payBy.PRE_FILLED_SLIP':
    'A pre-filled slip is known on the same day, or at most {longest, plural, one {# working day} other {# working days}} later.',
  'order.PLAN_EXPIRED': 'This plan can no longer be ordered: have a new one made.',
  'order.PLAN_CHANGED': 'Prices have changed since the plan was made: look at a new one.',
  'renewalLeftOut.DOMAIN_NOT_FOUND': 'There is no such domain in this profile.',
  'renewalLeftOut.OVER_BUDGET': 'The budget does not reach for this domain.',
  'methodRemoval.RENEWALS_USE_IT':
    '{names}{others, plural, =0 {} one { and one more domain} other { and # more domains}} {count, plural, one {renews itself} other {renew themselves}} with this method. If you remove it and there is no other method, automatic renewal can no longer be paid. Remove it anyway?',
  'cancellation.MONEY_ANNOUNCED':
    'You have announced a payment of this order. If the money is on its way, it will become credit once it arrives. Cancel the order all the same?',
  'billingData.RECIPIENT_CODE_SHAPE': 'A recipient code has 7 letters and digits, 6 for a public body.',
  'billingData.RECIPIENT_CODE_ABROAD': 'XXXXXXX is the code of customers abroad, and their only one.',
  'billingData.PEC_REQUIRED': 'With the code 0000000 a PEC address is needed.',
  'billingData.EMAIL_INVALID': 'This is not a valid e-mail address.',
  'billingData.PURCHASE_ORDER_SHAPE':
    'The number of a purchase order has up to 20 letters without accents, digits and signs.',
  'billingData.CIG_SHAPE': 'A CIG has 10 letters and digits.',
  'billingData.CUP_SHAPE': 'A CUP has 15 characters, J52D20000000001 for example.',
  'billingData.ADDRESS_INCOMPLETE':
    'The address is not complete: street, town and postal code are needed, in Italy the province as well.',
  'billingData.ADDRESS_IN_OTHER_COUNTRY': 'The address has to be in the same country as the profile.',
  'bankStatement.NOT_UPLOADED': 'The file has not been sent yet.',
  'bankStatement.NOT_XML': 'The file is no well-formed XML.',
  'bankStatement.DOCTYPE_NOT_ALLOWED': 'The file declares a document type, which no statement has.',
  'bankStatement.ENCODING_UNKNOWN': 'The characters of the file cannot be read: export it as UTF-8.',
  'bankStatement.NOT_A_STATEMENT': 'The file is no statement camt.053.001.02 or camt.053.001.08.',
  'bankStatement.NOT_A_TABLE': 'The file is no table that can be read.',
  'bankStatement.COLUMN_MISSING': 'A column that the map names is missing.',
  'bankStatement.AMOUNT_INVALID': 'An amount is not valid.',
  'bankStatement.DATE_INVALID': 'A day does not exist.',
  'bankStatement.CURRENCY_NOT_EURO': 'A movement is not in euros.',
  'bankStatement.FOREIGN_ACCOUNT': 'The account is not one of the seller.',
  'bankStatement.BALANCE_MISSING': 'The opening or the closing balance is missing.',
  'bankStatement.BALANCE_DIFFERS':
    'The opening balance and the movements do not make the closing balance: something is missing.',
  'bankStatement.TOO_LARGE': 'The file is larger than 5 MB: export a shorter period.',
  'bankLineReview.NO_ORDER': 'The text has no number of an order.',
  'bankLineReview.SEVERAL_ORDERS': 'The text has the numbers of several orders.',
  'bankLineReview.AMOUNT_DIFFERS': 'The amount is not what is due.',
  'bankLineReview.OUTGOING': 'It is money that left.',
  'bankLineReview.REVERSED': 'The bank takes back a movement.',
  'bankLineReview.COLLECTIVE': 'Several movements in one, without their amounts.',
  'bankLineReview.REFERENCE_REUSED': 'The bank has used this reference for another movement before.',
  'bankLineReview.MARKED_BY_STAFF': 'The order was marked as paid: it may be the same money.',
  'bankLineReview.TOLD_ELSEWHERE': 'Another file tells of such a movement: it may be the same one.',
  'bankLineReview.BOOKED_EARLIER': 'It was booked before its order was placed.',
  'bankLine.LINE_DECIDED': 'The movement has been booked or decided.',
  'bankLine.LINE_WAITS': 'The statement is still being imported.',
  'bankLine.NOTHING_RECEIVED': 'The movement is money that left: it can only be closed.',
  'bankLine.MARKED_OTHERWISE': 'The order was marked as paid with another amount: match that one first.',
  'markPaid.ORDER_NOT_FOUND': 'There is no order of this number.',
  'markPaid.ORDER_CLOSED': 'The order does not wait for a payment any more.',
  'markPaid.REFERENCE_TAKEN': 'This reference has marked something else as paid.',
  'promoCode.PROMO_CODE_TAKEN': 'There is a code of this name already.',
  'promoCode.PROMO_CODE_WITHOUT_TIME': 'The code would end before it can be used.',
  'withdrawal.ORDER_NOT_PAID': 'The order is not paid: you can cancel it.',
  'withdrawal.NOT_A_CONSUMER': 'Only private persons who buy as consumers may withdraw.',
  'withdrawal.WITHDRAWAL_TIME_OVER': 'The 14 days for withdrawing are over.',
  'withdrawal.EXECUTED_AT_ONCE':
    'You asked for immediate performance and acknowledged that it ends the right to withdraw: the service has been performed.',
  'withdrawal.DOMAIN_HANDED_OVER':
    'You gave the domain to another profile: what was paid has been performed, and there is no withdrawal from it.',
  'withdrawal.ALREADY_GIVEN_BACK': 'The amount has been given back already.',
  'withdrawal.LINE_IN_PROGRESS': 'The line is being carried out: try again once that has ended.',
  'withdrawal.WITHDRAWAL_TOKEN_INVALID':
    'The confirmation is not valid or its time is over: start the withdrawal again.',
  'withdrawalConsequence.unknown':
    'What it paid is not paid any more, as far as it can be taken back at the registry or the host; what cannot be taken back stays until its end, and the amount is given back all the same.',
  'receipt.withdrawal':
    'On {at, date, minute} we received your withdrawal from order {number}. We give back {cents, number, cents} by the means with which you paid.',
};
