import { conflict, notFound } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { messages } from '../messages';
import { type BeginUpdateDeps, beginUpdate } from './begin-update';
import { hashOfToken } from './hash-of-token';
import type { PreviewUpdateDeps } from './preview-update';
import type { RegistrantUpdateRow } from './registrant-update.entity';
import { fingerprintOf, type Target, targetsNow } from './update-targets';

/** Begins to tell the registries of a change that was made before they were told of any. */
export const REGISTRANT_UPDATE = defineJob({
  name: 'registrant-update.send',
  lane: 'operations',
  delays: TWO_DAYS,
});

export interface CommitUpdateDeps extends PreviewUpdateDeps, BeginUpdateDeps {}

/**
 * Starts the change that was shown under this token: it stands as soon as every registry has it. The same token again starts
 * nothing. NOT_FOUND for a token that is unknown or another profile's; CONFLICT when it has expired, or when anything that
 * was shown is different by now.
 */
export function commitUpdate(
  deps: CommitUpdateDeps,
  profileId: ProfileId,
  token: string,
): Promise<RegistrantUpdateRow> {
  return deps.database.transact(async (manager) => {
    const update = await deps.registrantUpdates.lock(manager, profileId, hashOfToken(token));
    if (update === null) throw notFound();
    if (update.state !== 'PREVIEWED') return update;
    const now = deps.clock.now();
    if (update.contact === null || now >= update.expiresAt) throw expired();
    const targets = await lockedTargets(deps, manager, profileId, update);
    if (fingerprintOf(targets) !== update.fingerprint) throw changed();
    await deps.registrantUpdates.move(manager, update, 'PREVIEWED', 'PENDING');
    await beginUpdate(deps, manager, update);
    return (await deps.registrantUpdates.ofJob(manager, update.id)) ?? update;
  });
}

async function lockedTargets(
  { registrants, registrantsOfDomains }: PreviewUpdateDeps,
  manager: EntityManager,
  profileId: ProfileId,
  { targets }: RegistrantUpdateRow,
): Promise<Target[]> {
  const wanted = [];
  for (const { registrantId, domainIds } of targets) {
    const registrant = await registrants.lock(manager, profileId, registrantId);
    if (registrant === null) throw changed();
    wanted.push({ registrant, domainIds });
  }
  return targetsNow(registrantsOfDomains, manager, profileId, wanted);
}

const changed = () => conflict(messages.localized('preview.changed'));
const expired = () => conflict(messages.localized('preview.expired'));
