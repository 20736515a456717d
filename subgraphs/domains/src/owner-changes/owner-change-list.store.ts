import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  oldestFirst,
  type Page,
  type PageWanted,
  toPage,
  walkOf,
} from '@customer-area/shared/pagination';
import { type EntityManager, IsNull, Not } from 'typeorm';
import type { OwnerChangeState } from './owner-change';
import { type AnyOwnerChange, OwnerChangeRow, ReceivedOwnerChangeRow } from './owner-change.entity';

const SIDES = [OwnerChangeRow, ReceivedOwnerChangeRow] as const;

/** Lists of cases: those of a profile, on either side, and what waits for staff. */
export class OwnerChangeListStore {
  /** A page of the cases of the profile, newest first. One statement for each side, along its index. */
  async page(
    manager: EntityManager,
    profileId: ProfileId,
    state: OwnerChangeState | null,
    wanted: PageWanted,
  ): Promise<Page<AnyOwnerChange>> {
    const columns = { time: 'change.startedAt', id: 'change.id' };
    const rows: AnyOwnerChange[] = [];
    for (const side of SIDES)
      rows.push(...(await newestFirst(this.own(manager, side, profileId, state), columns, wanted).getMany()));
    const direction = walkOf(wanted, 'DESC').order === 'DESC' ? -1 : 1;
    rows.sort((a, b) => direction * (a.startedAt.getTime() - b.startedAt.getTime() || compare(a.id, b.id)));
    return toPage(rows.slice(0, wanted.size + 1), wanted, ({ startedAt, id }) =>
      encodeTimeCursor({ at: startedAt, id }),
    );
  }

  async count(manager: EntityManager, profileId: ProfileId, state: OwnerChangeState | null): Promise<number> {
    let total = 0;
    for (const side of SIDES)
      total += await ownCount(this.own(manager, side, profileId, state), 'change', profileId);
    return total;
  }

  /** For staff: a page of the cases that have a document which waits for a decision, the one that has waited longest first. */
  async queue(manager: EntityManager, wanted: PageWanted): Promise<Page<OwnerChangeRow>> {
    const query = manager
      .createQueryBuilder(OwnerChangeRow, 'change')
      .where('change.reviewSince IS NOT NULL');
    const rows = await oldestFirst(query, { time: 'change.reviewSince', id: 'change.id' }, wanted).getMany();
    return toPage(rows, wanted, ({ reviewSince, startedAt, id }) =>
      encodeTimeCursor({ at: reviewSince ?? startedAt, id }),
    );
  }

  /** For staff: how many these are. */
  countQueue(manager: EntityManager): Promise<number> {
    return manager.countBy(OwnerChangeRow, { reviewSince: Not(IsNull()) });
  }

  private own(
    manager: EntityManager,
    side: (typeof SIDES)[number],
    profileId: ProfileId,
    state: OwnerChangeState | null,
  ) {
    const query = manager.createQueryBuilder<AnyOwnerChange>(side, 'change');
    const own = rowsOf(query, 'change', profileId);
    return state === null ? own : own.andWhere('change.state = :state', { state });
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
