import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { invoiceIssued } from '../../contract';
import type { LedgerStore } from '../ledger';
import { businessYear, type NumberCounterStore } from '../numbering';
import { summariesOf } from '../pricing';
import { documentEntries } from './document-entries';
import { InvoiceKind, InvoiceRow } from './invoice.entity';
import type { InvoiceStore } from './invoice.store';

/** What a document says, frozen by the order it belongs to. */
export interface InvoiceContent {
  readonly profileId: ProfileId;
  readonly orderId: string;
  readonly currency: string;
  readonly net: number;
  readonly vat: number;
  readonly splitPayment: number;
  readonly billingData: string;
  readonly lines: readonly {
    readonly description: string;
    readonly quantity: number;
    readonly net: number;
    readonly vat: number;
    readonly vatRate: string;
    readonly vatNature: string | null;
  }[];
  readonly at: Date;
}

export interface IssueInvoiceDeps {
  readonly numbers: NumberCounterStore;
  readonly invoices: InvoiceStore;
  readonly ledger: LedgerStore;
}

/** The invoice of a paid order, numbered in the transaction that makes it paid. */
export function issueInvoice(
  deps: IssueInvoiceDeps,
  manager: EntityManager,
  content: InvoiceContent,
): Promise<InvoiceRow> {
  return issue(deps, manager, content, {
    kind: InvoiceKind.INVOICE,
    documentType: 'TD01',
    subjectId: content.orderId,
    correctsInvoiceId: null,
  });
}

export type IssueCreditNoteDeps = IssueInvoiceDeps;

/** A credit note for one line of an invoiced order: negative amounts, its own series, pointing to the invoice. */
export function issueCreditNote(
  deps: IssueCreditNoteDeps,
  manager: EntityManager,
  content: InvoiceContent,
  corrects: { readonly invoiceId: string; readonly lineId: string },
): Promise<InvoiceRow> {
  return issue(deps, manager, negative(content), {
    kind: InvoiceKind.CREDIT_NOTE,
    documentType: 'TD04',
    subjectId: corrects.lineId,
    correctsInvoiceId: corrects.invoiceId,
  });
}

type Identity = Pick<InvoiceRow, 'kind' | 'documentType' | 'subjectId' | 'correctsInvoiceId'>;

async function issue(
  deps: IssueInvoiceDeps,
  manager: EntityManager,
  content: InvoiceContent,
  identity: Identity,
): Promise<InvoiceRow> {
  const year = businessYear(content.at);
  const isInvoice = identity.kind === InvoiceKind.INVOICE;
  const progressive = await deps.numbers.next(manager, isInvoice ? 'INVOICE' : 'CREDIT_NOTE', year);
  const series = isInvoice ? 'F' : 'NC';
  const invoice: InvoiceRow = Object.assign(new InvoiceRow(), {
    ...identity,
    id: newId('inv'),
    profileId: content.profileId,
    orderId: content.orderId,
    series,
    year,
    progressive,
    number: `${series}${year}-${String(progressive).padStart(6, '0')}`,
    currency: content.currency,
    net: content.net,
    vat: content.vat,
    total: content.net + content.vat,
    vatSummaries: JSON.stringify(summariesOf(content.lines)),
    splitPayment: content.splitPayment,
    billingData: content.billingData,
    issuedAt: content.at,
  });
  await deps.invoices.insert(manager, invoice, content.lines);
  await deps.ledger.post(manager, documentEntries(invoice));
  await appendEvent(manager, invoiceIssued, {
    profileId: invoice.profileId,
    subjectId: invoice.id,
    payload: {
      invoiceId: invoice.id,
      number: invoice.number,
      orderId: invoice.orderId,
      kind: invoice.kind,
      total: invoice.total,
    },
    occurredAt: content.at,
  });
  return invoice;
}

function negative(content: InvoiceContent): InvoiceContent {
  return {
    ...content,
    // 0 - n and not -n: a credited zero is 0, never -0.
    net: 0 - content.net,
    vat: 0 - content.vat,
    lines: content.lines.map((line) => ({ ...line, net: 0 - line.net, vat: 0 - line.vat })),
  };
}
