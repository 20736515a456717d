import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { hashOfSecret } from '@customer-area/shared/link-secrets';
import { networkOf } from '@customer-area/shared/network';
import type { Viewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { ownerChangeObjected } from '../../contract';
import {
  type CaseOrders,
  mayEnd,
  type OwnerChangeRow,
  type OwnerChangeStore,
  type RefusedOwnerChange,
  refused,
  tellParty,
} from '../owner-changes';
import { masked } from '../verification';
import type { OwnerObjectionStore } from './owner-objection.store';

export interface ObjectByLinkDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ownerChanges: OwnerChangeStore;
  readonly ownerObjections: OwnerObjectionStore;
  readonly caseOrders: CaseOrders;
}

export type ObjectedByLink =
  | RefusedOwnerChange
  | { readonly kind: 'objected'; readonly names: readonly string[]; readonly at: Date };

const NOT_GOOD = refused('OBJECTION_LINK_NOT_GOOD');
const namesOf = ({ domains }: OwnerChangeRow) => domains.map(({ unicodeName }) => unicodeName);

/**
 * Whoever reads an address of the giver says that the change of owner is not true: nothing goes on with it until staff have looked, and
 * orders of it that are not paid are cancelled. Until the registry is told; twice is once.
 */
export async function objectByLink(
  deps: ObjectByLinkDeps,
  viewer: Pick<Viewer, 'ip'>,
  token: string,
): Promise<ObjectedByLink> {
  const { database, clock, ownerChanges, ownerObjections } = deps;
  const found = await ownerObjections.byLink(database.read, hashOfSecret(token));
  if (found === null) return NOT_GOOD;
  return database.transact(async (manager): Promise<ObjectedByLink> => {
    const change = await ownerChanges.lockAny(manager, found.ownerChangeId);
    // Whoever came first has held the case.
    const row = await ownerObjections.find(manager, found.id);
    if (change === null || row === null) return NOT_GOOD;
    const names = namesOf(change);
    if (row.objectedAt !== null) return { kind: 'objected', names, at: row.objectedAt };
    if (!mayEnd(change.state)) return refused('OWNER_CHANGE_OVER');
    const at = clock.now();
    await ownerObjections.object(manager, row, { objectedAt: at, network: networkOf(viewer.ip) });
    if (change.state !== 'OBJECTED') await stop(deps, manager, change, at);
    const address = masked(row.email ?? '');
    await tellParty(manager, change, 'GIVER', ownerChangeObjected, { names, address, side: 'GIVER' }, at);
    // Not from where: that is the giver's.
    const other = { names, address: '', side: 'RECEIVER' } as const;
    await tellParty(manager, change, 'RECEIVER', ownerChangeObjected, other, at);
    return { kind: 'objected', names, at };
  });
}

async function stop(
  { ownerChanges, caseOrders }: ObjectByLinkDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  at: Date,
): Promise<void> {
  await ownerChanges.move(manager, change, { to: 'OBJECTED', loginId: null, at });
  await ownerChanges.waitsSince(manager, change, at);
  await caseOrders.end(manager, change, at);
}

/** What the link of a letter lets its reader object to. */
export interface ToObject {
  readonly names: readonly string[];
  readonly startedAt: Date;
  readonly objectedAt: Date | null;
}

/** Null for a link that leads nowhere, or comes too late; one that was used says when. */
export async function readObjection(
  { database: { read }, ownerChanges, ownerObjections }: ObjectByLinkDeps,
  token: string,
): Promise<ToObject | null> {
  const row = await ownerObjections.byLink(read, hashOfSecret(token));
  const change = row === null ? null : await ownerChanges.findAny(read, row.ownerChangeId);
  if (row === null || change === null) return null;
  const { objectedAt } = row;
  if (objectedAt === null && !mayEnd(change.state)) return null;
  return { names: namesOf(change), startedAt: change.startedAt, objectedAt };
}
