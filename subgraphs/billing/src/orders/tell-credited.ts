import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { paymentCredited } from '../../contract';
import type { OrderRow } from './order.entity';

/** Tells that money became credit which its order could not take, or did not need. */
export function tellCredited(
  manager: EntityManager,
  { id: orderId, profileId, number }: Pick<OrderRow, 'id' | 'profileId' | 'number'>,
  credited: { readonly creditedCents: number; readonly why: 'CLOSED' | 'TOO_MUCH'; readonly at: Date },
): Promise<void> {
  const { creditedCents, why, at: occurredAt } = credited;
  const payload = { orderId, number, creditedCents, why };
  return appendEvent(manager, paymentCredited, { profileId, subjectId: orderId, payload, occurredAt });
}
