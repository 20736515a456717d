import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { paymentPartlyReceived } from '../../../contract';
import type { OrderRow } from '../../orders';

/** Tells that a part of an order's price has arrived, and what is missing. */
export function tellPart(
  manager: EntityManager,
  { id: orderId, profileId, number }: OrderRow,
  {
    cents,
    missing: missingCents,
    at: occurredAt,
  }: { readonly cents: number; readonly missing: number; readonly at: Date },
): Promise<void> {
  const payload = { orderId, number, cents, missingCents };
  return appendEvent(manager, paymentPartlyReceived, { profileId, subjectId: orderId, payload, occurredAt });
}
