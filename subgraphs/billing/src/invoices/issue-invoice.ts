import type { ProfileId } from '@customer-area/shared/isolation';
import { sum } from '@customer-area/shared/money';
import type { EntityManager } from 'typeorm';
import type { CreditedStore } from './credit-notes/credited.store';
import { type IssueDocumentDeps, issueDocument, newDocumentId } from './document/issue-document';
import type { ContentLine } from './document/make-document';
import type { InvoiceRow } from './invoice.entity';

/** What an invoice says, frozen by the order that it belongs to. */
export interface InvoiceContent {
  readonly profileId: ProfileId;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly currency: string;
  readonly splitPayment: boolean;
  readonly billingData: string;
  readonly lines: readonly (ContentLine & { readonly lineId: string })[];
  readonly paidWith: readonly { readonly means: string; readonly cents: number; readonly capturedAt: Date }[];
  /** Business time. */
  readonly at: Date;
}

export interface IssueInvoiceDeps extends IssueDocumentDeps {
  readonly credited: CreditedStore;
}

/**
 * The invoice of a paid order, numbered in the transaction that makes it paid, and dated by the money that completed it. Null
 * for an order that costs nothing: there is nothing to invoice.
 */
export async function issueInvoice(
  deps: IssueInvoiceDeps,
  manager: EntityManager,
  content: InvoiceContent,
): Promise<InvoiceRow | null> {
  const { profileId, orderId, paidWith, at, splitPayment, lines, ...rest } = content;
  if (sum(lines.map(({ net, vat }) => net + vat)) === 0) return null;
  const id = newDocumentId();
  const paid = lines.map(({ lineId, net, vat }) => ({ lineId, paidCents: splitPayment ? net : net + vat }));
  await deps.credited.open(manager, profileId, id, paid);
  return issueDocument(deps, manager, {
    id,
    profileId,
    orderId,
    cause: { kind: 'ORDER', id: orderId },
    correctsInvoiceId: null,
    content: {
      ...rest,
      splitPayment,
      lines,
      documentType: 'TD01',
      payments: paidWith.filter(({ cents }) => cents > 0),
      corrects: null,
    },
    datedAt: new Date(Math.max(...paidWith.map(({ capturedAt }) => capturedAt.getTime()))),
    at,
  });
}
