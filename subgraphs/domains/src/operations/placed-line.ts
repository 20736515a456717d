import { type LineFacts, type LineKind, type PlacedLine, understood } from '../line-kinds';
import type { Operation } from './operation.store';

/** An operation as its kind sees it; null when no kind understands it. */
export function placedLine({
  id,
  profileId,
  orderId,
  lineId,
  kind,
  domainId,
  years,
  details,
}: Operation): { readonly kind: LineKind; readonly line: PlacedLine<LineFacts> } | null {
  const known = understood(kind, { ...details, domainId, years });
  if (known === null) return null;
  return { kind: known.kind, line: { commandId: id, profileId, orderId, lineId, facts: known.facts } };
}
