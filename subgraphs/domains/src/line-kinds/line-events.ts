import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import * as contract from '../../contract';
import type { LineFacts, LineFailure, PlacedLine } from './line-kind';

type Line = Pick<PlacedLine<LineFacts>, 'orderId' | 'lineId' | 'profileId'>;

/** Billing reads from it that the line is being carried out. */
export function lineStarted(manager: EntityManager, line: Line, at: Date): Promise<void> {
  return appendEvent(manager, contract.lineStarted, { ...about(line, at), payload: idsOf(line) });
}

/** Billing reads from it that the line is fulfilled. */
export function lineFulfilled(
  manager: EntityManager,
  line: PlacedLine<LineFacts>,
  facts: object,
  at: Date,
): Promise<void> {
  const payload = { ...idsOf(line), domainId: line.facts.domainId, ...facts };
  return appendEvent(manager, contract.lineFulfilled, { ...about(line, at), payload });
}

/** Billing reads from it that the line will never be carried out. */
export function lineFailed(
  manager: EntityManager,
  line: Line,
  { code, message }: LineFailure,
  at: Date,
): Promise<void> {
  const payload = { ...idsOf(line), code, message };
  return appendEvent(manager, contract.lineFailed, { ...about(line, at), payload });
}

const idsOf = ({ orderId, lineId }: Line) => ({ orderId, lineId });

const about = ({ profileId, orderId }: Line, at: Date) => ({
  profileId,
  subjectId: orderId,
  occurredAt: at,
});
