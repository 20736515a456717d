import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { enqueueJob, retryParkedJobsOf } from '@customer-area/shared/jobs';
import type { CaseChoice, CaseDecision, ResolvedCase, StaffCase } from '@customer-area/shared/staff-cases';
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

/** Lets a blocked operation run again, or gives it up. One that is blocked no more stays as it is. */
export async function resolveCase(
  deps: StaffCasesDeps,
  { caseId, choice }: CaseDecision,
): Promise<ResolvedCase> {
  if (!CHOICES.includes(choice)) throw badInput('input.choice', faultText('input.invalid'));
  const { database, clock, operations } = deps;
  const found = isId(caseId, 'opr') ? await operations.ofJob(database.read, caseId) : null;
  if (found === null) throw notFound();
  const moved = await database.transact(async (manager) => {
    const operation = await operations.lock(manager, found);
    if (operation?.state !== 'BLOCKED') return false;
    const at = clock.now();
    if (choice === 'GIVE_UP') return giveUpOperation(deps, manager, operation, at);
    if (!(await retryParkedJobsOf(manager, EXECUTE_OPERATION, caseId)))
      await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: caseId, dueAt: at });
    return true;
  });
  return { ...caseOf(found), moved };
}

function caseOf({
  id,
  profileId,
  domainId,
  orderId,
}: Omit<BlockedOperation, 'createdAt'>): Omit<ResolvedCase, 'moved'> {
  return { caseId: id, kind: 'OPERATION_BLOCKED', subjectId: domainId ?? orderId ?? id, profileId };
}
