import type { Job } from '@customer-area/shared/jobs';
import { type DecideTransferDeps, decideTransfer, REJECT_TRANSFER } from './decide-transfer';
import { type MayNotLeaveDeps, mayNotLeave } from './may-not-leave';

export interface GuardTransferDeps extends DecideTransferDeps, MayNotLeaveDeps {}

/**
 * Rejects a transfer in the days in which a domain may not leave: after staff have reset a second factor of its profile, and after a
 * change of its registrant. Whoever has got a code before cannot use it then. While it is being approved it is tried again.
 */
export async function guardTransfer(
  deps: GuardTransferDeps,
  { subjectId: domainId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const { database, domains, clock } = deps;
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain?.state !== 'REGISTERED' || !(await mayNotLeave(deps, domain))) return;
  const decision = { kind: REJECT_TRANSFER, reason: 'PROTECTED' } as const;
  const outcome = await database.transact((manager) =>
    decideTransfer(deps, manager, { domain, decision, actor: null }, clock.now()),
  );
  if (outcome.kind === 'refused' && outcome.code === 'TRANSFER_BEING_DECIDED')
    throw new Error(`${domainId} is being approved and may not leave`);
}
