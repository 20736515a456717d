import type { Page, PageWanted } from '@customer-area/shared/pagination';
import type { ReviewedCase } from './rectification-case';
import { reasonOf, type ShowCasesDeps, showCases } from './show-cases';

export type ListCasesDeps = ShowCasesDeps;

/** A page of what waits for a decision, oldest first. Whoever is shown is told so, with the reason, in the audit log. */
export function listCases(deps: ListCasesDeps, why: string, wanted: PageWanted): Promise<Page<ReviewedCase>> {
  const reason = reasonOf(why);
  return deps.database.transact(async (manager) => {
    const { edges, pageInfo } = await deps.rectifications.queue(manager, wanted);
    const requests = edges.map(({ node }) => node);
    const shown = await showCases(deps, manager, requests, reason);
    const cases = new Map(shown.map((one) => [one.request.id, one]));
    return {
      pageInfo,
      edges: edges.flatMap(({ cursor, node: { id } }) => {
        const node = cases.get(id);
        return node === undefined ? [] : [{ cursor, node }];
      }),
    };
  });
}
