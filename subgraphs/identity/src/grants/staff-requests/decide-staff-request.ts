import type { Database } from '@customer-area/shared/database';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { staffRequestApproved, staffRequestRejected } from '../../../contract';
import { type AskSecondStaffDeps, mayDo } from './ask-second-staff';
import { refusalOf, type StaffRequestRefusal } from './staff-request';
import type { StaffRequestRow } from './staff-request.entity';
import { tellRequest } from './tell-request';

export interface DecideStaffRequestDeps extends AskSecondStaffDeps {
  readonly database: Database;
}

export type StaffRequestDecided =
  | { readonly kind: 'done'; readonly request: StaffRequestRow }
  | { readonly kind: 'refused'; readonly code: StaffRequestRefusal };

const FACTS = { APPROVED: staffRequestApproved, REJECTED: staffRequestRejected };

/** A second member of staff approves or rejects, once. NOT_FOUND for a request that is absent or takes a permission it lacks. */
export async function decideStaffRequest(
  deps: DecideStaffRequestDeps,
  input: { byLoginId: string; id: string; decision: 'APPROVED' | 'REJECTED'; reason: string },
): Promise<StaffRequestDecided> {
  const { staffRequests, staff, clock } = deps;
  const { byLoginId, id, decision, reason } = input;
  if (!isId(id, 'srq')) throw notFound();
  return deps.database.transact(async (manager): Promise<StaffRequestDecided> => {
    const request = await staffRequests.lock(manager, id);
    const by = await staff.find(byLoginId, manager);
    // A session may outlive its login by a moment.
    if (by === null || by.disabledAt !== null) throw unauthenticated();
    if (request === null || !mayDo(by, request.act)) throw notFound();
    const now = clock.now();
    const code = refusalOf(decision, request, by, await staff.find(request.askedBy, manager), now);
    if (code !== null) return { kind: 'refused', code };
    const decided = { decidedBy: byLoginId, decidedAt: now, decisionReason: reason };
    if (!(await staffRequests.move(manager, request, decision, decided)))
      throw new Error(`${id} was locked and has moved all the same`);
    await tellRequest(manager, FACTS[decision], request, reason, now);
    return { kind: 'done', request: { ...request, ...decided, state: decision } };
  });
}
