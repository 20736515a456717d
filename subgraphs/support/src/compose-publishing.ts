import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import type { Slice } from '@customer-area/shared/subgraph';
import { AnnouncementResolver } from './announcements';
import type { SupportStores } from './compose-stores';
import { GuideResolver } from './guides';
import { AnswerTimes, SupportChannelResolver } from './support-channels';
import { TicketAdviceResolver } from './ticket-advice';

export interface PublishingDeps extends SupportStores {
  readonly database: Database;
  readonly clock: Clock;
  readonly peer: (service: string) => Peer;
}

/** What staff publish for everybody, and what may answer before a ticket is sent. */
export function composePublishing(deps: PublishingDeps): Slice {
  const withDomains = { ...deps, domains: () => deps.peer('domains') };
  return {
    resolvers: [
      new GuideResolver(deps),
      new SupportChannelResolver(deps, new AnswerTimes(deps)),
      new AnnouncementResolver(withDomains),
      new TicketAdviceResolver(withDomains),
    ],
  };
}
