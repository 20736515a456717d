import type { EntityManager } from 'typeorm';
import { appendEvent } from '../events';
import { jobDropped } from './contract/job-dropped';
import type { JobHandler } from './job-kind';
import { isDropped, markDropped } from './parked-job.store';
import { ownerOfSubject } from './subject-owner.store';

interface DropDecision {
  readonly id: string;
  readonly reason: string;
  /** Business time. */
  readonly at: Date;
}

/**
 * Gives a parked job up for good, with what follows from that for its kind, and tells whose work it was; false when there is no
 * such job. Twice is once.
 */
export async function dropParkedJob(
  manager: EntityManager,
  { id, reason, at }: DropDecision,
  handlers: readonly Pick<JobHandler, 'kind' | 'dropped'>[],
): Promise<boolean> {
  const job = await markDropped(manager, id);
  if (job === null) return isDropped(manager, id);
  const { kind, subjectId } = job;
  // Asked first: what follows may take the subject away.
  const profileId = await ownerOfSubject(manager, subjectId);
  await handlers.find((handler) => handler.kind.name === kind)?.dropped?.(manager, subjectId);
  await appendEvent(manager, jobDropped, {
    profileId,
    subjectId: id,
    payload: { kind, reason },
    occurredAt: at,
  });
  return true;
}
