import type { CodeOf } from '@customer-area/shared/contract';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { invoiceRetransmitted, type retransmissionCodes } from '../../contract';
import { type BillingDataStore, type BuyerFacts, buyerOf, type FrozenBuyer } from '../billing-data';
import { fileDocument, type InvoiceDeliveryRow, SEND_INVOICE, type TaxDocument } from '../invoices';
import type { AskOutcomeDeps } from './ask-outcome';

export interface RetransmitInvoiceDeps extends Omit<AskOutcomeDeps, 'delivery'> {
  readonly billingData: BillingDataStore;
  profiles(requestId: string): { profileSnapshot(profileId: string): Promise<FrozenBuyer | null> };
}

export interface RetransmitInvoice {
  readonly invoiceId: string;
  readonly reason: string;
  readonly requestId: string;
}

export type RetransmissionRefusal = CodeOf<typeof retransmissionCodes>;

export type RetransmissionOutcome =
  | { readonly kind: 'sent'; readonly number: string; readonly delivery: InvoiceDeliveryRow }
  | { readonly kind: 'refused'; readonly code: RetransmissionRefusal; readonly sdiCodes: readonly string[] };

class Refused extends Error {
  constructor(
    readonly code: RetransmissionRefusal,
    readonly sdiCodes: readonly string[] = [],
  ) {
    super(code);
  }
}

/**
 * Staff send a rejected document again, under its number and date: a new edition of its file, with the buyer as it is now. What
 * the exchange system would reject again is not sent.
 */
export async function retransmitInvoice(
  deps: RetransmitInvoiceDeps,
  { invoiceId, reason: typed, requestId }: RetransmitInvoice,
): Promise<RetransmissionOutcome> {
  const reason = requiredLine('reason', typed, 500);
  const { database, invoiceDeliveries } = deps;
  const known = isId(invoiceId, 'inv') ? await invoiceDeliveries.ofInvoice(database.read, invoiceId) : null;
  if (known === null) throw notFound();
  const buyer = await buyerNow(deps, known.profileId, requestId);
  try {
    return await database.transact((manager) => sendAgain(deps, manager, { known, buyer, reason }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'refused', code: error.code, sdiCodes: error.sdiCodes };
  }
}

/** Null once the profile is erased. */
async function buyerNow(
  { database, billingData, profiles }: RetransmitInvoiceDeps,
  profileId: string,
  requestId: string,
): Promise<BuyerFacts | null> {
  const profile = await profiles(requestId).profileSnapshot(profileId);
  if (profile === null) return null;
  return buyerOf({ ...profile, billing: await billingData.of(database.read, trustedProfileId(profileId)) });
}

async function sendAgain(
  deps: RetransmitInvoiceDeps,
  manager: EntityManager,
  {
    known,
    buyer,
    reason,
  }: { readonly known: InvoiceDeliveryRow; readonly buyer: BuyerFacts | null; readonly reason: string },
): Promise<RetransmissionOutcome> {
  const { profileId, invoiceId } = known;
  const at = deps.clock.now();
  if (known.state !== 'REJECTED') throw new Refused('INVOICE_NOT_REJECTED');
  if (known.resendBy === null || at >= known.resendBy) throw new Refused('RESEND_TOO_LATE');
  const document = await deps.invoices.documentOf(manager, trustedProfileId(profileId), invoiceId);
  if (document === null) throw new Error(`invoice ${invoiceId} was rejected, and is not there`);
  const edition = known.edition + 1;
  const to = { state: 'ISSUED', edition, sdiId: null, changedAt: at, resendBy: null } as const;
  if (!(await deps.invoiceDeliveries.move(manager, known, to))) throw new Refused('INVOICE_NOT_REJECTED');
  const broken = await fileDocument(deps, manager, {
    ...{ profileId, invoiceId, edition, at },
    document: withBuyer(document, buyer),
  });
  if (broken.length > 0) throw new Refused('STILL_NOT_ACCEPTED', broken);
  await enqueueJob(manager, { kind: SEND_INVOICE, subjectId: invoiceId, dueAt: at });
  await appendEvent(manager, invoiceRetransmitted, {
    profileId,
    subjectId: invoiceId,
    payload: { invoiceId, number: document.number, reason },
    occurredAt: at,
  });
  return { kind: 'sent', number: document.number, delivery: { ...known, ...to } };
}

/** Who buys is named as it is now; who is taxed in another way would need another document. */
function withBuyer(document: TaxDocument, now: BuyerFacts | null): TaxDocument {
  const { buyer } = document;
  if (now === null || now.kind !== buyer.kind || now.address.country !== buyer.address.country)
    return document;
  const { name, firstName, lastName, fiscalCode, vatNumber, address, recipientCode, pec } = now;
  const named = { name, firstName, lastName, fiscalCode, vatNumber, address, recipientCode, pec };
  return { ...document, buyer: { ...buyer, ...named } };
}
