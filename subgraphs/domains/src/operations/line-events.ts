import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { type FailureCode, failureMessage } from './failure-messages';
import type { Operation } from './operation.store';

type Line = Pick<Operation, 'orderId' | 'lineId' | 'profileId'>;

/** Tells billing that the line is on its way. */
export function lineStarted(manager: EntityManager, line: Line, at: Date): Promise<void> {
  return tell(manager, 'line.started', line, {}, at);
}

/** Tells billing that the customer has what the line promised. */
export function lineFulfilled(
  manager: EntityManager,
  line: Operation,
  paidThrough: Date,
  at: Date,
): Promise<void> {
  return tell(manager, 'line.fulfilled', line, { domainId: line.domainId, paidThrough }, at);
}

/** Tells billing that the line will never be carried out. */
export function lineFailed(manager: EntityManager, line: Line, code: FailureCode, at: Date): Promise<void> {
  return tell(manager, 'line.failed', line, { code, message: failureMessage(code) }, at);
}

type LineEvent = 'line.started' | 'line.fulfilled' | 'line.failed';

function tell(manager: EntityManager, type: LineEvent, line: Line, facts: object, at: Date): Promise<void> {
  const { orderId, lineId, profileId } = line;
  return appendEvent(manager, {
    type,
    profileId,
    subjectId: orderId,
    payload: { orderId, lineId, ...facts },
    occurredAt: at,
  });
}
