import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { registrantUpdated } from '../../contract';
import type { Contact, RegistrantRow } from '../registrants';
import { inheritVerification, requestVerification } from '../verification';
import { applyContact } from './apply-contact';
import type { PreviewUpdateDeps } from './preview-update';
import type { ContactChange, RegistrantUpdateRow } from './registrant-update.entity';

/**
 * Shows the new data, and asks about a new address. The registries are not told yet: `updateContact` of their port belongs before the
 * change, as an operation whose end decides about it.
 */
export async function sendUpdate(
  deps: PreviewUpdateDeps,
  job: Pick<Job, 'kind' | 'subjectId'>,
): Promise<void> {
  const { database, clock, registrants, registrantUpdates, registrantsOfDomains } = deps;
  await database.transact(async (manager) => {
    const update = await registrantUpdates.ofJob(manager, job.subjectId);
    if (update === null || update.state !== 'PENDING' || update.contact === null) return;
    const now = clock.now();
    const finished = { contact: null, finishedAt: now };
    if (!(await registrantUpdates.move(manager, update, 'PENDING', 'DONE', finished))) return;
    const profileId = trustedProfileId(update.profileId);
    let domains = 0;
    for (const { registrantId, domainIds } of update.targets) {
      const registrant = await registrants.lock(manager, profileId, registrantId);
      if (registrant === null) continue;
      const of = await registrantsOfDomains.summary(manager, profileId, registrantId, domainIds);
      domains += of.total;
      await changeTarget(deps, manager, update, { registrant, domainIds, now });
    }
    await appendEvent(manager, registrantUpdated, {
      profileId,
      subjectId: update.targets[0]?.registrantId ?? update.id,
      payload: { fields: [...new Set(update.fields.map((field) => field.split('.')[0] ?? field))], domains },
      occurredAt: now,
    });
  });
}

async function changeTarget(
  deps: PreviewUpdateDeps,
  manager: EntityManager,
  update: RegistrantUpdateRow,
  target: {
    readonly registrant: RegistrantRow;
    readonly domainIds: readonly string[] | null;
    readonly now: Date;
  },
): Promise<void> {
  const { registrant, domainIds, now } = target;
  const contact = contactAfter(registrant, update.contact ?? {});
  if (domainIds === null) {
    const free = { ...registrant, updateId: null };
    await deps.registrants.change(manager, registrant, { updateId: null });
    const freed = { ...free, version: registrant.version + 1 };
    return applyContact(deps, manager, freed, { contact, reason: 'registrant.updated', now });
  }
  const profileId = trustedProfileId(registrant.profileId);
  await deps.registrants.change(manager, registrant, { updateId: null });
  const isNewAddress = contact.emailFingerprint !== registrant.emailFingerprint;
  const changedAt = isNewAddress ? now : registrant.changedAt;
  const own = await deps.registrants.copy(manager, { ...registrant, changedAt }, contact, now);
  const given = { from: registrant.id, to: own.id };
  await deps.registrantsOfDomains.give(manager, profileId, domainIds, given);
  await inheritVerification(deps, manager, { profileId, ...given, reason: 'registrant.updated' }, now);
  const asked = { profileId, registrantId: own.id, reason: 'registrant.updated' };
  await requestVerification(deps, manager, asked, now);
}

function contactAfter(registrant: RegistrantRow, change: ContactChange): Contact {
  const { street, postalCode, city, province, country, email, emailFingerprint, phone, locale } = registrant;
  const present = { street, postalCode, city, province, country, email, emailFingerprint, phone, locale };
  return Object.assign(present, change);
}
