import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OrderRow } from '../../orders';
import type { PaidWith } from './mark-paid';
import type { PaymentStore } from './payment.store';

export interface PaidWithDeps {
  readonly payments: PaymentStore;
}

/** All that an order is paid with: the parts that had arrived, and what completes it. */
export async function paidWithParts(
  { payments }: PaidWithDeps,
  manager: EntityManager,
  { id, profileId, receivedCents }: OrderRow,
  completing: PaidWith,
): Promise<PaidWith[]> {
  if (receivedCents === 0) return [completing];
  const parts = await payments.thatPaid(manager, trustedProfileId(profileId), id);
  const earlier = parts.filter(({ bookedAs }) => bookedAs === 'PARTIAL');
  return [
    ...earlier.map(({ means, amountCents: cents, capturedAt }) => ({ means, cents, capturedAt })),
    completing,
  ];
}
