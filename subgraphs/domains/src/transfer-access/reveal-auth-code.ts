import { profileRestrictions } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { authCodeRevealed } from '../../contract';
import type { TldRules } from '../names';
import type { DomainRow, DomainStore } from '../portfolio';
import type { RegistryPort } from '../registry';
import { type AuthCodeRefusal, revealRefusal } from './access-rules';
import { awaitedApproval } from './approvals';
import { END_AUTH_CODE } from './end-auth-code';
import { newAuthCode } from './new-auth-code';
import { isOwnerChanging, type OwnersChanging } from './owners-changing';
import type { DomainToLock } from './set-transfer-lock';
import type { TransferAccessStore } from './transfer-access.store';

export interface RevealAuthCodeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
  readonly registry: RegistryPort;
  readonly tldRules: TldRules;
  readonly domains: DomainStore;
  readonly transferAccess: TransferAccessStore;
  readonly ownerChanges: OwnersChanging;
}

export type RevealOutcome =
  | { readonly kind: 'refused'; readonly code: AuthCodeRefusal }
  | { readonly kind: 'waiting'; readonly approvalId: string }
  | { readonly kind: 'revealed'; readonly code: string; readonly goodUntil: Date };

const HOUR_MS = 3_600_000;

/**
 * A new code for each time that one is shown: the registry is given it, the caller is shown it, and it is stored nowhere. Its end is
 * planned before the registry is told, so that no code outlives a process that ends between. Whoever has lost the domain meanwhile is
 * not shown it.
 */
export async function revealAuthCode(
  deps: RevealAuthCodeDeps,
  viewer: LoginViewer,
  { domain, lockedUntil }: DomainToLock,
): Promise<RevealOutcome> {
  const { database, clock, identity, registry, tldRules, transferAccess } = deps;
  const profileId = trustedProfileId(domain.profileId);
  const now = clock.now();
  const standing = { lockedUntil, isOwnerChanging: await isOwnerChanging(deps, database.read, domain) };
  const code = revealRefusal(domain, standing, now);
  if (code !== null) return { kind: 'refused', code };
  const restrictions = await askOperation(identity, profileRestrictions, { profileId }, viewer.requestId);
  if (restrictions.secondFactorResetUntil !== null)
    return { kind: 'refused', code: 'SECOND_FACTOR_RESET_LATELY' };
  const [before] = await transferAccess.ofDomains(database.read, profileId, [domain.id]);
  if (before === undefined) throw new Error('one row for each domain');
  const number = before.reveals;
  const useKey = `reveal ${domain.id} ${number}`;
  const approvalId = await awaitedApproval(identity, viewer, { action: 'REVEAL_AUTH_CODE', domain, useKey });
  if (approvalId !== null) return { kind: 'waiting', approvalId };

  const goodUntil = new Date(now.getTime() + tldRules.policyOf(domain).authCodeHours * HOUR_MS);
  const planned = await database.transact(async (manager) => {
    const held = await deps.domains.lock(manager, profileId, domain.id);
    const changing = await isOwnerChanging(deps, manager, held ?? domain);
    const refusal = revealRefusal(held, { lockedUntil, isOwnerChanging: changing }, now);
    if (refusal !== null) return refusal;
    // An approval is for one of them, however it ends: from here on it is used.
    if (!(await transferAccess.count(manager, before, 'reveals'))) return 'COUNTED_MEANWHILE';
    // An earlier code is good until the registry has taken this one: its end stays.
    const codeUntil =
      before.codeUntil !== null && before.codeUntil < goodUntil ? before.codeUntil : goodUntil;
    await transferAccess.change(manager, profileId, domain.id, { codeUntil });
    await enqueueJob(manager, { kind: END_AUTH_CODE, subjectId: domain.id, dueAt: goodUntil });
    return null;
  });
  // Another one was revealed at the same moment: this one is the next.
  if (planned === 'COUNTED_MEANWHILE') return revealAuthCode(deps, viewer, { domain, lockedUntil });
  if (planned !== null) return { kind: 'refused', code: planned };
  const authCode = newAuthCode();
  const outcome = await registry.update({
    commandId: `rev${number}-${domain.id}`,
    name: domain.name,
    authCode,
  });
  if (outcome.kind === 'refused') return { kind: 'refused', code: 'CODE_REFUSED_BY_REGISTRY' };
  if (outcome.kind !== 'done') return { kind: 'refused', code: 'REGISTRY_SILENT' };
  if (!(await record(deps, { profileId, domain, goodUntil })))
    return { kind: 'refused', code: 'DOMAIN_GONE' };
  return { kind: 'revealed', code: authCode, goodUntil };
}

/** False when another profile has the domain by now, or nobody. */
async function record(
  { database, clock, domains, transferAccess }: RevealAuthCodeDeps,
  revealed: { readonly profileId: ProfileId; readonly domain: DomainRow; readonly goodUntil: Date },
): Promise<boolean> {
  const { profileId, domain, goodUntil } = revealed;
  const { id: domainId, unicodeName } = domain;
  return database.transact(async (manager) => {
    if ((await domains.lock(manager, profileId, domainId))?.state !== 'REGISTERED') return false;
    await transferAccess.change(manager, profileId, domainId, { codeUntil: goodUntil });
    await appendEvent(manager, authCodeRevealed, {
      profileId,
      subjectId: domainId,
      payload: { domainId, unicodeName, goodUntil },
      occurredAt: clock.now(),
    });
    return true;
  });
}
