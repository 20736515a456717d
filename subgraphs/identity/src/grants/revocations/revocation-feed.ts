import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import type { FeedPage } from '@customer-area/shared/events';
import type { InternalHandlers } from '@customer-area/shared/http';
import { apiKeyRevoked, type revocations, sessionRevoked } from '../../../contract';
import { ACCESS_TOKEN_SECONDS, type SessionStore } from '../../credentials/sessions';
import type { ApiKeyStore } from '../api-keys';

/** A little longer than a token lives. */
const LOOK_BACK_MS = (ACCESS_TOKEN_SECONDS + 300) * 1000;

/** Shorter than a gateway waits for any answer: what it is told must not be older. */
const HOLD_MS = 2_000;

/** Facts whose subject cannot be used any more: a session, or a key, which stands in for one. */
const ENDINGS: readonly string[] = [sessionRevoked.type, apiKeyRevoked.type];

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
  { after }: InputOf<typeof revocations>,
): Promise<OutputOf<typeof revocations>> {
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
