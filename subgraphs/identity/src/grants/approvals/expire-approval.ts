import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { approvalExpired } from '../../../contract';
import { stateAt } from './approval';
import type { ApprovalStore } from './approval.store';
import { tellOutcome } from './tell-approval';

export interface ExpireApprovalDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly approvals: ApprovalStore;
}

/** Ends a request that nobody decided, or an approval that nobody used, in time. */
export async function expireApproval(deps: ExpireApprovalDeps, approvalId: string): Promise<void> {
  const { approvals, clock } = deps;
  await deps.database.transact(async (manager) => {
    const approval = await approvals.find(manager, approvalId);
    const now = clock.now();
    if (approval === null || approval.state === 'EXPIRED' || stateAt(approval, now) !== 'EXPIRED') return;
    if (!(await approvals.move(manager, approval, 'EXPIRED', {}))) return;
    await tellOutcome(manager, approvalExpired, approval, now);
  });
}
