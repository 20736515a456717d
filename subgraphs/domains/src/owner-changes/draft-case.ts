import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { DomainRow } from '../portfolio';
import { itemsAsked } from './freeze-items';
import type { Occasion } from './owner-change';
import type { OwnerChangeRow } from './owner-change.entity';
import { type OwnerChangeDeps, type RefusedOwnerChange, refused } from './owner-change-deps';
import type { OwnerChangePolicyRow } from './owner-change-rules.entity';

/** What whoever gives domains away asks for. */
export interface StartOwnerChange {
  readonly domainIds: readonly string[];
  readonly occasion: Occasion;
  /** Checked; null to invite somebody later. */
  readonly newOwnerEmail: string | null;
  readonly withoutLock: boolean;
}

/** Domains that may be given away, all of one procedure. */
export interface Free {
  readonly kind: 'free';
  readonly domains: readonly DomainRow[];
  readonly registry: string;
}

interface Wanted {
  readonly profileId: ProfileId;
  readonly loginId: string;
  readonly asked: StartOwnerChange;
  readonly free: Free;
}

export type DraftedCase =
  | RefusedOwnerChange
  | { readonly kind: 'drafted'; readonly change: OwnerChangeRow; readonly policy: OwnerChangePolicyRow };

/** A case as it would begin now, by the rules in force; refused where its registrants have to confirm and cannot be asked. */
export async function draftCase(deps: OwnerChangeDeps, wanted: Wanted): Promise<DraftedCase> {
  const { database, clock, ownerChangeRules, caseRegistrants } = deps;
  const at = clock.now();
  const { registry } = wanted.free;
  const policy = await ownerChangeRules.policyAt(database.read, registry, at);
  if (policy === null) throw new Error(`no change of owner is known for ${registry}`);
  const change = newCase(wanted, policy, at);
  const items = await itemsAsked(deps, database.read, change, 'GIVER', at);
  const obstacle = items.includes('REGISTRANT_CONFIRMATION')
    ? await caseRegistrants.obstacle(database.read, change, at)
    : null;
  return obstacle === null ? { kind: 'drafted', change, policy } : refused(obstacle.code, obstacle.domainId);
}

function newCase(
  { profileId, loginId, asked, free }: Wanted,
  policy: OwnerChangePolicyRow,
  startedAt: Date,
): OwnerChangeRow {
  return {
    ...{ id: newId('ocg'), profileId, otherProfileId: null, loginId, otherLoginId: null },
    ...{ registrantId: null, registry: free.registry },
    occasion: asked.occasion,
    domains: free.domains.map(({ id: domainId, unicodeName, tld }) => ({ domainId, unicodeName, tld })),
    withoutLock: asked.withoutLock ? 1 : 0,
    ...{ state: 'WAITING_NEW_OWNER', policyVersion: policy.version, startedAt },
    dueAt: addDays(startedAt, policy.deadlineDays),
    ...{ acceptedAt: null, reviewSince: null, readyAt: null, closedAt: null },
  };
}
