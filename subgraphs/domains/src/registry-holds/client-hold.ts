import type { Database } from '@customer-area/shared/database';
import {
  addOperationKindValue,
  defineOperationKind,
  type Operation,
  type OperationKind,
  type OperationOutcome,
  type OperationStore,
} from '../operations';
import { type DomainRow, type DomainStore, registryColumns } from '../portfolio';
import type { RegistryOutcome, RegistryPort, RegistryRecord } from '../registry';
import { CLIENT_HOLD, requestHold } from './request-hold';

addOperationKindValue(
  CLIENT_HOLD,
  'A suspended name is taken out of the DNS at its registry, or put back when it is free again.',
);

export interface ClientHoldDeps {
  readonly database: Database;
  readonly registry: RegistryPort;
  readonly domains: DomainStore;
  readonly operations: OperationStore;
}

/** What the registry shows, and whether that is a hold of ours; null: there is nothing to hold. */
type Held = { readonly record: RegistryRecord; readonly isHeld: boolean } | null;

/** Brings the hold to where the suspension is at the moment of sending; when that has changed meanwhile, once more. */
export function clientHold(deps: ClientHoldDeps): OperationKind {
  const { database, registry, domains } = deps;
  return defineOperationKind<Held>({
    name: CLIENT_HOLD,
    keepsTrying: true,
    execute: async (operation, { sentBefore }) => {
      const domain = await domains.ofTimer(database.read, domainOf(operation));
      if (domain?.state !== 'REGISTERED') return { kind: 'done', result: null };
      const shown = await registry.info(domain.name);
      if (shown.kind === 'unavailable') return shown;
      const { value: record } = shown;
      // What is being deleted is not in the DNS anyway; a renewal that restores it asks again.
      if (record?.isOurs !== true || record.phase !== 'REGISTERED') return { kind: 'done', result: null };
      const wanted = domain.suspendedAt !== null;
      const isHeld = record.statuses.some((word) => HOLD.test(word));
      const isOurs = domain.heldAt !== null || sentBefore;
      if (wanted === isHeld || (!wanted && !isOurs))
        return { kind: 'done', result: { record, isHeld: wanted && isHeld } };
      return sent(await registry.update(command(operation, domain, wanted)), wanted);
    },
    finish: async (manager, operation, held, at) => {
      if (held === null) return;
      const { profileId } = operation;
      const domainId = domainOf(operation);
      const domain = await domains.lock(manager, profileId, domainId);
      if (domain?.state !== 'REGISTERED') return;
      const heldAt = held.isHeld ? (domain.heldAt ?? at) : null;
      const changes = { heldAt, ...registryColumns(held.record) };
      await domains.changeRegistered(manager, { profileId, domainId, at }, changes);
      if (held.isHeld !== (domain.suspendedAt !== null))
        await requestHold(deps, manager, { profileId, domainId }, at);
    },
    fail: async () => undefined,
  });
}

/** Of EPP; .it has one word for a name that is not in the DNS, and why. */
const HOLD = /(^|\/)clientHold$/;

function domainOf({ id, domainId }: Operation): string {
  if (domainId === null) throw new Error(`${id} is about no domain`);
  return domainId;
}

function command({ id: commandId }: Operation, { name }: DomainRow, wanted: boolean) {
  const hold = ['clientHold'] as const;
  return { commandId, name, ...(wanted ? { addStatuses: hold } : { removeStatuses: hold }) };
}

/** A refusal is for staff: a suspension is not given up because a registry does not take it. */
function sent(outcome: RegistryOutcome<RegistryRecord>, isHeld: boolean): OperationOutcome<Held> {
  if (outcome.kind === 'done') return { kind: 'done', result: { record: outcome.record, isHeld } };
  if (outcome.kind === 'refused') return { kind: 'pending', reference: null, waitsFor: 'STAFF_CHECK' };
  return outcome.kind === 'pending' ? { ...outcome, waitsFor: 'REGISTRY_ANSWER' } : outcome;
}
