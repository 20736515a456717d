import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { registrantUpdated } from '../../contract';
import { type FormerAddressDeps, keepFormerAddress } from '../former-addresses';
import {
  ATTACH_NAMES,
  digestOf,
  type RegistrantHandleStore,
  type RegistriesOfDeps,
  registriesOf,
} from '../registrant-contacts';
import type { RegistrantRow } from '../registrants';
import { inheritVerification, type RequestVerificationDeps, requestVerification } from '../verification';
import { applyContact } from './apply-contact';
import type { RegistrantUpdateRow, UpdateTarget } from './registrant-update.entity';
import type { RegistrantUpdateStore } from './registrant-update.store';
import type { RegistrantsOfDomainsStore } from './registrants-of-domains.store';
import { contactAfter, contactToTell } from './told-contact';

export interface SettleUpdateDeps extends RequestVerificationDeps, RegistriesOfDeps, FormerAddressDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly registrantUpdates: RegistrantUpdateStore;
  readonly registrantsOfDomains: RegistrantsOfDomainsStore;
  readonly registrantHandles: RegistrantHandleStore;
}

/** Shows a registrant, which is locked, as changed when every registry that has names of it has confirmed the change. */
export async function settleIfTold(
  deps: SettleUpdateDeps,
  manager: EntityManager,
  registrant: RegistrantRow,
  at: Date,
): Promise<void> {
  const found = await targetOf(deps, manager, registrant);
  if (found === null) return;
  const profileId = trustedProfileId(registrant.profileId);
  const contact = contactToTell(registrant, found.update);
  const digest = contact === null ? null : digestOf(contact);
  const source = { profileId, registrantId: found.target.registrantId };
  const registries = await registriesOf(deps, manager, source, found.target.domainIds);
  const handles = await deps.registrantHandles.ofRegistrants(manager, profileId, [registrant.id]);
  const told = new Map(handles.map((handle) => [handle.registry, handle.told]));
  if ([...registries.keys()].some((registry) => told.get(registry) !== digest)) return;
  if (found.target.ownId === null) {
    const contactNow = contactAfter(registrant, found.update.contact);
    if (contactNow.emailFingerprint !== registrant.emailFingerprint)
      await keepFormerAddress(deps, manager, registrant, { ...contactNow, id: registrant.id }, at);
    await applyContact(deps, manager, registrant, {
      ...{ contact: contactNow, reason: 'registrant.updated', now: at },
    });
  } else await giveOwn(deps, manager, { registrant, target: found.target }, at);
  await enqueueJob(manager, { kind: ATTACH_NAMES, subjectId: registrant.id, dueAt: at });
  await decide(deps, manager, { ...found, outcome: 'DONE', failureCode: null }, at);
}

/** A registry does not take the change: the registrant, which is locked, stays as it is. */
export async function settleRefused(
  deps: SettleUpdateDeps,
  manager: EntityManager,
  registrant: RegistrantRow,
  failureCode: string,
  at: Date,
): Promise<void> {
  const found = await targetOf(deps, manager, registrant);
  if (found === null) return;
  const { target } = found;
  const profileId = trustedProfileId(registrant.profileId);
  if (target.ownId === null) await deps.registrants.change(manager, registrant, { updateId: null });
  else {
    await deps.registrantHandles.forget(manager, { profileId, registrantId: registrant.id });
    await deps.registrants.remove(manager, registrant);
    const source = await deps.registrants.lock(manager, profileId, target.registrantId);
    if (source !== null) await deps.registrants.change(manager, source, { updateId: null });
  }
  await decide(deps, manager, { ...found, outcome: 'REFUSED', failureCode }, at);
}

interface FoundTarget {
  readonly update: RegistrantUpdateRow;
  readonly target: UpdateTarget;
}

async function targetOf(
  { registrantUpdates }: SettleUpdateDeps,
  manager: EntityManager,
  { id, profileId, updateId }: RegistrantRow,
): Promise<FoundTarget | null> {
  if (updateId === null) return null;
  const update = await registrantUpdates.lockById(manager, trustedProfileId(profileId), updateId);
  const target = update?.targets.find(({ registrantId, ownId }) => (ownId ?? registrantId) === id);
  return update === null || target === undefined ? null : { update, target };
}

/** The domains that were taken from a registrant have the one that was made for them. */
async function giveOwn(
  deps: SettleUpdateDeps,
  manager: EntityManager,
  { registrant: own, target }: { readonly registrant: RegistrantRow; readonly target: UpdateTarget },
  at: Date,
): Promise<void> {
  const profileId = trustedProfileId(own.profileId);
  const source = await deps.registrants.lock(manager, profileId, target.registrantId);
  if (source === null) return;
  await deps.registrants.change(manager, source, { updateId: null });
  const isSameAddress = own.emailFingerprint === source.emailFingerprint;
  if (!isSameAddress) await keepFormerAddress(deps, manager, source, own, at);
  const changedAt = isSameAddress ? source.changedAt : at;
  await deps.registrants.change(manager, own, { updateId: null, knownAt: at, changedAt });
  const given = { from: source.id, to: own.id };
  await deps.registrantsOfDomains.give(manager, profileId, target.domainIds ?? [], given);
  const reason = 'registrant.updated';
  await inheritVerification(deps, manager, { profileId, ...given, reason }, at);
  await requestVerification(deps, manager, { profileId, registrantId: own.id, reason }, at);
}

/** Records what became of one registrant; with the last one the change is over. */
async function decide(
  { registrantUpdates, registrantsOfDomains }: SettleUpdateDeps,
  manager: EntityManager,
  decided: FoundTarget & { readonly outcome: 'DONE' | 'REFUSED'; readonly failureCode: string | null },
  at: Date,
): Promise<void> {
  const { update, target: own, outcome } = decided;
  const profileId = trustedProfileId(update.profileId);
  const targets = update.targets.map((target) => (target === own ? { ...target, outcome } : target));
  await registrantUpdates.putTargets(manager, update, targets);
  const failureCode = decided.failureCode ?? update.failureCode;
  if (targets.some((target) => target.outcome === null)) {
    await registrantUpdates.move(manager, update, 'PENDING', 'PENDING', { failureCode });
    return;
  }
  const to = failureCode === null ? 'DONE' : 'REFUSED';
  const finished = { contact: null, failureCode, finishedAt: at };
  if (!(await registrantUpdates.move(manager, update, 'PENDING', to, finished))) return;
  const done = targets.filter((target) => target.outcome === 'DONE');
  const [first] = done;
  if (first === undefined) return;
  let domains = 0;
  for (const { registrantId, ownId, domainIds } of done)
    domains += (await registrantsOfDomains.summary(manager, profileId, ownId ?? registrantId, domainIds))
      .total;
  await appendEvent(manager, registrantUpdated, {
    profileId,
    subjectId: first.registrantId,
    payload: { fields: [...new Set(update.fields.map((field) => field.split('.')[0] ?? field))], domains },
    occurredAt: at,
  });
}
