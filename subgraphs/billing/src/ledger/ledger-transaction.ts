import { sum } from '@customer-area/shared/money';

/** Where money stands. An amount above zero is a debit, one below zero a credit. */
export type LedgerAccount =
  /** What we owe a customer and may be spent; below zero. */
  | 'CUSTOMER_CREDIT'
  /** Credit that is set aside for a payment under way; below zero. */
  | 'HELD_CREDIT'
  /** What customers owe us: invoices add to it, money that arrives and credit that is given take from it. */
  | 'RECEIVABLE'
  /** What payment providers have collected for us. */
  | 'PROVIDER_CLEARING'
  /** Our accounts at the bank and the post. */
  | 'BANK'
  | 'REVENUE'
  /** VAT that we owe the treasury. */
  | 'VAT'
  /** Credit whose time was over. */
  | 'EXPIRED_CREDIT'
  /** Credit that staff have given, or taken back, where no money and no document stands behind it. */
  | 'CREDIT_ADJUSTMENT'
  /** Stamp duty that we owe the treasury. */
  | 'STAMP'
  /** The same as a cost: we bear it. */
  | 'STAMP_COST'
  /** The other side of what was there before the ledger was kept. */
  | 'OPENING';

/** What happened. With its subject it is booked once. */
export type LedgerKind =
  /** Credit that was there before the ledger was; the grant. */
  | 'OPENING'
  /** The document. */
  | 'INVOICE_ISSUED'
  /** The document. */
  | 'CREDIT_NOTE_ISSUED'
  /** Stamp duty that a document owes; the document. */
  | 'STAMP_OWED'
  /** Money that a provider has collected; the payment. */
  | 'CAPTURED'
  /** The grant. */
  | 'CREDIT_GRANTED'
  /** Credit that paid an order; the order. */
  | 'CREDIT_SPENT'
  /** Credit that was set aside for a payment; the attempt. */
  | 'CREDIT_HELD'
  /** Credit that goes back, because the payment it was set aside for came to nothing; the attempt. */
  | 'CREDIT_RELEASED'
  /** Credit that was set aside and has paid its order; the attempt. */
  | 'HELD_CREDIT_SPENT'
  /** The movement. */
  | 'CREDIT_EXPIRED'
  /** Credit that staff have given or taken back; the movement. */
  | 'CREDIT_ADJUSTED'
  /** Money that arrived at the bank or the post; the payment. */
  | 'BANK_RECEIVED'
  /** Money that went back from the bank; the line or the refund. */
  | 'BANK_RETURNED'
  /** Money that a provider gave back; the refund. */
  | 'REFUNDED'
  /** Money that a provider had given back, and could not deliver; the refund. */
  | 'REFUND_FAILED';

export interface LedgerEntry {
  readonly account: LedgerAccount;
  /** Whose money it is; null where it is nobody's in particular. */
  readonly profileId: string | null;
  /** Above zero a debit, below zero a credit. */
  readonly cents: number;
}

export interface LedgerTransaction {
  readonly kind: LedgerKind;
  /** What it happened to. */
  readonly subjectId: string;
  readonly at: Date;
  readonly entries: readonly LedgerEntry[];
}

const OF_CUSTOMERS: readonly LedgerAccount[] = ['CUSTOMER_CREDIT', 'HELD_CREDIT'];

/** The entries that say something. Throws when they are not balanced, or not to be kept to the cent: either is a defect. */
export function balanced({ kind, subjectId, entries }: LedgerTransaction): readonly LedgerEntry[] {
  for (const { account, profileId, cents } of entries) {
    if (!Number.isSafeInteger(cents)) throw new RangeError(`not an amount in cents: ${cents}`);
    if (profileId === null && OF_CUSTOMERS.includes(account))
      throw new Error(`${account} of nobody in ${kind} ${subjectId}`);
  }
  const difference = sum(entries.map(({ cents }) => cents));
  if (difference !== 0) throw new RangeError(`${kind} ${subjectId} is not balanced: ${difference} cents`);
  return entries.filter(({ cents }) => cents !== 0);
}
