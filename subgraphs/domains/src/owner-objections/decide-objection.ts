import { notFound } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { ownerObjectionDismissed } from '../../contract';
import {
  cancelByStaff,
  type EndOwnerChangeDeps,
  type OwnerChangeRow,
  type OwnerChangeState,
  type RefusedOwnerChange,
  refused,
  type SettleDeps,
  settleCase,
  tellParty,
} from '../owner-changes';
import type { OwnerObjectionStore } from './owner-objection.store';

export interface DecideObjectionDeps extends EndOwnerChangeDeps, SettleDeps {
  readonly ownerObjections: OwnerObjectionStore;
}

export interface DecideObjection {
  readonly ownerChangeId: string;
  /** Whether the change of owner ends; else it goes on where it stood. */
  readonly uphold: boolean;
  /** Both parties read it. */
  readonly reason: string;
}

export type DecidedObjection =
  | RefusedOwnerChange
  | { readonly kind: 'decided'; readonly state: OwnerChangeState };

const LONGEST_REASON = 300;

/** Staff decide about the objections to a change of owner, once: it is over, or goes on where it stood. NOT_FOUND for an absent one. */
export function decideObjection(
  deps: DecideObjectionDeps,
  loginId: string,
  { ownerChangeId, uphold, reason: why }: DecideObjection,
): Promise<DecidedObjection> {
  const reason = requiredLine('input.reason', why, LONGEST_REASON);
  return deps.database.transact(async (manager): Promise<DecidedObjection> => {
    const change = isId(ownerChangeId, 'ocg')
      ? await deps.ownerChanges.lockAny(manager, ownerChangeId)
      : null;
    if (change === null) throw notFound();
    if (change.state !== 'OBJECTED') return refused('NO_OBJECTION');
    const state = uphold
      ? await cancelByStaff(deps, manager, change, { loginId, reason })
      : await goOn(deps, manager, change, { loginId, reason });
    return { kind: 'decided', state };
  });
}

async function goOn(
  deps: DecideObjectionDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  { loginId, reason }: { readonly loginId: string; readonly reason: string },
): Promise<OwnerChangeState> {
  const { ownerChanges, ownerObjections, clock } = deps;
  const at = clock.now();
  const { id: ownerChangeId, profileId } = change;
  await ownerObjections.dismiss(manager, { ownerChangeId, profileId }, at);
  const to = change.acceptedAt === null ? 'WAITING_NEW_OWNER' : 'DOCUMENTS';
  await ownerChanges.move(manager, change, { to, loginId, at });
  const names = change.domains.map(({ unicodeName }) => unicodeName);
  for (const side of ['GIVER', 'RECEIVER'] as const)
    await tellParty(manager, change, side, ownerObjectionDismissed, { names, reason, side }, at);
  return (await settleCase(deps, manager, { ...change, state: to }, { loginId, at })).state;
}
