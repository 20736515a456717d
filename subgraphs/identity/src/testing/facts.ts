import type { FeedPage, RecordedEvent } from '@customer-area/shared/events';
import type { ComposedSubgraph } from '@customer-area/shared/subgraph';
import type { ServiceViewer } from '@customer-area/shared/viewer';
import { eventually } from '../../../../test/harness/operations';

/** What the service has told about a profile, in order, once `count` facts of these types are there. */
export function factsAbout(
  service: Pick<ComposedSubgraph, 'internal'>,
  profileId: string,
  types: readonly string[],
  count: number,
): Promise<RecordedEvent[]> {
  return eventually(async () => {
    const facts = (await everything(service)).filter(
      (fact) => fact.profileId === profileId && types.includes(fact.type),
    );
    return facts.length >= count ? facts : null;
  });
}

async function everything({ internal }: Pick<ComposedSubgraph, 'internal'>): Promise<RecordedEvent[]> {
  const caller: ServiceViewer = { kind: 'service', service: 'test', requestId: 'test' };
  const all: RecordedEvent[] = [];
  for (;;) {
    const seen = all.at(-1)?.seq ?? 0;
    const page = (await internal.events?.({ after: seen }, caller)) as FeedPage;
    all.push(...page.events);
    // A full page has more behind it; asking behind the last one would wait for news.
    if (page.events.length < 100) return all;
  }
}
