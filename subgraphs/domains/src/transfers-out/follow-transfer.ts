import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { transferOutCancelled, transferOutRequested } from '../../contract';
import { isOver, type OperationStore } from '../operations';
import type { DomainRow } from '../portfolio';
import type { PendingTransfer } from '../registry';
import { endKnownCode, type TransferAccessStore } from '../transfer-access';
import { decisionKey } from './decide-transfer';
import { GUARD_TRANSFER } from './guard-transfer-job';
import type { RecordTransferredDeps } from './record-transferred';

export interface FollowTransferDeps extends RecordTransferredDeps {
  readonly database: Database;
  readonly operations: OperationStore;
  readonly transferAccess: TransferAccessStore;
}

/** What a registry shows of a transfer; `unclear`: its two answers contradict each other, as while it is just beginning or ending. */
export type ShownTransfer = PendingTransfer | 'unclear' | null;

/** Follows what the registry shows of a transfer of a domain that is still ours: one that began is told, and one that was called off. */
export async function followTransfer(
  deps: FollowTransferDeps,
  { id: domainId, profileId: owner }: DomainRow,
  transfer: ShownTransfer,
  at: Date,
): Promise<void> {
  if (transfer === 'unclear') return;
  const { database, domains, operations, transfersOut } = deps;
  const of = { profileId: trustedProfileId(owner), domainId };
  await database.transact(async (manager) => {
    const domain = await domains.lock(manager, of.profileId, domainId);
    if (domain?.state !== 'REGISTERED') return;
    const open = await transfersOut.open(manager, of);
    const decision = await operations.ofKey(manager, of.profileId, decisionKey(domainId));
    // What we have decided ourselves ends it: that operation records it.
    const isDecided = decision !== null && !isOver(decision.state);
    if (isDecided && transfer === null) return;
    if (open !== null && open.requestedAt.getTime() !== transfer?.requestedAt.getTime()) {
      await transfersOut.close(manager, of, 'CANCELLED', at);
      await endKnownCode(deps, manager, of, at);
      await tellCancelled(manager, domain, at);
    }
    if (transfer === null) return;
    // What forbids it may have come up since it began.
    await enqueueJob(manager, { kind: GUARD_TRANSFER, subjectId: domainId, dueAt: at });
    if (!(await transfersOut.begin(manager, domain, transfer))) return;
    const { to: gainingRegistrar, dueAt: until } = transfer;
    await appendEvent(manager, transferOutRequested, {
      profileId: of.profileId,
      subjectId: domainId,
      payload: { domainId, unicodeName: domain.unicodeName, gainingRegistrar, until },
      occurredAt: at,
    });
  });
}

function tellCancelled(manager: EntityManager, domain: DomainRow, occurredAt: Date): Promise<unknown> {
  const { id: domainId, profileId, unicodeName } = domain;
  const payload = { domainId, unicodeName };
  return appendEvent(manager, transferOutCancelled, { profileId, subjectId: domainId, payload, occurredAt });
}
