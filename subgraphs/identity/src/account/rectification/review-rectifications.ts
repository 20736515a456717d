import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { label } from '@customer-area/shared/free-text';
import type { EntityManager } from 'typeorm';
import { staffRead } from '../../../contract';
import type { ProfileRow, ProfileStore } from '../profiles';
import type { RectificationDocumentRow, RectificationRow } from './rectification.entity';
import type { RectificationStore } from './rectification.store';
import type { RectificationDocumentStore } from './rectification-document.store';

export interface ReviewRectificationsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly rectifications: RectificationStore;
  readonly documents: RectificationDocumentStore;
}

/** A request as staff sees it. */
export interface ReviewedCase {
  readonly request: RectificationRow;
  readonly profile: ProfileRow;
  readonly documents: readonly RectificationDocumentRow[];
}

const LONGEST_REASON = 200;
const MOST_AT_ONCE = 100;

/** What waits for a decision, oldest first. Whoever is shown is told so, with the reason, in the audit log. */
export function rectificationsToReview(deps: ReviewRectificationsDeps, why: string): Promise<ReviewedCase[]> {
  const reason = reasonOf(why);
  return deps.database.transact(async (manager) => {
    const requests = await deps.rectifications.queue(manager, MOST_AT_ONCE);
    return shown(deps, manager, requests, reason);
  });
}

/** One request, in whatever state. NOT_FOUND for an absent one. */
export function rectificationToReview(
  deps: ReviewRectificationsDeps,
  id: string,
  why: string,
): Promise<ReviewedCase> {
  const reason = reasonOf(why);
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    const [one] = request === null ? [] : await shown(deps, manager, [request], reason);
    if (one === undefined) throw notFound();
    return one;
  });
}

/** The case that somebody has just decided: who has acted on it has seen it. */
export async function decidedCase(deps: ReviewRectificationsDeps, id: string): Promise<ReviewedCase> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    const [one] = request === null ? [] : await cases(deps, manager, [request]);
    if (one === undefined) throw notFound();
    return one;
  });
}

async function shown(
  deps: ReviewRectificationsDeps,
  manager: EntityManager,
  requests: readonly RectificationRow[],
  reason: string,
): Promise<ReviewedCase[]> {
  const found = await cases(deps, manager, requests);
  const occurredAt = deps.clock.now();
  for (const { request } of found) {
    const { id, profileId } = request;
    const payload = { what: 'rectification', reason };
    await appendEvent(manager, staffRead, { profileId, subjectId: id, payload, occurredAt });
  }
  return found;
}

async function cases(
  deps: ReviewRectificationsDeps,
  manager: EntityManager,
  requests: readonly RectificationRow[],
): Promise<ReviewedCase[]> {
  const { profiles, documents } = deps;
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

function reasonOf(why: string): string {
  const reason = label('reason', why, LONGEST_REASON);
  if (reason === null) throw badInput('reason', 'must say why these data are looked at');
  return reason;
}
