import type { LineFacts, PlacedLine } from '../line-kinds';
import type { Operation } from './operation.store';

/** An operation as its kind sees it. */
export function placedLine(
  { id, profileId, orderId, lineId }: Operation,
  facts: LineFacts,
): PlacedLine<LineFacts> {
  return { commandId: id, profileId, orderId, lineId, facts };
}
