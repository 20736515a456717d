import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentCaseOpened } from '../../../contract';
import type { OrderRow } from '../../orders';
import type { PaymentCase } from './payment-case';
import type { PaymentCaseStore } from './payment-case.store';

export interface OpenCaseDeps {
  readonly cases: PaymentCaseStore;
}

export interface FoundCase extends Pick<PaymentCase, 'kind' | 'attemptId' | 'expected' | 'captured'> {
  readonly refundId?: string;
  readonly means: string;
  readonly at: Date;
}

/** Leaves a payment to staff: a row for them and a fact, in the transaction that found that nobody else can decide it. */
export async function openCase(
  deps: OpenCaseDeps,
  manager: EntityManager,
  { id: orderId, profileId, number }: OrderRow,
  found: FoundCase,
): Promise<void> {
  const { means, at, refundId = '', ...what } = found;
  const id = newId('pca');
  if (
    !(await deps.cases.insert(manager, {
      ...what,
      refundId,
      id,
      profileId,
      orderId,
      openedAt: at,
      closedAt: null,
    }))
  )
    return;
  await appendEvent(manager, paymentCaseOpened, {
    profileId: trustedProfileId(profileId),
    subjectId: orderId,
    payload: { caseId: id, orderId, number, means, kind: found.kind },
    occurredAt: at,
  });
}
