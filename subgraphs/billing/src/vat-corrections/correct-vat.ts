import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { vatCorrected } from '../../contract';
import type { FrozenBuyer } from '../billing-data';
import type { CreditStore } from '../credit';
import { type CreditInvoiceDeps, reissueWithoutVat } from '../invoices';
import { type OrderRow, OrderStatus, type OrderStore, type OrderWritingStore } from '../orders';
import type { VatProof } from '../vat';
import { type ProveVatNumberDeps, proveVatNumber } from '../vat-proofs';

export interface CorrectVatDeps extends CreditInvoiceDeps, ProveVatNumberDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orders: OrderStore;
  readonly orderWriting: OrderWritingStore;
  readonly credit: CreditStore;
}

/** A register that was away is asked for so long after the payment. */
const DAYS = 30;
const AGAIN_MS = 6 * 3_600_000;

const GIVEN_UP: readonly OrderStatus[] = [OrderStatus.CANCELLED, OrderStatus.EXPIRED, OrderStatus.FAILED];
/** Every line has come to its end: none becomes credit any more. */
const OVER: readonly OrderStatus[] = [OrderStatus.FULFILLED, OrderStatus.PARTIALLY_FAILED];

/**
 * The job `vat.correct`: an order was taxed because nobody could say whether the VAT number of its buyer was in force. Once it
 * is proven the order is invoiced again without VAT, and what was paid too much is credit.
 */
export function correctVat(deps: CorrectVatDeps) {
  return async (job: Job): Promise<void> => {
    const { database, clock } = deps;
    const owner = await deps.orderWriting.ownerOf(database.read, job.subjectId);
    if (owner === null) return;
    const profileId = trustedProfileId(owner);
    const [order] = await deps.orders.byIds(database.read, profileId, [job.subjectId]);
    const now = clock.now();
    if (order === undefined || GIVEN_UP.includes(order.status)) return;
    if (order.paidAt !== null && now >= addDays(order.paidAt, DAYS)) return;
    const buyer = JSON.parse(order.billingData) as FrozenBuyer;
    const { vatProof } = await proveVatNumber(deps, profileId, buyer);
    await database.transact(async (manager) => {
      const locked = await deps.orderWriting.lock(manager, profileId, order.id);
      if (locked === null) return;
      if (vatProof !== null && OVER.includes(locked.status))
        return correct(deps, manager, profileId, { order: locked, buyer, vatProof, at: now });
      const dueAt = new Date(now.getTime() + AGAIN_MS);
      await enqueueJob(manager, { kind: job.kind, subjectId: order.id, dueAt });
    });
  };
}

async function correct(
  deps: CorrectVatDeps,
  manager: EntityManager,
  profileId: ProfileId,
  about: {
    readonly order: OrderRow;
    readonly buyer: FrozenBuyer;
    readonly vatProof: VatProof;
    readonly at: Date;
  },
): Promise<void> {
  const { order, buyer, vatProof, at } = about;
  // A job that died after its commit runs again.
  const corrected = { kind: 'VAT_CORRECTED', id: order.id } as const;
  if ((await deps.invoices.ofCause(manager, profileId, corrected)) !== null) return;
  // Payments lock the account before they take a number of a series.
  await deps.credit.lock(manager, profileId);
  const invoice = await deps.invoices.ofCause(manager, profileId, { kind: 'ORDER', id: order.id });
  if (invoice === null) return;
  const billingData = JSON.stringify({ ...buyer, vatProof });
  const cents = await reissueWithoutVat(deps, manager, { profileId, invoice, billingData, at });
  if (cents === null) return;
  await deps.credit.grant(manager, {
    ...{ profileId, at, amount: cents, subjectId: order.id, orderId: order.id },
    reason: 'VAT_CORRECTED',
  });
  await appendEvent(manager, vatCorrected, {
    profileId,
    subjectId: order.id,
    payload: { orderId: order.id, number: order.number, vatNumber: vatProof.number, cents },
    occurredAt: at,
  });
}
