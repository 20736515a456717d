import { badInput, faultText, forbidden, notFound } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import { payloadHash } from '@customer-area/shared/idempotency';
import { type CaseDecision, listStaffCases, resolveStaffCase } from '@customer-area/shared/staff-cases';
import { askSecondStaff } from '../../grants/staff-requests';
import type { DropJobDeps } from './decide-job';
import type { ServiceName } from './services-port';

/** The services that have cases, by how their ids begin. */
const OWNERS: Readonly<Record<string, ServiceName>> = { pca: 'billing', opr: 'domains' };
export const SERVICES_WITH_CASES: readonly ServiceName[] = ['billing', 'domains'];

const LONGEST_REASON = 500;

/** What billing asks for where how a payment ended is said. */
const SAYS_HOW_IT_ENDED: readonly CaseDecision['choice'][] = ['TAKEN', 'NOT_TAKEN'];

interface WantedDecision extends CaseDecision {
  readonly byLoginId: string;
  readonly permissions: readonly string[];
  readonly requestId: string;
}

/**
 * Decides what waits for a person, where it is; there its customer is told the decision and the reason. False while it waits for a second
 * member of staff: to give up ends work for good, like dropping its job.
 */
export async function resolveCase(deps: DropJobDeps, decision: WantedDecision): Promise<boolean> {
  const given = requiredLine('input.reason', decision.reason, LONGEST_REASON);
  const { caseId, choice, byLoginId, requestId } = decision;
  const owner = OWNERS[caseId.split('_')[0] ?? ''];
  if (owner === undefined) throw notFound();
  if (SAYS_HOW_IT_ENDED.includes(choice) && !decision.permissions.includes('payments:match'))
    throw forbidden();
  const reason =
    choice === 'GIVE_UP' ? await approvedReason(deps, owner, { ...decision, reason: given }) : given;
  if (reason === null) return false;
  const asked = { caseId, choice, reason, byLoginId };
  await deps.services.ask(owner, resolveStaffCase, asked, requestId);
  return true;
}

/** The reason for which a second member of staff has approved that a case that waits is given up; null until then. */
async function approvedReason(
  deps: DropJobDeps,
  owner: ServiceName,
  { caseId, choice, reason, byLoginId, requestId }: WantedDecision,
): Promise<string | null> {
  const cases = await deps.services.ask(owner, listStaffCases, null, requestId);
  const found = cases.find((one) => one.caseId === caseId);
  if (found === undefined) throw notFound();
  if (!found.choices.includes(choice)) throw badInput('input.choice', faultText('input.invalid'));
  const answer = await deps.database.transact((manager) =>
    askSecondStaff(deps, manager, {
      act: 'DROP_JOB',
      subjectId: caseId,
      inputDigest: payloadHash({ caseId, choice, openedAt: found.openedAt.toISOString() }),
      summary: `${owner}: ${choice} ${found.kind}`,
      reason,
      profileId: found.profileId,
      askedBy: byLoginId,
      // A call that was cut off after the approval was used goes on with it.
      useKey: `${choice} ${caseId}`,
    }),
  );
  return answer.kind === 'APPROVED' ? answer.reason : null;
}
