import { type LedgerTransaction, transfer } from '../ledger';
import { InvoiceKind, type InvoiceRow } from './invoice.entity';

/** How a document is booked: what the customer owes for it, our revenue and the VAT; a credit note the other way round. */
export function documentEntries(document: InvoiceRow): LedgerTransaction {
  const { id, profileId, net, vat, issuedAt } = document;
  // Under split payment the customer pays the VAT to the treasury, and we owe none.
  const owed = document.splitPayment === 1 ? 0 : vat;
  return {
    kind: document.kind === InvoiceKind.INVOICE ? 'INVOICE_ISSUED' : 'CREDIT_NOTE_ISSUED',
    subjectId: id,
    at: issuedAt,
    entries: [
      ...transfer(profileId, net, { to: 'RECEIVABLE', from: 'REVENUE' }),
      ...transfer(profileId, owed, { to: 'RECEIVABLE', from: 'VAT' }),
    ],
  };
}

/** The stamp duty of a document: the customer owes none of it. By itself, since most documents owe none. */
export function stampEntries(
  { id, profileId, issuedAt }: Pick<InvoiceRow, 'id' | 'profileId' | 'issuedAt'>,
  stampCents: number | null,
): LedgerTransaction {
  return {
    kind: 'STAMP_OWED',
    subjectId: id,
    at: issuedAt,
    entries: transfer(profileId, stampCents ?? 0, { to: 'STAMP_COST', from: 'STAMP' }),
  };
}
