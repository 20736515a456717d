import { type Actor, currentActor } from '@customer-area/shared/actor';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import {
  type RegistriesOfDeps,
  type RequestContactUpdateDeps,
  registriesOf,
  requestContactUpdate,
} from '../registrant-contacts';
import type { RegistrantRow } from '../registrants';
import type { RegistrantUpdateRow, UpdateTarget } from './registrant-update.entity';
import { type SettleUpdateDeps, settleIfTold } from './settle-update';
import { contactAfter } from './told-contact';

export interface BeginUpdateDeps extends SettleUpdateDeps, RequestContactUpdateDeps, RegistriesOfDeps {}

/**
 * Has every registry told of a change, in the caller's transaction: one operation for each registrant and registry. Domains that are
 * taken from a registrant get one of their own, which is shown when its registries have it.
 */
export async function beginUpdate(
  deps: BeginUpdateDeps,
  manager: EntityManager,
  update: RegistrantUpdateRow,
  actor: Actor | null = currentActor(),
): Promise<void> {
  const at = deps.clock.now();
  const profileId = trustedProfileId(update.profileId);
  const begun: { readonly target: UpdateTarget; readonly registrantId: string }[] = [];
  for (const target of update.targets) {
    const source = await deps.registrants.lock(manager, profileId, target.registrantId);
    if (source === null) continue;
    const registrant = await changed(deps, manager, update, { target, source, at });
    const of = { profileId, registrantId: registrant.id };
    const operationIds: string[] = [];
    for (const [registry, tld] of await registriesOf(
      deps,
      manager,
      { profileId, registrantId: source.id },
      target.domainIds,
    ))
      operationIds.push((await requestContactUpdate(deps, manager, of, { registry, tld, actor, at })).id);
    const ownId = registrant.id === source.id ? null : registrant.id;
    begun.push({ target: { ...target, ownId, operationIds }, registrantId: registrant.id });
  }
  await deps.registrantUpdates.putTargets(
    manager,
    update,
    begun.map(({ target }) => target),
  );
  // Where no registry has a name of it there is nobody to wait for.
  for (const { registrantId } of begun) {
    const registrant = await deps.registrants.lock(manager, profileId, registrantId);
    if (registrant !== null) await settleIfTold(deps, manager, registrant, at);
  }
}

/** For a change that was made before registries were told of any. */
export async function beginLeftUpdate(
  deps: BeginUpdateDeps,
  job: Pick<Job, 'kind' | 'subjectId'>,
): Promise<void> {
  await deps.database.transact(async (manager) => {
    const update = await deps.registrantUpdates.ofJob(manager, job.subjectId);
    if (update?.state === 'PENDING') await beginUpdate(deps, manager, update, null);
  });
}

/** The registrant that the registries are told of: this one, or the one that some of its domains get. */
async function changed(
  { registrants }: BeginUpdateDeps,
  manager: EntityManager,
  { id: updateId, contact }: RegistrantUpdateRow,
  {
    target,
    source,
    at,
  }: { readonly target: UpdateTarget; readonly source: RegistrantRow; readonly at: Date },
): Promise<RegistrantRow> {
  await registrants.change(manager, source, { updateId });
  if (target.domainIds === null) return source;
  return registrants.copy(manager, source, contactAfter(source, contact), { updateId, at });
}
