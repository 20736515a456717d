import type { Database } from '@customer-area/shared/database';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { messages } from '../messages';
import {
  addOperationKindValue,
  defineOperationKind,
  type Operation,
  type OperationKind,
  type OperationOutcome,
} from '../operations';
import {
  ATTACH_NAMES,
  contactUpdateDetails,
  digestOf,
  handleOf,
  putContact,
  type RequestContactUpdateDeps,
  requestContactUpdate,
  UPDATE_CONTACT,
} from '../registrant-contacts';
import type { RegistrantRow } from '../registrants';
import type { RegistryPort, RegistryRefusal } from '../registry';
import { type SettleUpdateDeps, settleIfTold, settleRefused } from './settle-update';
import { contactToTell } from './told-contact';

addOperationKindValue(UPDATE_CONTACT, 'A registry is told how a registrant is reached.');

export interface UpdateContactDeps extends SettleUpdateDeps, RequestContactUpdateDeps {
  readonly database: Database;
  readonly registry: RegistryPort;
}

/** A digest of what the registry has confirmed; null: the registrant is gone, and there was nothing to say. */
type Told = string | null;

/** Refusals that are about the data itself: whoever asked for the change has to choose other data. */
const ABOUT_DATA: ReadonlySet<RegistryRefusal> = new Set<RegistryRefusal>(['REFUSED_BY_POLICY']);

/**
 * Tells a registry what a registrant says at the moment of sending. When that is something else by the time the answer is recorded,
 * it is told once more.
 */
export function updateContact(deps: UpdateContactDeps): OperationKind {
  const { database, registry, registrants, registrantUpdates } = deps;
  return defineOperationKind<Told>({
    name: UPDATE_CONTACT,
    keepsTrying: true,
    execute: async (operation) => {
      const { registrantId, tld } = contactUpdateDetails.parse(operation.details);
      const registrant = await registrants.ofJob(database.read, registrantId);
      if (registrant === null) return { kind: 'done', result: null };
      const contact = await toTell(database.read, registrant);
      // Its data is still to come, and the operation waits for it.
      if (contact === null) return { kind: 'unavailable' };
      const command = { commandId: operation.id, tld, handle: handleOf(registrantId), contact };
      const outcome = await putContact(registry, command);
      if (outcome.kind === 'done') return { kind: 'done', result: digestOf(contact) };
      if (outcome.kind === 'pending') return { ...outcome, waitsFor: 'REGISTRY_ANSWER' };
      return outcome.kind === 'refused' ? refusedOutcome(outcome.code, registrant) : outcome;
    },
    finish: async (manager, operation, told, at) => {
      const { registrantId, registry: registryId } = contactUpdateDetails.parse(operation.details);
      const registrant = await registrants.lock(manager, operation.profileId, registrantId);
      if (registrant === null || told === null) return;
      const of = { profileId: operation.profileId, registrantId };
      await deps.registrantHandles.record(manager, of, { registry: registryId, told, at });
      const contact = await toTell(manager, registrant);
      if (contact === null || digestOf(contact) !== told) return askAgain(manager, operation, at);
      if (registrant.knownAt !== null)
        await enqueueJob(manager, { kind: ATTACH_NAMES, subjectId: registrantId, dueAt: at });
      await settleIfTold(deps, manager, registrant, at);
    },
    fail: async (manager, operation, { code }, at) => {
      const { registrantId } = contactUpdateDetails.parse(operation.details);
      const registrant = await registrants.lock(manager, operation.profileId, registrantId);
      if (registrant === null) return;
      await settleRefused(deps, manager, registrant, code, at);
      await takeBack(manager, registrant, operation, at);
    },
  });

  async function toTell(manager: EntityManager, registrant: RegistrantRow) {
    const { updateId } = registrant;
    return contactToTell(
      registrant,
      updateId === null ? null : await registrantUpdates.ofJob(manager, updateId),
    );
  }

  async function askAgain(manager: EntityManager, operation: Operation, at: Date): Promise<void> {
    const { registrantId, ...where } = contactUpdateDetails.parse(operation.details);
    const of = { profileId: operation.profileId, registrantId };
    await requestContactUpdate(deps, manager, of, { ...where, actor: null, at });
  }

  /** Registries that have taken a change that another one refuses are told again what stands. */
  async function takeBack(
    manager: EntityManager,
    registrant: RegistrantRow,
    operation: Operation,
    at: Date,
  ): Promise<void> {
    if (registrant.knownAt === null) return;
    const contact = contactToTell(registrant, null);
    if (contact === null) return;
    const { profileId } = operation;
    const of = { profileId, registrantId: registrant.id };
    const handles = await deps.registrantHandles.ofRegistrants(manager, profileId, [registrant.id]);
    const tlds = await deps.contactNames.tlds(manager, of);
    for (const { registry: registryId, told } of handles) {
      const tld = tlds.find((one) => registry.registryOf(one) === registryId);
      if (told === null || told === digestOf(contact) || tld === undefined) continue;
      await requestContactUpdate(deps, manager, of, { registry: registryId, tld, actor: null, at });
    }
  }
}

/** What staff have to look into stays open: nothing that the customer has asked for is lost. */
function refusedOutcome(code: RegistryRefusal, { updateId }: RegistrantRow): OperationOutcome<Told> {
  if (!ABOUT_DATA.has(code) || updateId === null)
    return { kind: 'pending', reference: null, waitsFor: 'STAFF_CHECK' };
  const message = messages.localized('line.REFUSED_BY_REGISTRY');
  return { kind: 'refused', failure: { code: 'REFUSED_BY_REGISTRY', message } };
}
