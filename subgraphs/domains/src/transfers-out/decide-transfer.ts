import type { Actor } from '@customer-area/shared/actor';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { transferOutApproved, transferOutRejected } from '../../contract';
import { type OperationStore, requestOperation } from '../operations';
import type { DomainRow } from '../portfolio';
import { isOwnerChanging, type OwnersChanging, type TransferAccessStore } from '../transfer-access';
import type { RecordTransferredDeps } from './record-transferred';

/** The kinds of operations that tell a registry what becomes of a transfer. */
export const APPROVE_TRANSFER = 'approve-transfer';
export const REJECT_TRANSFER = 'reject-transfer';

/** Why a transfer is rejected: as the holder says, or because no domain, or not this one, may leave now. */
const rejectionReason = z.enum(['OBJECTION', 'FRAUD', 'IDENTITY_DISPUTE', 'PROTECTED']);
export type RejectionReason = z.output<typeof rejectionReason>;

export type Decision =
  | { readonly kind: typeof APPROVE_TRANSFER }
  | { readonly kind: typeof REJECT_TRANSFER; readonly reason: RejectionReason };

/** The transfer that a decision is about; absent in operations that began before it was kept. */
export const decidedTransfer = z.object({
  requestedAt: z.coerce.date().optional(),
  gainingRegistrar: z.string().optional(),
});

/** One decision at a time about a domain. */
export const decisionKey = (domainId: string) => `transfer-out:${domainId}`;

export interface DecideTransferDeps extends RecordTransferredDeps {
  readonly database: Database;
  readonly operations: OperationStore;
  readonly transferAccess: TransferAccessStore;
  readonly ownerChanges: OwnersChanging;
}

export type DecideOutcome =
  | { readonly kind: 'refused'; readonly code: 'NO_TRANSFER' | 'TRANSFER_BEING_DECIDED' | 'OWNER_CHANGING' }
  | { readonly kind: 'begun'; readonly operationId: string };

/** Begins the operation that tells the registry. One decision at a time: the same once more is that one. */
export async function decideTransfer(
  deps: DecideTransferDeps,
  manager: EntityManager,
  { domain, decision, actor }: { domain: DomainRow; decision: Decision; actor: Actor | null },
  at: Date,
): Promise<DecideOutcome> {
  const { id: domainId, unicodeName, policyVersion } = domain;
  const profileId = trustedProfileId(domain.profileId);
  const { kind } = decision;
  const locked = await deps.domains.lock(manager, profileId, domainId);
  if (locked?.state !== 'REGISTERED') return { kind: 'refused', code: 'NO_TRANSFER' };
  const open = await deps.transfersOut.open(manager, { profileId, domainId });
  if (open === null) return { kind: 'refused', code: 'NO_TRANSFER' };
  // Its change of owner may have begun while the caller was asked for another approval.
  if (kind === APPROVE_TRANSFER && (await isOwnerChanging(deps, manager, locked)))
    return { kind: 'refused', code: 'OWNER_CHANGING' };
  const { requestedAt, gainingRegistrar } = open;
  const about = { requestedAt: requestedAt.toISOString(), gainingRegistrar };
  const { operation, begun } = await requestOperation(deps, manager, {
    profileId,
    domainId,
    kind,
    details: kind === REJECT_TRANSFER ? { ...about, reason: decision.reason } : about,
    actor,
    policyVersion,
    dedupe: { key: decisionKey(domainId), while: 'OPEN' },
    at,
  });
  if (!begun)
    return operation.kind === kind
      ? { kind: 'begun', operationId: operation.id }
      : { kind: 'refused', code: 'TRANSFER_BEING_DECIDED' };
  const fact = { profileId, subjectId: domainId, occurredAt: at };
  const named = { domainId, unicodeName };
  if (decision.kind === REJECT_TRANSFER)
    await appendEvent(manager, transferOutRejected, {
      ...fact,
      payload: { ...named, reason: decision.reason },
    });
  else await appendEvent(manager, transferOutApproved, { ...fact, payload: named });
  return { kind: 'begun', operationId: operation.id };
}
