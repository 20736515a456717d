import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { autoRenewalFailed } from '../../contract';
import type { DomainRow } from '../portfolio';
import type { AttemptOutcome } from './outcome';

export interface FailedRenewal {
  readonly paidThrough: Date;
  /** The order that was left; null when none was placed. */
  readonly orderId: string | null;
  readonly outcome: AttemptOutcome;
}

/** Tells that nothing more is tried, unless the holder knows: from the letter of billing with a link to pay, or because it cancelled the order. */
export async function tellFailure(
  manager: EntityManager,
  { id: domainId, profileId, unicodeName }: DomainRow,
  { paidThrough, orderId, outcome }: FailedRenewal,
  occurredAt: Date,
): Promise<void> {
  const hasOrder = orderId !== null;
  if (outcome === 'AUTHENTICATION_REQUIRED' || (outcome === 'NOT_RENEWABLE' && hasOrder)) return;
  const reason = outcome.startsWith('DECLINED') ? 'DECLINED' : outcome;
  await appendEvent(manager, autoRenewalFailed, {
    profileId,
    subjectId: domainId,
    payload: { domainId, unicodeName, paidThrough, reason, orderId, hasOrder },
    occurredAt,
  });
}
