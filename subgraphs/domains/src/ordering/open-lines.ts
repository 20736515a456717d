import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type LineKindDeps, placedLine } from '../line-kinds';
import type { OperationStore } from '../operations';
import type { OrderedLine, OrderFacts } from './order-facts';

export interface OpenLinesDeps extends LineKindDeps {
  readonly operations: OperationStore;
}

/**
 * The order is placed: each line gets its operation, and what it reserved no longer lapses. Twice is once. A line of
 * an unknown kind has its operation too: it fails when it is paid.
 */
export async function openLines(
  deps: OpenLinesDeps,
  manager: EntityManager,
  profileId: ProfileId,
  { orderId, lines }: OrderFacts,
  now: Date,
): Promise<void> {
  const begun = await deps.operations.beginAll(
    manager,
    lines.map((line) => ({
      ...line,
      ...{ profileId, orderId, state: 'ACTION_REQUIRED' as const, waitsFor: 'PAYMENT' as const },
      policyVersion: policyVersionOf(deps, line, now),
    })),
    { at: now, reason: 'order.placed' },
  );
  // An operation that was there may be in a later state or cancelled: it must not be opened again.
  const placed = begun.flatMap((operation) => placedLine(operation) ?? []);
  for (const kind of new Set(placed.map((one) => one.kind))) {
    const ofKind = placed.filter((one) => one.kind === kind);
    await kind.open(
      deps,
      manager,
      ofKind.map(({ line }) => line),
      now,
    );
  }
}

/** The rules in force for what the line is about; null for a kind that is about no extension. */
function policyVersionOf(
  { tldRules }: Pick<LineKindDeps, 'tldRules'>,
  { details: { tld } }: OrderedLine,
  now: Date,
): number | null {
  return typeof tld === 'string' ? (tldRules.policyFor(tld, now)?.version ?? null) : null;
}
