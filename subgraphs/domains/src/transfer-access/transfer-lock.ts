import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { z } from 'zod';
import { messages } from '../messages';
import {
  addOperationKindValue,
  defineOperationKind,
  type OperationKind,
  type OperationOutcome,
} from '../operations';
import { type DomainStore, registryColumns } from '../portfolio';
import type { RegistryOutcome, RegistryPort, RegistryRecord } from '../registry';

/** The kind of operation that locks a name at its registry against transfers, or unlocks it. */
export const TRANSFER_LOCK = 'transfer-lock';
addOperationKindValue(
  TRANSFER_LOCK,
  'A domain is locked at its registry against transfers to another registrar, or unlocked.',
);

export const transferLockDetails = z.object({ locked: z.boolean() });

/** The status that forbids transfers. */
const LOCK = 'clientTransferProhibited';

export interface TransferLockDeps {
  readonly database: Database;
  readonly registry: RegistryPort;
  readonly domains: DomainStore;
}

/** Brings the lock to where it was asked to be, by what the registry shows. */
export function transferLock({ database, registry, domains }: TransferLockDeps): OperationKind {
  return defineOperationKind<RegistryRecord>({
    name: TRANSFER_LOCK,
    execute: async ({ id: commandId, domainId, details }) => {
      const domain = domainId === null ? null : await domains.ofTimer(database.read, domainId);
      if (domain?.state !== 'REGISTERED') return { kind: 'unwanted', reason: 'domain.gone' };
      const shown = await registry.info(domain.name);
      if (shown.kind === 'unavailable') return shown;
      const { value: record } = shown;
      if (record?.isOurs !== true) return REFUSED;
      const { locked } = transferLockDetails.parse(details);
      if (record.statuses.includes(LOCK) === locked) return { kind: 'done', result: record };
      const change = locked ? { addStatuses: [LOCK] as const } : { removeStatuses: [LOCK] as const };
      return outcomeOf(await registry.update({ commandId, name: domain.name, ...change }));
    },
    finish: async (manager, { profileId, domainId }, record, at) => {
      const owned = { profileId: trustedProfileId(profileId), domainId: domainId ?? '', at };
      await domains.changeRegistered(manager, owned, registryColumns(record));
    },
    fail: async () => undefined,
  });
}

const REFUSED = {
  kind: 'refused',
  failure: { code: 'REFUSED_BY_POLICY', message: messages.localized('registry.REFUSED_BY_POLICY') },
} as const;

function outcomeOf(outcome: RegistryOutcome<RegistryRecord>): OperationOutcome<RegistryRecord> {
  if (outcome.kind === 'done') return { kind: 'done', result: outcome.record };
  if (outcome.kind === 'refused') return REFUSED;
  return outcome.kind === 'pending' ? { ...outcome, waitsFor: 'REGISTRY_ANSWER' } : outcome;
}
