import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { payloadHash } from '@customer-area/shared/idempotency';
import { isId } from '@customer-area/shared/ids';
import { backgroundContract } from '@customer-area/shared/runtime';
import { factsRetried, jobRetried } from '../../../contract';
import { type AskSecondStaffDeps, askSecondStaff } from '../../grants/staff-requests';
import type { ServiceName, Services } from './services-port';

export interface DecideJobDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly services: Services;
}

export interface DropJobDeps extends DecideJobDeps, AskSecondStaffDeps {}

interface JobDecision {
  readonly service: ServiceName;
  readonly jobId: string;
  readonly reason: string;
  readonly requestId: string;
}

const LONGEST_REASON = 500;

/** Lets a parked job run again. */
export async function retryJob(deps: DecideJobDeps, decision: JobDecision): Promise<void> {
  const reason = requiredLine('input.reason', decision.reason, LONGEST_REASON);
  const { service, jobId, requestId } = decision;
  await deps.services.ask(service, backgroundContract.retryJob, { id: jobId }, requestId);
  await deps.database.transact((manager) =>
    appendEvent(manager, jobRetried, {
      profileId: null,
      subjectId: jobId,
      payload: { service, reason },
      occurredAt: deps.clock.now(),
    }),
  );
}

export type DropOutcome =
  | { readonly kind: 'dropped'; readonly jobKind: string }
  | { readonly kind: 'waiting'; readonly requestId: string; readonly until: Date };

/** Gives a job up once a second member of staff has approved exactly that. */
export async function dropJob(
  deps: DropJobDeps,
  { byLoginId, ...decision }: JobDecision & { readonly byLoginId: string },
): Promise<DropOutcome> {
  const reason = requiredLine('input.reason', decision.reason, LONGEST_REASON);
  const { service, jobId, requestId } = decision;
  const { services, database } = deps;
  const wanted = { kind: null, id: jobId, from: null, order: 'ASC', limit: 1 } as const;
  const [job] = isId(jobId, 'job')
    ? await services.ask(service, backgroundContract.listParkedJobs, wanted, requestId)
    : [];
  if (job === undefined) throw notFound();
  const answer = await database.transact((manager) =>
    askSecondStaff(deps, manager, {
      act: 'DROP_JOB',
      subjectId: jobId,
      // Of this parking alone: one that was tried again and gave up again is another matter.
      inputDigest: payloadHash({ service, jobId, triedAt: job.triedAt.toISOString() }),
      summary: `${service}: ${job.kind}`,
      reason,
      profileId: null,
      askedBy: byLoginId,
      // A call that was cut off after the approval was used goes on with it.
      useKey: `drop ${jobId}`,
    }),
  );
  if (answer.kind === 'WAITING') return { kind: 'waiting', requestId: answer.requestId, until: answer.until };
  // Told there as it was approved.
  const { reason: approved } = answer;
  await services.ask(
    service,
    backgroundContract.dropJob,
    { id: jobId, reason: approved, byLoginId },
    requestId,
  );
  return { kind: 'dropped', jobKind: job.kind };
}

export async function retryEvents(
  deps: DecideJobDeps,
  decision: Omit<JobDecision, 'jobId'> & { readonly eventId: string | null },
): Promise<number> {
  const reason = requiredLine('input.reason', decision.reason, LONGEST_REASON);
  const { service, eventId, requestId } = decision;
  const operation = backgroundContract.retryParkedEvents;
  const { retrying } = await deps.services.ask(service, operation, { eventId }, requestId);
  if (retrying > 0)
    await deps.database.transact((manager) =>
      appendEvent(manager, factsRetried, {
        profileId: null,
        subjectId: eventId ?? service,
        payload: { service, retrying, reason },
        occurredAt: deps.clock.now(),
      }),
    );
  return retrying;
}
