import type { Actor } from '@customer-area/shared/actor';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, retryParkedJobsOf } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { Operation, OperationStore } from './operation.store';
import { EXECUTE_OPERATION } from './operation-jobs';
import { isOver } from './operation-transitions';
import { requesterOf } from './requester';

export interface OperationRequest {
  readonly profileId: ProfileId;
  /** Null for an act that is about no domain. */
  readonly domainId: string | null;
  /** The name of one of the kinds of operations. */
  readonly kind: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Who asked: `currentActor()` in a request, null for a timer or a rule. */
  readonly actor: Actor | null;
  readonly policyVersion?: number | null;
  /** Requests with the same key are one operation: as long as it is open, or for good. */
  readonly dedupe: { readonly key: string; readonly while: 'OPEN' | 'EVER' };
  readonly at: Date;
}

export interface RequestedOperation {
  readonly operation: Operation;
  /** Whether this request began it. */
  readonly begun: boolean;
}

/** Begins an operation without an order, in the caller's transaction; a job carries it out. Twice is once. */
export async function requestOperation(
  { operations }: { readonly operations: OperationStore },
  manager: EntityManager,
  { profileId, domainId, kind, details, actor, policyVersion = null, dedupe, at }: OperationRequest,
): Promise<RequestedOperation> {
  const request = { profileId, domainId, kind, details, policyVersion, ...requesterOf(actor) };
  const dedupeWhileOpen = dedupe.while === 'OPEN';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const begun = await operations.begin(
      manager,
      { ...request, state: 'PENDING', dedupeKey: dedupe.key, dedupeWhileOpen },
      { at, reason: 'requested' },
    );
    if (begun !== null) {
      await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: begun.id, dueAt: at });
      return { operation: begun, begun: true };
    }
    const operation = await operations.ofKey(manager, profileId, dedupe.key);
    if (operation !== null) {
      await goOn(manager, operation, at);
      return { operation, begun: false };
    }
  }
  throw new Error(`operations with the key ${dedupe.key} keep ending while another is begun`);
}

/** The operation that has the key may end between two statements, which frees the key. */
const ATTEMPTS = 3;

/** What gave up, or waits for staff, is tried again: whoever asks has a reason to, and nothing else would carry it out. */
async function goOn(manager: EntityManager, { id, state }: Operation, dueAt: Date): Promise<void> {
  if (isOver(state) || (await retryParkedJobsOf(manager, EXECUTE_OPERATION, id))) return;
  if (state === 'BLOCKED') await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: id, dueAt });
}
