import { notFound } from '@customer-area/shared/errors';
import type { ReviewedCase } from './rectification-case';
import { reasonOf, type ShowCasesDeps, showCases } from './show-cases';

export type ReadCaseDeps = ShowCasesDeps;

/** One request, in whatever state. NOT_FOUND for an absent one. */
export function readCase(deps: ReadCaseDeps, id: string, why: string): Promise<ReviewedCase> {
  const reason = reasonOf(why);
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    const [one] = request === null ? [] : await showCases(deps, manager, [request], reason);
    if (one === undefined) throw notFound();
    return one;
  });
}
