import type { PageHandler, RecordedEvent, Subscription } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { ownFeed, peerFeed, type Runtime } from '@customer-area/shared/runtime';
import type { EntityManager } from 'typeorm';

type Apply = (manager: EntityManager, event: RecordedEvent) => Promise<void>;

interface FromSource {
  readonly apply: (manager: EntityManager, source: string, event: RecordedEvent) => Promise<void>;
}

export interface SubscribersDeps {
  readonly runtime: () => Runtime;
  readonly peer: (name: string) => Peer;
  readonly outbox: { readonly apply: Apply };
  readonly account: { readonly apply: Apply };
  readonly credentials: { readonly applyAll: PageHandler };
  readonly grants: { readonly apply: Apply };
  readonly desk: FromSource;
  readonly records: { readonly apply: Apply; readonly applyAll: (source: string) => PageHandler };
}

/** What this service does with its own facts and those of others: letters, consequences, the audit log. */
export function subscriptionsTo(
  others: readonly string[],
  { runtime, peer, outbox, account, credentials, grants, desk, records }: SubscribersDeps,
): readonly Subscription[] {
  return ['identity', ...others].map((source) => ({
    source,
    feed: source === 'identity' ? ownFeed(() => runtime().internal) : peerFeed(peer(source)),
    handlers: {},
    // Every fact about a profile goes into its log, also one whose words are not known yet.
    others: async (manager, event) => {
      await outbox.apply(manager, event);
      await account.apply(manager, event);
      await grants.apply(manager, event);
      await desk.apply(manager, source, event);
      await records.apply(manager, event);
    },
    together: async (manager, events) => {
      await credentials.applyAll(manager, events);
      await records.applyAll(source)(manager, events);
    },
  }));
}
