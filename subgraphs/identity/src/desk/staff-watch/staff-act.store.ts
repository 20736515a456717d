import type { Database } from '@customer-area/shared/database';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { insertOnce } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { StaffActRow } from './staff-act.entity';

interface Watched {
  readonly staffLoginId: string;
  readonly from: Date;
  readonly until: Date;
}

/** A read that a rule has found. */
export interface FoundRead {
  readonly staffLoginId: string;
  readonly profileId: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly profiles: number;
}

/** What staff did, by who did it. For whoever watches staff alone. */
export class StaffActStore {
  constructor(private readonly database: Database) {}

  async insert(manager: EntityManager, act: StaffActRow): Promise<void> {
    await insertOnce(manager, StaffActRow, act, { background: true });
  }

  /** A page of what one member of staff did, newest first. */
  async page(watched: Watched, wanted: PageWanted): Promise<Page<StaffActRow>> {
    const columns = { time: 'act.at', id: 'act.eventId' };
    const rows = await newestFirst(this.of(watched), columns, wanted).getMany();
    return toPage(rows, wanted, ({ at, eventId }) => encodeTimeCursor({ at, id: eventId }));
  }

  count(watched: Watched): Promise<number> {
    return this.of(watched).getCount();
  }

  /** Hours in which somebody was shown more customers than `most`. */
  async crowdedHours(since: Date, most: number, limit: number): Promise<FoundRead[]> {
    const rows = (await this.database.read.query(
      `SELECT staff_login_id AS staffLoginId, MAX(at) AS at, COUNT(DISTINCT profile_id) AS profiles
         FROM staff_act WHERE kind = 'staff.read' AND at >= ?
        GROUP BY staff_login_id, DATE_FORMAT(at, '%Y-%m-%d %H')
       HAVING profiles > ? ORDER BY at DESC LIMIT ?`,
      [since, most, limit],
    )) as { staffLoginId: string; at: Date; profiles: string }[];
    return rows.map(({ staffLoginId, at, profiles }) => ({
      staffLoginId,
      profileId: null,
      reason: null,
      at,
      profiles: Number(profiles),
    }));
  }

  /** The newest reads at night that name no ticket, since a moment. */
  async atNightWithoutTicket(since: Date, limit: number): Promise<FoundRead[]> {
    return (await this.database.read.query(
      `SELECT staff_login_id AS staffLoginId, profile_id AS profileId, reason, at, 1 AS profiles
         FROM staff_act WHERE at_night_without_ticket = 1 AND at >= ? ORDER BY at DESC LIMIT ?`,
      [since, limit],
    )) as FoundRead[];
  }

  /** Reads of a customer who is called like the member of staff. */
  async ofNamesakes(since: Date, limit: number): Promise<FoundRead[]> {
    return (await this.database.read.query(
      `SELECT a.staff_login_id AS staffLoginId, a.profile_id AS profileId, a.reason, a.at, 1 AS profiles
         FROM staff_act a JOIN staff_member m ON m.login_id = a.staff_login_id JOIN profile p ON p.id = a.profile_id
        WHERE a.kind = 'staff.read' AND a.at >= ? AND p.last_name = SUBSTRING_INDEX(m.name, ' ', -1)
        ORDER BY a.at DESC LIMIT ?`,
      [since, limit],
    )) as FoundRead[];
  }

  private of({ staffLoginId, from, until }: Watched) {
    return this.database.read
      .createQueryBuilder(StaffActRow, 'act')
      .where('act.staffLoginId = :staffLoginId AND act.at >= :from AND act.at < :until', {
        staffLoginId,
        from,
        until,
      });
  }
}
