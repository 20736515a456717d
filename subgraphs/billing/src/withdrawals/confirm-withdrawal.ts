import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import { orderWithdrawn } from '../../contract';
import type { CreditStore } from '../credit';
import { type CreditInvoiceDeps, creditInvoice, currentInvoice } from '../invoices';
import { subjectOf } from '../line-kinds';
import {
  exclusionOf,
  factsOfLine,
  type OrderLineRow,
  OrderLineStatus,
  type OrderRow,
  type OrderWritingStore,
  type WithdrawalRefusal,
} from '../orders';
import { type RequestRefundDeps, refundOrder, rejectWaiting } from '../refunds';
import { askOutlook } from './ask-outlook';
import { type StartWithdrawalDeps, withdrawalTokenHash } from './start-withdrawal';
import type { WithdrawalRow } from './withdrawal.entity';

export interface ConfirmWithdrawalDeps extends StartWithdrawalDeps, CreditInvoiceDeps, RequestRefundDeps {
  readonly orderWriting: OrderWritingStore;
  readonly credit: CreditStore;
}

interface ConfirmWithdrawal {
  readonly profileId: ProfileId;
  readonly token: string;
  readonly locale: Locale;
  readonly requestId: string;
}

export interface ConfirmedWithdrawal {
  readonly row: WithdrawalRow & { readonly confirmedAt: Date; readonly cents: number };
  readonly order: OrderRow;
  readonly lines: readonly OrderLineRow[];
}

export type ConfirmOutcome =
  | { readonly kind: 'confirmed'; readonly withdrawal: ConfirmedWithdrawal }
  | { readonly kind: 'refused'; readonly code: WithdrawalRefusal };

/**
 * The second step, which makes the statement: the credit note, the money back, the fact that domains acts on and whose letter is
 * the receipt, all in one transaction. The same token again answers the same receipt.
 */
export async function confirmWithdrawal(
  deps: ConfirmWithdrawalDeps,
  { profileId, token, locale, requestId }: ConfirmWithdrawal,
): Promise<ConfirmOutcome> {
  const { database, clock, withdrawals } = deps;
  const hash = withdrawalTokenHash(token);
  const begun = await withdrawals.byToken(database.read, profileId, hash);
  if (begun === null) return { kind: 'refused', code: 'WITHDRAWAL_TOKEN_INVALID' };
  // Before domains is asked: what is given away after that answer was withdrawn from first.
  const at = clock.now();
  if (begun.confirmedAt === null) {
    const { handedOver } = await askOutlook(deps, { profileId, locale, lineIds: begun.lineIds }, requestId);
    if (handedOver !== null) return { kind: 'refused', code: 'DOMAIN_HANDED_OVER' };
  }
  return database.transact(async (manager): Promise<ConfirmOutcome> => {
    const order = await deps.orderWriting.lock(manager, profileId, begun.orderId);
    // Read again under the lock of the order: the same token may have come twice at once.
    const row = await withdrawals.byToken(manager, profileId, hash);
    if (order === null || row === null) return { kind: 'refused', code: 'WITHDRAWAL_TOKEN_INVALID' };
    const all = await deps.orders.linesOf(manager, profileId, [order.id]);
    const lines = all.filter(({ id }) => row.lineIds.includes(id));
    if (row.confirmedAt !== null && row.cents !== null)
      return confirmed(row, row.confirmedAt, row.cents, order, lines);
    if (at >= row.expiresAt) return { kind: 'refused', code: 'WITHDRAWAL_TOKEN_INVALID' };
    const withdrawn = await withdrawals.withdrawnLines(manager, profileId, order.id);
    const excluded = lines.map(({ id, status }) =>
      withdrawn.includes(id) ? 'ALREADY_GIVEN_BACK' : exclusionOf(order, status),
    );
    const code = excluded.find((one) => one !== null);
    if (code !== undefined && code !== null) return { kind: 'refused', code };
    const cents = await giveBack(deps, manager, { order, row, profileId, at });
    if (cents === 'NOTHING_LEFT') return { kind: 'refused', code: 'ALREADY_GIVEN_BACK' };
    await withdrawals.confirm(manager, row, { cents, at });
    const gone = [...withdrawn, ...row.lineIds];
    if (all.every(({ id, status }) => gone.includes(id) || status === OrderLineStatus.FAILED))
      await withdrawals.markOrder(manager, profileId, order.id, at);
    await appendEvent(manager, orderWithdrawn, {
      profileId,
      subjectId: order.id,
      payload: {
        withdrawalId: row.id,
        orderId: order.id,
        number: order.number,
        lineIds: [...row.lineIds],
        names: lines.map((line) => subjectOf(factsOfLine(line))),
        cents,
        withdrawnAt: at,
      },
      occurredAt: at,
    });
    return confirmed(row, at, cents, order, lines);
  });
}

function confirmed(
  row: WithdrawalRow,
  confirmedAt: Date,
  cents: number,
  order: OrderRow,
  lines: readonly OrderLineRow[],
): ConfirmOutcome {
  return { kind: 'confirmed', withdrawal: { row: { ...row, confirmedAt, cents }, order, lines } };
}

/** What was paid for the lines goes back the way it came. */
async function giveBack(
  deps: ConfirmWithdrawalDeps,
  manager: EntityManager,
  about: {
    readonly order: OrderRow;
    readonly row: WithdrawalRow;
    readonly profileId: ProfileId;
    readonly at: Date;
  },
): Promise<number | 'NOTHING_LEFT'> {
  const { order, row, profileId, at } = about;
  const invoice = currentInvoice(await deps.invoices.ofOrders(manager, profileId, [order.id]));
  // What costs nothing was not invoiced.
  if (invoice === null) return 0;
  // The account before the series of the note, as whoever else gives credit with a note.
  await deps.credit.lock(manager, profileId);
  const note = await creditInvoice(deps, manager, {
    ...{ profileId, at },
    invoiceId: invoice.id,
    cause: { kind: 'WITHDRAWAL', id: row.id },
    lines: row.lineIds.map((lineId) => ({ lineId, grossCents: null })),
  });
  if (note === 'NOTHING_LEFT') return note;
  const cents = Math.abs(note.total);
  await rejectWaiting(deps, manager, order, at);
  const refunds = await refundOrder(deps, manager, {
    ...{ order, cents, at },
    cause: { kind: 'WITHDRAWAL', id: row.id },
  });
  if (refunds === 'NOTHING_LEFT')
    throw new Error(`order ${order.id} was paid with less than its credit notes give back`);
  return cents;
}
