import type { ReviewedCase } from './rectification-case';
import { reasonOf, type ShowCasesDeps, showCases } from './show-cases';

export type ListCasesDeps = ShowCasesDeps;

const MOST_AT_ONCE = 100;

/** What waits for a decision, oldest first. Whoever is shown is told so, with the reason, in the audit log. */
export function listCases(deps: ListCasesDeps, why: string): Promise<ReviewedCase[]> {
  const reason = reasonOf(why);
  return deps.database.transact(async (manager) => {
    const requests = await deps.rectifications.queue(manager, MOST_AT_ONCE);
    return showCases(deps, manager, requests, reason);
  });
}
