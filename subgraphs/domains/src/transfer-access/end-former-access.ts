import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { TldRules } from '../names';
import { type OperationStore, requestOperation } from '../operations';
import type { DomainRow } from '../portfolio';
import { lockRefusal } from './access-rules';
import { endKnownCode } from './end-auth-code';
import type { TransferAccessStore } from './transfer-access.store';
import { TRANSFER_LOCK } from './transfer-lock';

export interface EndFormerAccessDeps {
  readonly tldRules: TldRules;
  readonly operations: OperationStore;
  readonly transferAccess: TransferAccessStore;
}

/**
 * Whoever had a domain before may know its code and may have unlocked it: in the transaction that gives it to another profile a new
 * code is planned, and the lock where its registry has one. What was counted stays: the numbers name commands at the registry.
 */
export async function endFormerAccess(
  deps: EndFormerAccessDeps,
  manager: EntityManager,
  { domain, to, at }: { readonly domain: DomainRow; readonly to: ProfileId; readonly at: Date },
): Promise<void> {
  const { id: domainId, policyVersion } = domain;
  await endKnownCode(deps, manager, { profileId: to, domainId }, at);
  if (lockRefusal(domain, deps.tldRules.policyOf(domain), at) !== null) return;
  await requestOperation(deps, manager, {
    profileId: to,
    domainId,
    kind: TRANSFER_LOCK,
    details: { locked: true },
    actor: null,
    policyVersion,
    dedupe: { key: `${TRANSFER_LOCK}:${domainId}`, while: 'OPEN' },
    at,
  });
}
