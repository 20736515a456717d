import { currentActor } from '@customer-area/shared/actor';
import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  addOperationKindValue,
  defineOperationKind,
  type Operation,
  type OperationKind,
  type OperationOutcome,
  type OperationStore,
  requestOperation,
} from '../operations';
import type { DomainRow, DomainStore } from '../portfolio';
import {
  type ContactNamesStore,
  contactDataOf,
  digestOf,
  handleOf,
  putContact,
  type RegistrantHandleStore,
} from '../registrant-contacts';
import type { RegistrantStore } from '../registrants';
import type { RegistryOutcome, RegistryPort } from '../registry';
import { newAuthCode } from '../transfer-access';

/** The kind of operation that gives a name the contact of another registrant at its registry. */
export const CHANGE_HOLDER = 'change-holder';
addOperationKindValue(CHANGE_HOLDER, 'The registry is told of another holder of the domain.');

export interface ChangeHolderDeps {
  readonly database: Database;
  readonly registry: RegistryPort;
  readonly domains: DomainStore;
  readonly operations: OperationStore;
  readonly registrants: RegistrantStore;
  readonly registrantHandles: RegistrantHandleStore;
  readonly contactNames: ContactNamesStore;
}

const details = z.object({ registrantId: z.string() });

/** A digest of what its registry was told of the holder. */
type Told = string;

/**
 * By what the registry shows: after a lost answer nothing is sent twice. With the holder the auth code changes, which whoever had the
 * domain may have been shown: by the trade of .it, elsewhere beside the new contact.
 */
export function changeHolder(deps: ChangeHolderDeps): OperationKind {
  const { database, registry, domains, registrants } = deps;
  return defineOperationKind<Told>({
    name: CHANGE_HOLDER,
    keepsTrying: true,
    execute: async (operation) => {
      const { registrantId } = details.parse(operation.details);
      const registrant = await registrants.ofJob(database.read, registrantId);
      const domain = await domains.ofTimer(database.read, operation.domainId ?? '');
      if (registrant === null || domain?.registrantId !== registrantId || domain.state !== 'REGISTERED')
        return { kind: 'unwanted', reason: 'holder.changed-again' };
      const contact = contactDataOf(registrant);
      if (contact === null) return { kind: 'unavailable' };
      const handle = handleOf(registrantId);
      const put = await putContact(registry, { commandId: operation.id, tld: domain.tld, handle, contact });
      if (put.kind !== 'done') return waiting(put);
      const shown = await registry.info(domain.name);
      if (shown.kind === 'unavailable') return shown;
      const told = { kind: 'done', result: digestOf(contact) } as const;
      if (shown.value?.registrant === handle) return told;
      const outcome = await give(registry, operation, domain, handle);
      return outcome.kind === 'done' ? told : waiting(outcome);
    },
    finish: async (manager, operation, told, at) => {
      const { registrantId } = details.parse(operation.details);
      const { profileId, domainId } = operation;
      if (domainId === null) return;
      const domain = await domains.lock(manager, profileId, domainId);
      if (domain === null || domain.registrantId !== registrantId) return;
      const atRegistry = registry.registryOf(domain.tld);
      const of = { profileId, registrantId };
      await deps.registrantHandles.record(manager, of, { registry: atRegistry, told, at });
      await deps.contactNames.attach(manager, profileId, domainId, handleOf(registrantId));
    },
    fail: async () => undefined,
  });
}

async function give(
  registry: RegistryPort,
  { id: commandId }: Operation,
  { name }: DomainRow,
  registrant: string,
): Promise<RegistryOutcome<unknown>> {
  const authCode = newAuthCode();
  if (!registry.traitsOf(name).trades) return registry.update({ commandId, name, registrant, authCode });
  const set = await registry.update({ commandId, name, authCode });
  if (set.kind !== 'done') return set;
  const traded = await registry.trade({ commandId, name, registrant, authCode, newAuthCode: newAuthCode() });
  // The end of a code that was revealed may have changed it between the two: both are tried again.
  return traded.kind === 'refused' && traded.code === 'WRONG_AUTH_CODE' ? { kind: 'unavailable' } : traded;
}

/** What a registry refuses here our staff have to look into: the domain has its new holder with us. */
function waiting(outcome: Exclude<RegistryOutcome<unknown>, { kind: 'done' }>): OperationOutcome<Told> {
  if (outcome.kind === 'pending') return { ...outcome, waitsFor: 'REGISTRY_ANSWER' };
  return outcome.kind === 'refused' ? { kind: 'pending', reference: null, waitsFor: 'STAFF_CHECK' } : outcome;
}

export type RequestHolderChangeDeps = Pick<ChangeHolderDeps, 'operations'>;

/** Has the registry of a domain told of the registrant that it has now. */
export async function requestHolderChange(
  deps: RequestHolderChangeDeps,
  manager: EntityManager,
  {
    profileId,
    domainId,
    registrantId,
    at,
  }: {
    readonly profileId: ProfileId;
    readonly domainId: string;
    readonly registrantId: string;
    readonly at: Date;
  },
): Promise<void> {
  await requestOperation(deps, manager, {
    ...{ profileId, domainId, kind: CHANGE_HOLDER, details: { registrantId }, actor: currentActor(), at },
    dedupe: { key: `${CHANGE_HOLDER}:${domainId}:${registrantId}`, while: 'OPEN' },
  });
}
