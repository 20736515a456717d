import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type JobRun } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { invoiceRejected } from '../../contract';
import {
  fileDocument,
  type InvoiceDeliveryRow,
  type InvoiceStore,
  resendBy,
  SEND_INVOICE,
} from '../invoices';
import type { SdiOutcome } from './delivery-port';
import { ASK_OUTCOME, type SendInvoiceDeps } from './send-invoice';

const ASKED_AGAIN_AFTER_MS = 3_600_000;

/** Nobody has the recipient code: without one the document waits in the buyer's tax drawer, and is issued. */
const UNKNOWN_RECIPIENT = ['00311', '00312'];
const NOBODY = '0000000';

export interface AskOutcomeDeps extends SendInvoiceDeps {
  readonly invoices: InvoiceStore;
}

type Rejected = Extract<SdiOutcome, { readonly outcome: 'rejected' }>;

/** The job `invoice.ask-outcome`: takes over what became of a document, and asks again while nobody knows. */
export function askOutcome(deps: AskOutcomeDeps): JobRun {
  const { database, clock, delivery, invoiceDeliveries } = deps;
  return async (job, signal) => {
    const row = await invoiceDeliveries.ofInvoice(database.read, job.subjectId);
    if (row === null || row.state !== 'SENT' || row.sdiId === null) return;
    const found = await delivery.outcomeOf(row.sdiId, signal);
    if (found === null) throw new Error(`the exchange system does not know ${row.sdiId} any more`);
    await database.transact(async (manager) => {
      switch (found.outcome) {
        case 'processing': {
          const dueAt = new Date(clock.now().getTime() + ASKED_AGAIN_AFTER_MS);
          return enqueueJob(manager, { kind: ASK_OUTCOME, subjectId: row.invoiceId, dueAt });
        }
        case 'delivered':
          return void (await invoiceDeliveries.move(manager, row, {
            state: 'DELIVERED',
            changedAt: found.at,
          }));
        case 'undeliverable':
          return void (await invoiceDeliveries.move(manager, row, {
            state: 'IMPOSSIBLE',
            changedAt: found.at,
          }));
        case 'rejected':
          return takeRejection(deps, manager, row, found);
      }
    });
  };
}

/** Rejected is not issued: it goes out again by itself where only its address was wrong, else people have to look. */
async function takeRejection(
  deps: AskOutcomeDeps,
  manager: EntityManager,
  row: InvoiceDeliveryRow,
  { reasons, at }: Rejected,
): Promise<void> {
  const { invoiceDeliveries, invoices, clock } = deps;
  const document = await invoices.documentOf(manager, trustedProfileId(row.profileId), row.invoiceId);
  if (document === null) throw new Error(`invoice ${row.invoiceId} was sent, and is not there`);
  const isUnknown = reasons.every(({ code }) => UNKNOWN_RECIPIENT.includes(code));
  if (isUnknown && row.edition === 1) {
    const edition = row.edition + 1;
    const to = { state: 'ISSUED', edition, reasons, sdiId: null, changedAt: at } as const;
    if (!(await invoiceDeliveries.move(manager, row, to))) return;
    await fileDocument(deps, manager, {
      profileId: row.profileId,
      invoiceId: row.invoiceId,
      edition,
      document: { ...document, buyer: { ...document.buyer, recipientCode: NOBODY } },
      at: clock.now(),
    });
    await enqueueJob(manager, { kind: SEND_INVOICE, subjectId: row.invoiceId, dueAt: clock.now() });
    return;
  }
  const to = { state: 'REJECTED', reasons, changedAt: at, resendBy: resendBy(at) } as const;
  if (!(await invoiceDeliveries.move(manager, row, to))) return;
  await appendEvent(manager, invoiceRejected, {
    profileId: row.profileId,
    subjectId: row.invoiceId,
    payload: { number: document.number, codes: reasons.map(({ code }) => code), resendBy: resendBy(at) },
    occurredAt: at,
  });
}
