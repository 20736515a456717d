import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentCaseOpened } from '../../../contract';
import type { OrderRow } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentCaseKind } from './payment-case';
import type { PaymentCaseStore } from './payment-case.store';

export interface OpenCaseDeps {
  readonly cases: PaymentCaseStore;
}

/** Leaves a payment to staff: a row for them and a fact, in the transaction that found that nobody else can decide it. */
export async function openCase(
  deps: OpenCaseDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
  found: {
    readonly kind: PaymentCaseKind;
    readonly captured: { readonly cents: number; readonly currency: string } | null;
    readonly at: Date;
  },
): Promise<void> {
  const { id: attemptId, profileId, orderId, amount: cents, currency } = attempt;
  const { kind, captured, at } = found;
  const id = newId('pca');
  const expected = { cents, currency };
  await deps.cases.insert(manager, {
    id,
    profileId,
    orderId,
    attemptId,
    kind,
    expected,
    captured,
    openedAt: at,
  });
  await appendEvent(manager, paymentCaseOpened, {
    profileId: trustedProfileId(profileId),
    subjectId: orderId,
    payload: { caseId: id, orderId, number: order.number, means: attempt.means, kind },
    occurredAt: at,
  });
}
