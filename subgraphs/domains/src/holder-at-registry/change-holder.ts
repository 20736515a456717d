import { currentActor } from '@customer-area/shared/actor';
import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  addOperationKindValue,
  defineOperationKind,
  type OperationKind,
  type OperationStore,
  requestOperation,
} from '../operations';
import type { DomainStore } from '../portfolio';
import { type ContactNamesStore, handleOf, type RegistrantHandleStore } from '../registrant-contacts';
import type { RegistrantStore } from '../registrants';
import type { RegistryPort } from '../registry';
import { giveHolder, type Told } from './give-holder';

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

/** What a registry refuses here our staff have to look into: the domain has its new holder with us. */
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
      const outcome = await giveHolder(registry, { commandId: operation.id, domain, registrant });
      return outcome.kind === 'refused'
        ? { kind: 'pending', reference: null, waitsFor: 'STAFF_CHECK' }
        : outcome;
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
