import type { AnnouncementRow } from './announcement.entity';

export type AnnouncementStatus = 'PLANNED' | 'ONGOING' | 'ENDED';

export function statusAt(
  { startsAt, endsAt }: Pick<AnnouncementRow, 'startsAt' | 'endsAt'>,
  now: Date,
): AnnouncementStatus {
  if (endsAt !== null && endsAt <= now) return 'ENDED';
  return startsAt <= now ? 'ONGOING' : 'PLANNED';
}

/** Something that an announcement may be about. */
export interface Concerned {
  readonly tld: string;
  /** The kinds of its services. */
  readonly services: readonly string[];
}

/** Whether a domain is concerned: by its extension and by one of its services, as far as the announcement names any. */
export function concerns(
  { services, tlds }: Pick<AnnouncementRow, 'services' | 'tlds'>,
  domain: Concerned,
): boolean {
  const hasTld = tlds.length === 0 || tlds.includes(domain.tld);
  return hasTld && (services.length === 0 || services.some((service) => domain.services.includes(service)));
}
