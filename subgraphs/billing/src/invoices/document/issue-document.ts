import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { SellerFacts } from '@customer-area/shared/seller';
import type { EntityManager } from 'typeorm';
import { invoiceIssued } from '../../../contract';
import type { LedgerStore } from '../../ledger';
import { businessYear } from '../../numbering';
import { summariesOf } from '../../pricing';
import { stampDutyOf, type VatTableStore } from '../../vat';
import { documentEntries, stampEntries } from '../document-entries';
import { type InvoiceCause, InvoiceKind, InvoiceRow } from '../invoice.entity';
import type { InvoiceStore } from '../invoice.store';
import { type FileDocumentDeps, fileNewDocument, startDelivery } from '../paper';
import type { DocumentSeriesStore } from './document-series.store';
import { type DocumentContent, makeDocument } from './make-document';

export interface IssueDocumentDeps extends FileDocumentDeps {
  readonly documentSeries: DocumentSeriesStore;
  readonly invoices: InvoiceStore;
  readonly ledger: LedgerStore;
  readonly seller: SellerFacts;
  readonly vatTables: VatTableStore;
}

export interface DocumentToIssue {
  readonly id: string;
  readonly profileId: ProfileId;
  readonly orderId: string;
  readonly cause: { readonly kind: InvoiceCause; readonly id: string };
  readonly correctsInvoiceId: string | null;
  readonly content: Omit<DocumentContent, 'seller' | 'stampCents'>;
  /** When what it is about happened: the document has this date, or that of its predecessor. */
  readonly datedAt: Date;
  /** Business time. */
  readonly at: Date;
}

export const newDocumentId = (): string => newId('inv');

/** Writes a numbered document with its lines. The number comes last, because its series is what others wait for. */
export async function issueDocument(
  deps: IssueDocumentDeps,
  manager: EntityManager,
  issue: DocumentToIssue,
): Promise<InvoiceRow> {
  const { id, profileId, orderId, cause, correctsInvoiceId } = issue;
  const stampCents = await stampOn(deps, manager, issue);
  const content = { ...issue.content, seller: deps.seller, stampCents };
  const isInvoice = content.documentType === 'TD01';
  const sign = isInvoice ? 1 : -1;
  await deps.invoices.insertLines(manager, profileId, id, signed(content.lines, sign));
  await startDelivery(deps, manager, { profileId, invoiceId: id, at: issue.at });

  // A clock of a provider that is ahead must not date a document in the future.
  const wanted = issue.datedAt < issue.at ? issue.datedAt : issue.at;
  const series = isInvoice ? deps.seller.invoiceSeries : deps.seller.creditNoteSeries;
  const year = businessYear(wanted);
  const { progressive, at } = await deps.documentSeries.next(manager, series, year, wanted);
  const number = `${series}${year}-${String(progressive).padStart(6, '0')}`;
  const document = makeDocument(content, { number, series, year, progressive, at });
  const invoice: InvoiceRow = Object.assign(new InvoiceRow(), {
    id,
    profileId,
    kind: isInvoice ? InvoiceKind.INVOICE : InvoiceKind.CREDIT_NOTE,
    documentType: content.documentType,
    series,
    year,
    progressive,
    number,
    orderId,
    orderNumber: content.orderNumber,
    correctsInvoiceId,
    causeKind: cause.kind,
    causeId: cause.id,
    currency: content.currency,
    net: withSign(document.net, sign),
    vat: withSign(document.vat, sign),
    total: withSign(document.total, sign),
    vatSummaries: JSON.stringify(summariesOf(signed(content.lines, sign))),
    splitPayment: content.splitPayment ? 1 : 0,
    billingData: content.billingData,
    issuedAt: at,
    document: JSON.stringify(document),
  });
  await deps.invoices.insert(manager, invoice);
  await fileNewDocument(deps, manager, { profileId, invoiceId: id, document, at: issue.at });
  await deps.ledger.post(manager, documentEntries(invoice));
  await deps.ledger.post(manager, stampEntries(invoice, stampCents));
  await appendEvent(manager, invoiceIssued, {
    profileId,
    subjectId: id,
    payload: { invoiceId: id, number, orderId, kind: invoice.kind, total: invoice.total },
    occurredAt: issue.at,
  });
  return invoice;
}

/** Only what bears no VAT can owe it: the tables are read for nothing else. */
async function stampOn(
  { vatTables }: IssueDocumentDeps,
  manager: EntityManager,
  { content, at }: DocumentToIssue,
): Promise<number | null> {
  const summaries = summariesOf(content.lines);
  if (summaries.every(({ nature }) => nature === null)) return null;
  return stampDutyOf(summaries, await vatTables.read(manager), at);
}

/** 0 - n and not -n: a credited zero is 0, never -0. */
const withSign = (cents: number, sign: 1 | -1) => (sign === 1 ? cents : 0 - cents);

function signed<Line extends { readonly net: number; readonly vat: number }>(
  lines: readonly Line[],
  sign: 1 | -1,
): Line[] {
  return lines.map((line) => ({ ...line, net: withSign(line.net, sign), vat: withSign(line.vat, sign) }));
}
