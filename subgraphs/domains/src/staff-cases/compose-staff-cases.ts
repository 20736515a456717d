import { deskCountOperations } from '@customer-area/shared/runtime';
import { staffCaseOperations } from '@customer-area/shared/staff-cases';
import type { ExecuteOperationDeps } from '../operations';
import { BlockedOperationStore } from './blocked-operations.store';
import { DeskCountStore } from './desk-count.store';
import { listCases, resolveCase } from './staff-cases';

/** A deadline is carried out by the next sweep; what is older than this was missed. */
const MISSED_MS = 60 * 60_000;

/** What the slice adds to the service: what waits for staff here, and how many. */
export function composeStaffCases(given: ExecuteOperationDeps) {
  const { database, clock } = given;
  const deps = { ...given, blocked: new BlockedOperationStore() };
  const counts = new DeskCountStore(database.read);
  const missed = () => new Date(clock.now().getTime() - MISSED_MS);
  return {
    internal: {
      ...staffCaseOperations({
        list: () => listCases(deps),
        resolve: (decision) => resolveCase(deps, decision),
      }),
      ...deskCountOperations({
        'registry.pending': () => counts.operations('PENDING'),
        'registry.in-progress': () => counts.operations('IN_PROGRESS'),
        'registry.action-required': () => counts.operations('ACTION_REQUIRED'),
        'registry.blocked': () => counts.operations('BLOCKED'),
        'desk.owner-changes': () => counts.reviews(),
        'deadline.expired': () => counts.overdue('EXPIRED', missed()),
        'deadline.let-go': () => counts.overdue('LET_GO', missed()),
        'deadline.registry-look': () => counts.overdue('LOOK', missed()),
      }),
    },
  };
}
