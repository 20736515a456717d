import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, retryParkedJobsOf } from '@customer-area/shared/jobs';
import { type cancelTransferCodes, transferInCancelAsked } from '../../contract';
import { EXECUTE_OPERATION, type OperationStore } from '../operations';
import type { DomainRow, DomainStore } from '../portfolio';
import type { TransferInStore } from './transfer-in.store';

export type CancelTransferRefusal = CodeOf<typeof cancelTransferCodes>;

/** Why a transfer cannot be called off; null when it can. */
export function cancelRefusal({
  state,
  byTransfer,
}: Pick<DomainRow, 'state' | 'byTransfer'>): CancelTransferRefusal | null {
  if (!byTransfer) return 'NO_TRANSFER_IN';
  if (state === 'REQUESTED') return 'TRANSFER_NOT_PAID';
  return state === 'REGISTERING' ? null : 'NO_TRANSFER_IN';
}

export interface CancelTransferDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly operations: OperationStore;
  readonly transfersIn: TransferInStore;
}

export type CancelTransferOutcome =
  | { readonly kind: 'refused'; readonly code: CancelTransferRefusal }
  /** It may come all the same, where the registry was quicker. */
  | { readonly kind: 'asked'; readonly operationId: string };

/**
 * Wants a transfer called off. Only the operation of the order line acts at the registry: it reads what is wanted each time it runs,
 * and runs now. Twice is once.
 */
export async function cancelTransfer(
  { database, clock, domains, operations, transfersIn }: CancelTransferDeps,
  { id: domainId, profileId: owner, unicodeName }: DomainRow,
): Promise<CancelTransferOutcome> {
  const of = { profileId: trustedProfileId(owner), domainId };
  return database.transact(async (manager) => {
    const at = clock.now();
    const domain = await domains.lock(manager, of.profileId, domainId);
    const transfer = await transfersIn.ofDomain(manager, of);
    const code = domain === null ? 'NO_TRANSFER_IN' : cancelRefusal(domain);
    const operation =
      transfer === null ? null : await operations.ofLine(manager, of.profileId, transfer.lineId);
    if (code !== null || operation === null) return { kind: 'refused', code: code ?? 'NO_TRANSFER_IN' };
    if (await transfersIn.askCancel(manager, of, at)) {
      await retryParkedJobsOf(manager, EXECUTE_OPERATION, operation.id);
      await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: at });
      const payload = { domainId, unicodeName };
      const fact = { profileId: of.profileId, subjectId: domainId, occurredAt: at };
      await appendEvent(manager, transferInCancelAsked, { ...fact, payload });
    }
    return { kind: 'asked', operationId: operation.id };
  });
}
