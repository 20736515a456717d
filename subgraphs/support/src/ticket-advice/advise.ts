import { checkedSearchText } from '@customer-area/shared/list-filters';
import type { Viewer } from '@customer-area/shared/viewer';
import {
  type AnnouncementRow,
  type FindAnnouncementsDeps,
  findAnnouncements,
  statusAt,
} from '../announcements';
import { type GuideRow, type GuideStore, searchWords } from '../guides';

export interface AdviseDeps extends FindAnnouncementsDeps {
  readonly guides: GuideStore;
}

export interface Question {
  readonly category: string;
  readonly domainId: string | null;
  readonly text: string | null;
}

export interface Advice {
  readonly announcements: readonly AnnouncementRow[];
  readonly guides: readonly GuideRow[];
}

/** The topics of guides that questions of a category are about, the likeliest first. */
const TOPICS: Readonly<Record<string, readonly (string | null)[]>> = {
  TECHNICAL: ['ACCESS'],
  BILLING: ['PAYMENTS', 'INVOICES'],
  DOMAINS: ['RENEWALS', 'TRANSFERS'],
  OTHER: [null],
};

/** What goes on now and fits a question, and the guides that may answer it. */
export async function advise(
  deps: AdviseDeps,
  viewer: Viewer,
  { category, domainId, text }: Question,
  most: number,
): Promise<Advice> {
  const now = deps.clock.now();
  const typed = checkedSearchText('text', text);
  const rows = await findAnnouncements(deps, viewer, domainId);
  const ongoing = rows.filter((row) => statusAt(row, now) === 'ONGOING');
  const words = typed === null ? null : searchWords(typed);
  const wanted = { text: words, locale: viewer.locale, at: now, most };
  const byWords =
    words === null ? [] : await deps.guides.inForce(deps.database.read, { ...wanted, topic: null });
  if (byWords.length > 0) return { announcements: ongoing, guides: byWords };
  const byTopic: GuideRow[] = [];
  for (const topic of TOPICS[category] ?? [null])
    byTopic.push(...(await deps.guides.inForce(deps.database.read, { ...wanted, text: null, topic })));
  return { announcements: ongoing, guides: byTopic.slice(0, most) };
}
