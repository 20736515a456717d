import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { enqueueJob, isPlanned, retryParkedJobsOf } from '@customer-area/shared/jobs';
import {
  type CaseChoice,
  type CaseDecision,
  type ResolvedCase,
  type StaffCase,
  tellCaseResolved,
} from '@customer-area/shared/staff-cases';
import type { EntityManager } from 'typeorm';
import { EXECUTE_OPERATION, type ExecuteOperationDeps } from '../operations';
import type { BlockedOperation, BlockedOperationStore } from './blocked-operations.store';
import { giveUpOperation } from './give-up-operation';

export interface StaffCasesDeps extends ExecuteOperationDeps {
  readonly blocked: BlockedOperationStore;
}

const LISTED = 200;
const CHOICES: readonly CaseChoice[] = ['TRY_AGAIN', 'GIVE_UP'];

/** The operations that wait for staff. */
export async function listCases({ database, blocked }: StaffCasesDeps): Promise<StaffCase[]> {
  return (await blocked.list(database.read, LISTED)).map((operation) => ({
    ...caseOf(operation),
    openedAt: operation.createdAt,
    choices: [...CHOICES],
  }));
}

/** Lets a blocked operation run again, or gives it up, and tells its customer. One that is blocked no more stays as it is. */
export async function resolveCase(deps: StaffCasesDeps, decision: CaseDecision): Promise<ResolvedCase> {
  const { caseId, choice } = decision;
  if (!CHOICES.includes(choice)) throw badInput('input.choice', faultText('input.invalid'));
  const { database, clock, operations, blocked } = deps;
  const found = isId(caseId, 'opr') ? await operations.ofJob(database.read, caseId) : null;
  if (found === null || !(await blocked.hasBeen(database.read, found))) throw notFound();
  const resolved = caseOf(found);
  await database.transact(async (manager) => {
    const operation = await operations.lock(manager, found);
    if (operation?.state !== 'BLOCKED') return;
    const at = clock.now();
    const moved =
      choice === 'GIVE_UP'
        ? await giveUpOperation(deps, manager, operation, at)
        : await tryAgain(manager, caseId, at);
    if (moved) await tellCaseResolved(manager, resolved, decision, at);
  });
  return resolved;
}

/** False when it is about to be tried again anyway. */
async function tryAgain(manager: EntityManager, subjectId: string, dueAt: Date): Promise<boolean> {
  if (await retryParkedJobsOf(manager, EXECUTE_OPERATION, subjectId)) return true;
  if (await isPlanned(manager, EXECUTE_OPERATION, subjectId)) return false;
  await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId, dueAt });
  return true;
}

function caseOf({ id, profileId, domainId, orderId }: Omit<BlockedOperation, 'createdAt'>): ResolvedCase {
  return { caseId: id, kind: 'OPERATION_BLOCKED', subjectId: domainId ?? orderId ?? id, profileId };
}
