import type { EntityManager } from 'typeorm';
import type { ProfileRow, ProfileStore } from '../profiles';
import type { RectificationDocumentRow, RectificationRow } from './rectification.entity';
import type { RectificationDocumentStore } from './rectification-document.store';

export interface CasesDeps {
  readonly profiles: ProfileStore;
  readonly documents: RectificationDocumentStore;
}

/** A request as staff sees it. */
export interface ReviewedCase {
  readonly request: RectificationRow;
  readonly profile: ProfileRow;
  readonly documents: readonly RectificationDocumentRow[];
}

/** Requests with whose they are and their documents. */
export async function casesOf(
  { profiles, documents }: CasesDeps,
  manager: EntityManager,
  requests: readonly RectificationRow[],
): Promise<ReviewedCase[]> {
  if (requests.length === 0) return [];
  const ids = requests.map(({ id }) => id);
  const papers = await documents.findAny(manager, ids);
  const owners = await profiles.findMany(
    requests.map(({ profileId }) => profileId),
    manager,
  );
  return requests.flatMap((request) => {
    const profile = owners.find(({ profileId }) => profileId === request.profileId);
    if (profile === undefined) return [];
    const own = papers.filter(({ rectificationId }) => rectificationId === request.id);
    return [{ request, profile, documents: own }];
  });
}
