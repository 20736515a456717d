import { defineCodes } from '@customer-area/shared/contract';

const AGAIN = 'Export the statement again, and upload that file.';

/** Why a bank's file is not taken: none of it is, and `line` says where it is wrong first. */
export const bankStatementCodes = defineCodes('REFUSAL', {
  types: ['BankStatementRefused'],
  operations: ['importBankStatement'],
  codes: {
    NOT_UPLOADED: {
      meaning: 'Nothing has been sent to the path of this upload, or it was forgotten after a day.',
      remedy: 'Send the file to the path, then import it.',
      retry: 'AFTERWARDS',
    },
    NOT_XML: { meaning: 'The file is no well-formed XML.', remedy: AGAIN, retry: 'CHANGED' },
    DOCTYPE_NOT_ALLOWED: {
      meaning: 'The file declares a document type, which no statement of a bank needs.',
      remedy: 'Ask whoever made it for the file as the bank sent it.',
      retry: 'CHANGED',
    },
    ENCODING_UNKNOWN: {
      meaning: 'The characters of the file cannot be read.',
      remedy: 'Export it as UTF-8.',
      retry: 'CHANGED',
    },
    NOT_A_STATEMENT: {
      meaning: 'The file is XML, but no statement of the formats camt.053.001.02 and camt.053.001.08.',
      remedy: 'Export the statement in one of these formats.',
      retry: 'CHANGED',
    },
    NOT_A_TABLE: {
      meaning: 'The file is no table: a row has other cells than the headings, or a quote is not closed.',
      remedy: AGAIN,
      retry: 'CHANGED',
    },
    COLUMN_MISSING: {
      meaning: 'A column that the map names is not among the headings.',
      remedy: 'Announce the upload again with the headings as they are in the file.',
      retry: 'CHANGED',
    },
    AMOUNT_INVALID: {
      meaning: 'An amount is not one, or has no direction.',
      remedy: AGAIN,
      retry: 'CHANGED',
    },
    DATE_INVALID: { meaning: 'A day does not exist.', remedy: AGAIN, retry: 'CHANGED' },
    CURRENCY_NOT_EURO: {
      meaning: 'A movement is in another currency than the euro.',
      remedy: 'Import the statement of the account in euros.',
      retry: 'CHANGED',
    },
    FOREIGN_ACCOUNT: {
      meaning: 'The account is not one of the seller.',
      remedy: 'Import statements of the accounts that customers pay to.',
      retry: 'CHANGED',
    },
    BALANCE_MISSING: {
      meaning: 'The statement has no opening or no closing balance.',
      remedy: AGAIN,
      retry: 'CHANGED',
    },
    BALANCE_DIFFERS: {
      meaning: 'The movements do not lead from the opening to the closing balance: something is missing.',
      remedy: AGAIN,
      retry: 'CHANGED',
    },
  },
});

/** Why an upload is not announced. */
export const bankUploadCodes = defineCodes('REFUSAL', {
  types: ['BankStatementRefused'],
  operations: ['bankStatementUpload'],
  codes: {
    TOO_LARGE: {
      meaning: 'The file is larger than 5 MB.',
      remedy: 'Export a shorter period.',
      retry: 'CHANGED',
    },
  },
});

/** Why a line of a bank is not booked by itself. */
export const bankLineReviewCodes = defineCodes('REASON', {
  types: ['BankLineReview'],
  operations: ['unmatchedPayments'],
  codes: {
    NO_ORDER: {
      meaning: 'Its text has no number of an order, and no reference of a request to pay.',
      remedy: 'Find out what it is for: match it, credit it or send it back.',
      retry: 'NEVER',
    },
    SEVERAL_ORDERS: {
      meaning: 'Its text has the numbers of several orders.',
      remedy: 'Match it with one of them: what is too much becomes credit.',
      retry: 'NEVER',
    },
    AMOUNT_DIFFERS: {
      meaning: 'It is not what is due, and the number has no check digits, or is that of several orders.',
      remedy: 'Make sure that the number is not a typing error, then match it.',
      retry: 'NEVER',
    },
    OUTGOING: { meaning: 'Money that left.', remedy: 'Close it by returnPayment.', retry: 'NEVER' },
    REVERSED: {
      meaning: 'The bank takes back what it had booked.',
      remedy: 'See what was paid with it, then close it by returnPayment.',
      retry: 'NEVER',
    },
    COLLECTIVE: {
      meaning: 'Several movements, and the bank does not tell their amounts.',
      remedy: 'Ask the bank for its parts, and mark the orders as paid.',
      retry: 'NEVER',
    },
    REFERENCE_REUSED: {
      meaning: 'The bank has used its reference for another movement before.',
      remedy: 'Make sure that it is not the same money, then match it.',
      retry: 'NEVER',
    },
    MARKED_BY_STAFF: {
      meaning: 'Staff have marked its order as paid: it may be the same money.',
      remedy: 'Match it when it is the same money, else credit it.',
      retry: 'NEVER',
    },
    TOLD_ELSEWHERE: {
      meaning:
        'A file of another format, or with other references, tells of a movement of this day and amount: it may be the same one.',
      remedy:
        'Close it by returnPayment when it is the same movement (its holder is told nothing), else match or credit it.',
      retry: 'NEVER',
    },
    BOOKED_EARLIER: {
      meaning: 'The bank booked it on a day before its order was placed.',
      remedy: 'Find out what it is for: match it, credit it or send it back.',
      retry: 'NEVER',
    },
  },
});

/** Why staff's decision about a line is not carried out. */
export const bankLineCodes = defineCodes('REFUSAL', {
  types: ['BankLineRefused'],
  operations: ['matchPayment', 'creditPayment', 'returnPayment'],
  codes: {
    LINE_DECIDED: {
      meaning: 'The line has been booked, or decided otherwise.',
      remedy: 'Look at what became of it.',
      retry: 'NEVER',
    },
    LINE_WAITS: {
      meaning: 'Its statement is still being imported.',
      remedy: 'Ask again once it is done.',
      retry: 'LATER',
    },
    NOTHING_RECEIVED: {
      meaning: 'The line is money that left: it can only be closed.',
      remedy: 'Close it by returnPayment.',
      retry: 'NEVER',
      operations: ['matchPayment', 'creditPayment'],
    },
    MARKED_OTHERWISE: {
      meaning:
        'Staff have marked the order as paid with money that no line is yet, and this line is of another amount.',
      remedy: 'Match the line that is that money first, or credit this one.',
      retry: 'CHANGED',
      operations: ['matchPayment'],
    },
  },
});

/** Why an order is not marked as paid. */
export const markPaidCodes = defineCodes('REFUSAL', {
  types: ['MarkPaidRefused'],
  operations: ['markPaid'],
  codes: {
    ORDER_NOT_FOUND: {
      meaning: 'There is no order of this number.',
      remedy: 'Correct the number.',
      retry: 'CHANGED',
    },
    ORDER_CLOSED: {
      meaning: 'The order is paid, cancelled or expired.',
      remedy: 'If money came, import the statement it is on: it becomes credit.',
      retry: 'NEVER',
    },
    REFERENCE_TAKEN: {
      meaning: 'This reference has marked something else as paid.',
      remedy: 'Give the reference that the money really has.',
      retry: 'CHANGED',
    },
  },
});
