import { notFound } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Page, PageWanted } from '@customer-area/shared/pagination';
import { tellStaffRead } from '@customer-area/shared/staff-reads';
import type { EntityManager } from 'typeorm';
import type { RegistrantRow } from '../registrants';
import { profileOfParty } from './own-half';
import type { OwnerChangeRow } from './owner-change.entity';
import type { OwnerChangeDeps } from './owner-change-deps';
import type { OwnerChangeListStore } from './owner-change-list.store';
import type { OwnerChangeCheckRow, OwnerChangeDocumentRow } from './owner-change-papers.entity';

export type ShowCasesDeps = OwnerChangeDeps & { readonly ownerChangeLists: OwnerChangeListStore };

/** A case as staff sees it. */
export interface ReviewedChange {
  readonly change: OwnerChangeRow;
  readonly checks: readonly OwnerChangeCheckRow[];
  readonly documents: readonly OwnerChangeDocumentRow[];
  /** The registrants of the domains, and the one that is to hold them. */
  readonly holders: readonly RegistrantRow[];
}

const LONGEST_REASON = 200;

/** A page of what waits for staff. Both parties of each case are told that it was shown, with the reason, in their audit log. */
export function listCases(
  deps: ShowCasesDeps,
  why: string,
  wanted: PageWanted,
): Promise<Page<ReviewedChange>> {
  const reason = requiredLine('reason', why, LONGEST_REASON);
  return deps.database.transact(async (manager) => {
    const { edges, pageInfo } = await deps.ownerChangeLists.queue(manager, wanted);
    const shown: Page<ReviewedChange>['edges'] = [];
    for (const { cursor, node } of edges)
      shown.push({ cursor, node: await show(deps, manager, node, reason) });
    return { pageInfo, edges: shown };
  });
}

/** One case, however it stands. NOT_FOUND for an absent one. */
export function readCase(deps: ShowCasesDeps, id: string, why: string): Promise<ReviewedChange> {
  const reason = requiredLine('reason', why, LONGEST_REASON);
  return deps.database.transact(async (manager) => {
    const change = isId(id, 'ocg') ? await deps.ownerChanges.findAny(manager, id) : null;
    if (change === null) throw notFound();
    return show(deps, manager, change, reason);
  });
}

/** The case that somebody has just acted on: who has acted on it has seen it. */
export function readActedCase(deps: ShowCasesDeps, id: string): Promise<ReviewedChange> {
  return deps.database.transact(async (manager) => {
    const change = await deps.ownerChanges.findAny(manager, id);
    if (change === null) throw notFound();
    return reviewed(deps, manager, change);
  });
}

async function show(
  deps: ShowCasesDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  reason: string,
): Promise<ReviewedChange> {
  const at = deps.clock.now();
  for (const party of ['GIVER', 'RECEIVER'] as const) {
    const profileId = profileOfParty(change, party);
    if (profileId !== null) await tellStaffRead(manager, { profileId, section: 'DOCUMENTS', reason, at });
  }
  return reviewed(deps, manager, change);
}

async function reviewed(
  { ownerChangePapers, domains, registrants }: ShowCasesDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
): Promise<ReviewedChange> {
  const giver = trustedProfileId(change.profileId);
  const ids = change.domains.map(({ domainId }) => domainId);
  const held = await domains.ofProfile(manager, giver, ids);
  const known = held.flatMap(({ registrantId }) => (registrantId === null ? [] : [registrantId]));
  const receiver = profileOfParty(change, 'RECEIVER');
  const holders = known.length === 0 ? [] : await registrants.byIds(manager, giver, [...new Set(known)]);
  const next =
    receiver === null || change.registrantId === null
      ? []
      : await registrants.byIds(manager, receiver, [change.registrantId]);
  return {
    change,
    checks: await ownerChangePapers.checksOf(manager, [change.id]),
    documents: await ownerChangePapers.anyDocuments(manager, [change.id]),
    holders: [...holders, ...next],
  };
}
