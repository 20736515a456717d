import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { type Between, withinPeriod } from '@customer-area/shared/list-filters';
import { encodeTimeCursor, newestFirst, type PageWanted } from '@customer-area/shared/pagination';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { PaymentRow } from '../conclude/payment.entity';

export interface PaymentCriteria {
  readonly means: readonly string[];
  readonly received: Between;
  readonly orderId: string | null;
}

export const cursorOfPayment = ({ capturedAt, id }: PaymentRow) => encodeTimeCursor({ at: capturedAt, id });

/** Reads money that arrived, for those who paid it; the profile is part of every statement. */
export class PaymentListStore {
  /** Newest first. One row more than asked for, so that the page knows whether the list goes on. */
  async page(
    manager: EntityManager,
    profileId: ProfileId,
    criteria: PaymentCriteria,
    wanted: PageWanted,
  ): Promise<PaymentRow[]> {
    const query = narrowed(payments(manager, profileId), criteria);
    const rows = newestFirst(query, { time: 'payment.capturedAt', id: 'payment.id' }, wanted);
    return (await rows.getMany()).map(inNumbers);
  }

  count(manager: EntityManager, profileId: ProfileId, criteria: PaymentCriteria): Promise<number> {
    return ownCount(narrowed(payments(manager, profileId), criteria), 'payment', profileId);
  }

  /** Of these orders, oldest first. */
  async ofOrders(
    manager: EntityManager,
    profileId: ProfileId,
    orderIds: readonly string[],
  ): Promise<PaymentRow[]> {
    const rows = payments(manager, profileId)
      .andWhere('payment.orderId IN (:...orderIds)', { orderIds })
      .orderBy('payment.capturedAt')
      .addOrderBy('payment.id');
    return (await rows.getMany()).map(inNumbers);
  }
}

/** A BIGINT arrives as text. */
function inNumbers(row: PaymentRow): PaymentRow {
  const { amountCents, creditedCents, refundedCents } = row;
  return Object.assign(row, {
    amountCents: Number(amountCents),
    creditedCents: Number(creditedCents),
    refundedCents: Number(refundedCents),
  });
}

const payments = (manager: EntityManager, profileId: ProfileId) =>
  rowsOf(manager.createQueryBuilder(PaymentRow, 'payment'), 'payment', profileId);

function narrowed(
  query: SelectQueryBuilder<PaymentRow>,
  { means, received, orderId }: PaymentCriteria,
): SelectQueryBuilder<PaymentRow> {
  if (means.length > 0) query.andWhere('payment.means IN (:...means)', { means });
  if (orderId !== null) query.andWhere('payment.orderId = :orderId', { orderId });
  withinPeriod(query, 'payment.capturedAt', received);
  return query;
}
