import type { EventFeed, FeedPage } from '../events';
import { askOperation, type InternalHandlers, type Peer } from '../http';
import { readEventFeed } from './background-contract';

/** How much later than promised the answer of a held request may arrive. */
const LATE_MS = 3_000;

/** Another service's log as a feed. */
export function peerFeed(peer: Peer): EventFeed {
  return {
    read: async (query, signal) =>
      (await askOperation(
        peer,
        readEventFeed,
        { ...query, types: query.types === null ? null : [...query.types] },
        'background',
        { timeoutMs: query.holdMs + LATE_MS, ...(signal === undefined ? {} : { signal }) },
      )) as FeedPage,
  };
}

/** The service's own log, for effects that follow its facts as they follow those of others. */
export function ownFeed(internal: () => InternalHandlers): EventFeed {
  const feed: EventFeed = {
    read: async (query) => {
      const read = internal()[readEventFeed.name];
      if (read === undefined) throw new Error('this service has no event log');
      const caller = { kind: 'service', service: 'itself', requestId: 'background' } as const;
      return (await read(query, caller)) as FeedPage;
    },
  };
  own.add(feed);
  return feed;
}

const own = new WeakSet<EventFeed>();

export const isOwnFeed = (feed: EventFeed): boolean => own.has(feed);
