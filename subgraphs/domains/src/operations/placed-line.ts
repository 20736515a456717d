import { type LineFacts, type LineKind, type PlacedLine, parseFacts } from '../line-kinds';
import type { Operation } from './operation.store';

/** An operation as its kind sees it; null when its kind is unknown or cannot parse it. */
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
  const parsed = parseFacts(kind, { ...details, domainId, years });
  if (parsed === null) return null;
  return { kind: parsed.kind, line: { commandId: id, profileId, orderId, lineId, facts: parsed.facts } };
}
