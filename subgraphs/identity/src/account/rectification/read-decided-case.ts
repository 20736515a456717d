import { notFound } from '@customer-area/shared/errors';
import { casesOf, type ReviewedCase } from './rectification-case';
import type { ShowCasesDeps } from './show-cases';

export type ReadDecidedCaseDeps = Omit<ShowCasesDeps, 'clock'>;

/** The case that somebody has just decided: who has acted on it has seen it. */
export function readDecidedCase(deps: ReadDecidedCaseDeps, id: string): Promise<ReviewedCase> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    const [one] = request === null ? [] : await casesOf(deps, manager, [request]);
    if (one === undefined) throw notFound();
    return one;
  });
}
