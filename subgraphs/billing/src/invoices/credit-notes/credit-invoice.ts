import { notFound } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { businessDay } from '../../numbering';
import { type IssueDocumentDeps, issueDocument, newDocumentId } from '../document/issue-document';
import type { ContentLine } from '../document/make-document';
import { type InvoiceCause, InvoiceKind, type InvoiceLineRow, type InvoiceRow } from '../invoice.entity';
import { type CreditableLine, type CreditedLine, creditAmounts, type WantedCredit } from './credit-amounts';
import type { CreditedSoFar, CreditedStore } from './credited.store';

export interface CreditInvoiceDeps extends IssueDocumentDeps {
  readonly credited: CreditedStore;
}

export interface InvoiceToCredit {
  readonly profileId: ProfileId;
  readonly invoiceId: string;
  /** There is one note for each cause. */
  readonly cause: { readonly kind: Exclude<InvoiceCause, 'ORDER'>; readonly id: string };
  readonly lines: readonly WantedCredit[];
  /** Business time. */
  readonly at: Date;
}

/**
 * A credit note (TD04) for lines of an invoice, whole or in part, in a series of its own. Two at once wait for each other;
 * together they never give back more than was paid. The note of a cause that has one is answered again. An invoice of another
 * profile is like none: NOT_FOUND.
 */
export async function creditInvoice(
  deps: CreditInvoiceDeps,
  manager: EntityManager,
  { profileId, invoiceId, cause, lines: wanted, at }: InvoiceToCredit,
): Promise<InvoiceRow | 'NOTHING_LEFT'> {
  const soFar = await deps.credited.lock(manager, profileId, invoiceId);
  const earlier = await deps.invoices.ofCause(manager, profileId, cause);
  if (earlier !== null) return earlier;
  const [invoice] = await deps.invoices.byIds(manager, profileId, [invoiceId]);
  if (invoice === undefined || invoice.kind !== InvoiceKind.INVOICE) throw notFound();
  const rows = await deps.invoices.linesOf(manager, profileId, [invoiceId]);
  const splitPayment = invoice.splitPayment === 1;
  const credited = creditAmounts(creditable(rows, soFar), wanted, splitPayment);
  if (credited === 'NOTHING_LEFT') return credited;
  for (const { line, ...amounts } of credited) {
    const added = await deps.credited.add(manager, profileId, invoiceId, { lineId: line.lineId, ...amounts });
    if (!added) throw new Error(`line ${line.lineId} of ${invoiceId} was credited in spite of its lock`);
  }
  const { orderId, orderNumber, currency, billingData } = invoice;
  return issueDocument(deps, manager, {
    id: newDocumentId(),
    profileId,
    orderId,
    cause,
    correctsInvoiceId: invoiceId,
    content: {
      documentType: 'TD04',
      currency,
      splitPayment,
      billingData,
      orderNumber,
      lines: credited.map(noteLine),
      payments: [],
      corrects: { number: invoice.number, date: businessDay(invoice.issuedAt) },
    },
    datedAt: at,
    at,
  });
}

/** What can still be given back of a line, in cents; the invoice is locked until the transaction ends. */
export async function leftOfLine(
  { credited }: Pick<CreditInvoiceDeps, 'credited'>,
  manager: EntityManager,
  { profileId, invoiceId, lineId }: { profileId: ProfileId; invoiceId: string; lineId: string },
): Promise<number> {
  const line = (await credited.lock(manager, profileId, invoiceId)).find((one) => one.lineId === lineId);
  return line === undefined ? 0 : line.paidCents - line.creditedCents;
}

type CreditableRow = CreditableLine & Pick<InvoiceLineRow, 'description' | 'quantity'>;

function creditable(rows: readonly InvoiceLineRow[], soFar: readonly CreditedSoFar[]): CreditableRow[] {
  return soFar.flatMap((credited) => {
    const row = rows.find(({ lineId }) => lineId === credited.lineId);
    return row === undefined ? [] : [{ ...row, ...credited }];
  });
}

/** A part of a line has no quantity of its own. */
function noteLine({ line, cents, net, vat }: CreditedLine<CreditableRow>): ContentLine {
  const { lineId, description, vatRate, vatNature } = line;
  const quantity = cents === line.paidCents ? line.quantity : 1;
  return { lineId, description, quantity, listNet: net, net, vat, vatRate, vatNature };
}
