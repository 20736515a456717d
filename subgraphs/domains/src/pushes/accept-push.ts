import { profileRestrictions } from '@customer-area/identity/contract';
import { notFound } from '@customer-area/shared/errors';
import { askOperation } from '@customer-area/shared/http';
import { isId } from '@customer-area/shared/ids';
import { type ProfileId, profileOf, trustedProfileId } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { type HandOverDomainDeps, handOverDomain } from '../handover';
import { requestHolderChange } from '../holder-at-registry';
import type { DomainRow } from '../portfolio';
import { dataOfProfile, type ProfileData } from '../registrant-changes';
import type { RegistrantRow } from '../registrants';
import { type RequestVerificationDeps, requestVerification, transferLockedUntil } from '../verification';
import { ReceivedDomainPushRow } from './domain-push.entity';
import type { OfferPushDeps, PushRefusal } from './offer-push';
import { isSameHolder, type RegistrantForDeps, registrantSaying } from './same-holder';

export type AcceptPushDeps = OfferPushDeps & HandOverDomainDeps & RequestVerificationDeps & RegistrantForDeps;

export type AcceptOutcome =
  | { readonly kind: 'refused'; readonly code: PushRefusal; readonly domainId: string | null }
  | { readonly kind: 'accepted'; readonly push: ReceivedDomainPushRow };

/** Nothing of what the transaction did so far stays. */
class Refused extends Error {
  constructor(
    readonly code: PushRefusal,
    readonly domainId: string | null,
  ) {
    super(code);
  }
}

/**
 * Takes over the domains of an offer: all of them or none, in one transaction. The same again is answered the same. NOT_FOUND for an
 * offer that is not to this profile.
 */
export async function acceptPush(
  deps: AcceptPushDeps,
  viewer: LoginViewer,
  id: string,
): Promise<AcceptOutcome> {
  const { database, identity, domainPushes } = deps;
  const to = profileOf(viewer);
  const found = isId(id, 'dps')
    ? await domainPushes.find(database.read, ReceivedDomainPushRow, to, id)
    : null;
  if (found === null) throw notFound();
  const from = { profileId: found.otherProfileId };
  const { secondFactorResetUntil } = await askOperation(
    identity,
    profileRestrictions,
    from,
    viewer.requestId,
  );
  if (secondFactorResetUntil !== null)
    return { kind: 'refused', code: 'SECOND_FACTOR_RESET_FIRST', domainId: null };
  const data = await dataOfProfile(identity, to);
  if (data === null) throw notFound();
  try {
    return await database.transact((manager) => takeOver(deps, manager, found, data));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'refused', code: error.code, domainId: error.domainId };
  }
}

async function takeOver(
  deps: AcceptPushDeps,
  manager: EntityManager,
  { id, profileId }: ReceivedDomainPushRow,
  data: ProfileData,
): Promise<AcceptOutcome> {
  const to = trustedProfileId(profileId);
  const push = await deps.domainPushes.lock(manager, ReceivedDomainPushRow, to, id);
  if (push === null) throw notFound();
  if (push.state === 'ACCEPTED') return { kind: 'accepted', push };
  const at = deps.clock.now();
  if (push.state !== 'OFFERED' || push.expiresAt <= at) throw new Refused('PUSH_OVER', null);
  const from = trustedProfileId(push.otherProfileId);
  const ids = push.domains.map(({ domainId }) => domainId).sort();
  const locked = await deps.domains.lockAll(manager, from, ids);
  if (await deps.openOwnerChanges.isInOpenCase(manager, ids)) throw new Refused('OWNER_CHANGE_OPEN', null);
  const held = await heldDomains(deps, manager, from, { domains: locked, data, at });
  const changedAt = lastOf(held.map(({ holder }) => holder.changedAt));
  const registrantId = await registrantSaying(deps, manager, to, data, at, changedAt);
  // Decided before the domains go: other offers of them end with that, and not this one.
  await deps.domainPushes.decide(manager, push, 'ACCEPTED', at);
  for (const domainId of ids) {
    const code = await handOverDomain(deps, manager, { domainId, from, to, registrantId, at });
    if (code !== null) throw new Refused(code, domainId);
    await requestHolderChange(deps, manager, { profileId: to, domainId, registrantId, at });
  }
  // The lock hangs on the registrant that each had: it does not end with the profile.
  for (const { domainId, lockedUntil } of held)
    if (lockedUntil !== null) {
      const of = { profileId: to, domainId, at };
      await deps.domains.changeRegistered(manager, of, { transferLockedUntil: lockedUntil });
    }
  await requestVerification(deps, manager, { profileId: to, registrantId, reason: 'domain.received' }, at);
  return { kind: 'accepted', push: { ...push, state: 'ACCEPTED', decidedAt: at } };
}

/** Locked domains with who holds them; refused where that is somebody else than the profile that receives them. */
async function heldDomains(
  { registrants, tldRules }: AcceptPushDeps,
  manager: EntityManager,
  from: ProfileId,
  {
    domains,
    data,
    at,
  }: { readonly domains: readonly DomainRow[]; readonly data: ProfileData; readonly at: Date },
) {
  const held: { domainId: string; holder: RegistrantRow; lockedUntil: Date | null }[] = [];
  for (const domain of domains) {
    const [holder] = await registrants.byIds(manager, from, [domain.registrantId ?? '']);
    if (holder === undefined || !isSameHolder(holder, data)) throw new Refused('HOLDER_DIFFERS', domain.id);
    const lockedUntil = transferLockedUntil(domain, holder, tldRules.policyOf(domain), at);
    held.push({ domainId: domain.id, holder, lockedUntil });
  }
  return held;
}

function lastOf(moments: readonly (Date | null)[]): Date | null {
  const last = Math.max(...moments.map((moment) => moment?.getTime() ?? 0));
  return last === 0 ? null : new Date(last);
}
