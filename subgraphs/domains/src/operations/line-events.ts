import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type { LineFailure } from '../line-kinds';
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
  facts: object,
  at: Date,
): Promise<void> {
  return tell(manager, 'line.fulfilled', line, { domainId: line.domainId, ...facts }, at);
}

/** Tells billing that the line will never be carried out. */
export function lineFailed(
  manager: EntityManager,
  line: Line,
  { code, message }: LineFailure,
  at: Date,
): Promise<void> {
  return tell(manager, 'line.failed', line, { code, message }, at);
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
