import { readableDomain } from '@customer-area/domains/contract';
import { addDays } from '@customer-area/shared/clock';
import { notFound } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { isId } from '@customer-area/shared/ids';
import { readerOf } from '@customer-area/shared/reader';
import type { Viewer } from '@customer-area/shared/viewer';
import { type Concerned, concerns } from './announcement';
import type { AnnouncementRow } from './announcement.entity';
import type { AnnouncementDeps } from './publish-announcement';

export interface FindAnnouncementsDeps extends AnnouncementDeps {
  readonly domains: () => Peer;
}

/** What is shown at once. */
export const MOST_SHOWN = 50;
/** What has ended is still of interest for some days. */
const SHOWN_DAYS = 7;

/** What everybody is told now; with a domain, what concerns it. NOT_FOUND for a domain that the viewer may not see. */
export async function findAnnouncements(
  { database, clock, announcements, domains }: FindAnnouncementsDeps,
  viewer: Viewer,
  domainId: string | null,
): Promise<AnnouncementRow[]> {
  const domain = domainId === null ? null : await concernedDomain(domains(), viewer, domainId);
  const now = clock.now();
  const rows = await announcements.since(database.read, addDays(now, -SHOWN_DAYS), now);
  return rows.filter((row) => domain === null || concerns(row, domain)).slice(0, MOST_SHOWN);
}

async function concernedDomain(domains: Peer, viewer: Viewer, domainId: string): Promise<Concerned> {
  if (!isId(domainId, 'dom')) throw notFound();
  const reader = readerOf(viewer);
  const domain = await askOperation(domains, readableDomain, { reader, domainId }, viewer.requestId);
  if (domain === null) throw notFound();
  return domain;
}
