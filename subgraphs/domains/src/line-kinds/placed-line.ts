import type { Operation } from '../operations';
import { parseFacts } from './kind-table';
import type { LineFacts, LineKind, PlacedLine } from './line-kind';

/** The ids of the line that an operation carries out. */
export function lineOf({ profileId, orderId, lineId }: Operation) {
  if (orderId === null || lineId === null) throw new Error('an operation without an order has no line');
  return { profileId, orderId, lineId };
}

/** An operation as its kind sees it; null when its kind is unknown or cannot parse it. */
export function placedLine(
  operation: Operation,
): { readonly kind: LineKind; readonly line: PlacedLine<LineFacts> } | null {
  const { id, kind, domainId, years, details, createdAt } = operation;
  const parsed = parseFacts(kind, { ...details, domainId, years });
  if (parsed === null) return null;
  return {
    kind: parsed.kind,
    line: { commandId: id, beganAt: createdAt, ...lineOf(operation), facts: parsed.facts },
  };
}
