import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { type CaseDecision, resolveStaffCase } from '@customer-area/shared/staff-cases';
import { caseResolved } from '../../../contract';
import type { DecideJobDeps } from './decide-job';
import type { ServiceName } from './services-port';

/** The services that have cases, by how their ids begin. */
const OWNERS: Readonly<Record<string, ServiceName>> = { pca: 'billing', opr: 'domains' };
export const SERVICES_WITH_CASES: readonly ServiceName[] = ['billing', 'domains'];

const LONGEST_REASON = 500;

/** Decides what waits for a person, where it is; its customer reads the decision and the reason. */
export async function resolveCase(
  { database, clock, services }: DecideJobDeps,
  decision: CaseDecision & { readonly byLoginId: string; readonly requestId: string },
): Promise<void> {
  const reason = requiredLine('input.reason', decision.reason, LONGEST_REASON);
  const { caseId, choice, byLoginId, requestId } = decision;
  const owner = OWNERS[caseId.split('_')[0] ?? ''];
  if (owner === undefined) throw notFound();
  const asked = { caseId, choice, reason, byLoginId };
  const { kind, subjectId, profileId } = await services.ask(owner, resolveStaffCase, asked, requestId);
  await database.transact((manager) =>
    appendEvent(manager, caseResolved, {
      profileId,
      subjectId,
      payload: { caseId, kind, choice, reason },
      occurredAt: clock.now(),
    }),
  );
}
