import type { EntityManager } from 'typeorm';
import { ownerChangePassed } from '../../contract';
import { checkOf, stateBy } from './checklist';
import { type Item, type Party, takesPapers } from './owner-change';
import type { OwnerChangeRow } from './owner-change.entity';
import type { SettleDeps } from './owner-change-deps';
import { namesOf, tellParties } from './tell-parties';

/** Whose act it was, and when; no login for what nobody did. */
export interface Act {
  readonly loginId: string | null;
  readonly at: Date;
}

/** Writes down how an item of a locked case stands by its documents, and where the case stands by that. */
export async function settleItem(
  deps: SettleDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  { party, item }: { readonly party: Party; readonly item: Item },
  act: Act,
): Promise<OwnerChangeRow> {
  const { ownerChangePapers } = deps;
  const of = { ownerChangeId: change.id, party, item };
  const checks = await ownerChangePapers.checksOf(manager, [change.id]);
  const check = checks.find((one) => one.party === party && one.item === item);
  if (check === undefined) throw new Error(`${item} is not asked of ${party} in ${change.id}`);
  const stands = checkOf(await ownerChangePapers.presentFor(manager, of));
  if (stands.state !== check.state || stands.reason !== check.reason)
    await ownerChangePapers.setCheck(manager, check, stands, act.at);
  return settleCase(deps, manager, change, act);
}

/** Moves a locked case to where it stands by all that was given. Once all has passed both parties are told, and it goes on. */
export async function settleCase(
  { ownerChanges, ownerChangePapers, onReady }: SettleDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  { loginId, at }: Act,
): Promise<OwnerChangeRow> {
  // Of a case that is over nothing waits: a scan may still end, or a document be found infected.
  if (!takesPapers(change.state)) return change;
  const documents = await ownerChangePapers.anyDocuments(manager, [change.id]);
  const waiting = documents.find(({ state }) => state === 'IN_REVIEW')?.storedAt ?? null;
  await ownerChanges.waitsSince(manager, change, waiting);
  if (change.acceptedAt === null) return change;
  const to = stateBy(await ownerChangePapers.checksOf(manager, [change.id]));
  if (to === change.state) return change;
  await ownerChanges.move(manager, change, { to, loginId, at });
  const moved = { ...change, state: to, ...(to === 'READY' ? { readyAt: at } : {}) };
  if (to !== 'READY') return moved;
  const { dueAt } = change;
  await tellParties(
    manager,
    change,
    ownerChangePassed,
    (side) => ({ names: namesOf(change), dueAt, side }),
    at,
  );
  await onReady(manager, moved, at);
  return moved;
}
