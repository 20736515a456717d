import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import type { RegistrantStore } from '../registrants';
import { type RegistryPort, RegistryUnavailable } from '../registry';
import type { ContactNamesStore, NameOfContact } from './contact-names.store';
import type { RegistrantHandleRow } from './registrant-handle.entity';
import type { RegistrantHandleStore, RegistrantKey } from './registrant-handle.store';

/** A lane of its own: a registrant can have very many names that were registered before it had a contact. */
export const ATTACH_NAMES = defineJob({
  name: 'registrant.attach-names',
  lane: 'contacts',
  timeoutMs: 120_000,
  delays: TWO_DAYS,
});

export interface AttachNamesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly registry: RegistryPort;
  readonly registrants: RegistrantStore;
  readonly registrantHandles: RegistrantHandleStore;
  readonly contactNames: ContactNamesStore;
}

const PAGE = 100;
/** So many names in one run of the job; the next run goes on behind them. */
const AT_ONCE = 500;

/** Gives the names of a registrant the contact that its registries know, as far as they have another one or none. */
export async function attachNames(
  deps: AttachNamesDeps,
  job: Pick<Job, 'id' | 'kind' | 'subjectId'>,
): Promise<void> {
  const { database, clock, registrants, registrantHandles } = deps;
  const registrant = await registrants.ofJob(database.read, job.subjectId);
  if (registrant === null) return;
  const of = { profileId: trustedProfileId(registrant.profileId), registrantId: registrant.id };
  const handles = await registrantHandles.ofRegistrants(database.read, of.profileId, [of.registrantId]);
  let attached = 0;
  for (const handle of handles) attached += handle.told === null ? 0 : await attachAt(deps, of, handle, job);
  if (attached < AT_ONCE) return;
  const next = { kind: job.kind, subjectId: job.subjectId, dueAt: clock.now() };
  await database.transact((manager) => enqueueJob(manager, next));
}

async function attachAt(
  { database, registry, contactNames }: AttachNamesDeps,
  of: RegistrantKey,
  { registry: at, handle }: RegistrantHandleRow,
  { id: commandId }: Pick<Job, 'id'>,
): Promise<number> {
  const own = await contactNames.tlds(database.read, of);
  const tlds = own.filter((tld) => registry.registryOf(tld) === at);
  if (tlds.length === 0) return 0;
  let [attached, after] = [0, ''];
  while (attached < AT_ONCE) {
    const wanted = { tlds, handle, after };
    const names: NameOfContact[] = await contactNames.withoutHandle(database.read, of, wanted, PAGE);
    for (const { id, name } of names) {
      const outcome = await registry.update({ commandId, name, registrant: handle });
      if (outcome.kind === 'unavailable') throw new RegistryUnavailable(`update ${name}`);
      // What is being deleted or is under way to another registrar keeps the contact it has.
      if (outcome.kind === 'refused') continue;
      await contactNames.attach(database.read, of.profileId, id, handle);
      attached++;
    }
    const last = names.at(-1);
    if (last === undefined || names.length < PAGE) return attached;
    after = last.id;
  }
  return attached;
}
