import type { Database } from '@customer-area/shared/database';
import type { FeedPage } from '@customer-area/shared/events';
import type { InternalHandlers } from '@customer-area/shared/http';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { ACCESS_TOKEN_SECONDS, SESSION_REVOKED, type SessionStore } from '../../credentials/sessions';
import { API_KEY_REVOKED, type ApiKeyStore } from '../api-keys';

const input = z.object({ after: z.number().int().min(0).nullable() });
/** A little longer than a token lives. */
const LOOK_BACK_MS = (ACCESS_TOKEN_SECONDS + 300) * 1000;

/** Shorter than a gateway waits for any answer: what it is told must not be older. */
const HOLD_MS = 2_000;

/** Facts whose subject cannot be used any more: a session, or a key, which stands in for one. */
const ENDINGS: readonly string[] = [SESSION_REVOKED, API_KEY_REVOKED];

/**
 * What gateways ask to learn about ended sessions and keys: first everything recent, then what is new since a cursor (held open
 * until there is something, so that the news arrives at once).
 */
export async function revocationsAfter(
  deps: {
    database: Database;
    sessions: SessionStore;
    apiKeys: Pick<ApiKeyStore, 'revokedSince'>;
    events: () => InternalHandlers;
  },
  request: unknown,
): Promise<{ cursor: number; sessionIds: string[] }> {
  const { after } = checked(input, request);
  if (after === null) {
    const since = new Date(Date.now() - LOOK_BACK_MS);
    // Sessions first: with them comes the cursor, behind which nothing may be missed.
    const { cursor, sessionIds } = await deps.sessions.revokedSince(deps.database.read, since);
    return { cursor, sessionIds: [...sessionIds, ...(await deps.apiKeys.revokedSince(since))] };
  }
  const read = deps.events().events;
  if (read === undefined) throw new Error('this service has no event log');
  const { events, upTo } = (await read(
    { after, types: ENDINGS, holdMs: HOLD_MS },
    { kind: 'service', service: 'identity', requestId: 'revocations' },
  )) as FeedPage;
  return { cursor: upTo, sessionIds: events.map((event) => event.subjectId) };
}
