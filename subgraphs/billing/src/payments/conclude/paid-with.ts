import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OrderRow } from '../../orders';
import type { PaidWith } from './mark-paid';
import type { PaymentStore } from './payment.store';

export interface PaidWithDeps {
  readonly payments: PaymentStore;
}

/** All that an order is paid with: the parts that had arrived, the credit that was set aside for it, and what completes it. */
export async function paidWithParts(
  { payments }: PaidWithDeps,
  manager: EntityManager,
  { id, profileId, receivedCents, heldCents }: OrderRow,
  completing: PaidWith,
): Promise<PaidWith[]> {
  const { capturedAt } = completing;
  const last =
    heldCents === 0 ? [completing] : [{ means: 'CREDIT', cents: heldCents, capturedAt }, completing];
  if (receivedCents === 0) return last;
  const parts = await payments.thatPaid(manager, trustedProfileId(profileId), id);
  const earlier = parts.filter(({ bookedAs }) => bookedAs === 'PARTIAL');
  return [
    ...earlier.map(({ means, amountCents: cents, capturedAt: arrivedAt }) => ({
      means,
      cents,
      capturedAt: arrivedAt,
    })),
    ...last,
  ];
}
