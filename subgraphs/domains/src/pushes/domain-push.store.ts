import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, MoreThan } from 'typeorm';
import { type AnyPush, DomainPushRow, type PushState, ReceivedDomainPushRow } from './domain-push.entity';

type Side = typeof DomainPushRow | typeof ReceivedDomainPushRow;

/** Offers of domains; the profile of the side that asks is part of every statement. */
export class DomainPushStore {
  insert(manager: EntityManager, push: DomainPushRow): Promise<void> {
    return insertRow(manager, DomainPushRow, push);
  }

  /** Offers that the profile has made and that nobody has decided. */
  countOpen(manager: EntityManager, profileId: ProfileId, now: Date): Promise<number> {
    return manager.countBy(DomainPushRow, { profileId, state: 'OFFERED', expiresAt: MoreThan(now) });
  }

  /** Those of them with a domain. There are few open ones. */
  async openWith(manager: EntityManager, profileId: ProfileId, domainId: string): Promise<DomainPushRow[]> {
    const open = await manager.findBy(DomainPushRow, { profileId, state: 'OFFERED' });
    return open.filter(({ domains }) => domains.some((offered) => offered.domainId === domainId));
  }

  /** All that it has ever made. */
  countMade(manager: EntityManager, profileId: ProfileId): Promise<number> {
    return manager.countBy(DomainPushRow, { profileId });
  }

  /** One of the profile's side, locked until the transaction ends. */
  lock<Row extends Side>(
    manager: EntityManager,
    side: Row,
    profileId: ProfileId,
    id: string,
  ): Promise<InstanceType<Row> | null> {
    const query = manager.createQueryBuilder<InstanceType<Row>>(side, 'push').setLock('pessimistic_write');
    return rowsOf(query, 'push', profileId).andWhere('push.id = :id', { id }).getOne();
  }

  find<Row extends Side>(
    manager: EntityManager,
    side: Row,
    profileId: ProfileId,
    id: string,
  ): Promise<InstanceType<Row> | null> {
    const query = manager.createQueryBuilder<InstanceType<Row>>(side, 'push');
    return rowsOf(query, 'push', profileId).andWhere('push.id = :id', { id }).getOne();
  }

  /** An offer whose owner is not known yet: for a timer, which carries its id alone. Never for a viewer. */
  ofTimer(manager: EntityManager, id: string): Promise<DomainPushRow | null> {
    return manager.findOneBy(DomainPushRow, { id });
  }

  /** Decides an offer. False when it was decided before. */
  async decide(
    manager: EntityManager,
    { id }: Pick<AnyPush, 'id'>,
    to: Exclude<PushState, 'OFFERED'>,
    decidedAt: Date,
  ): Promise<boolean> {
    return (await updateRows(manager, DomainPushRow, { id, state: 'OFFERED' }, { state: to, decidedAt })) > 0;
  }

  /** A page of the offers of the profile's side, newest first. */
  async page<Row extends Side>(
    { read }: Pick<Database, 'read'>,
    side: Row,
    profileId: ProfileId,
    wanted: PageWanted,
  ): Promise<Page<InstanceType<Row>>> {
    const query = rowsOf(read.createQueryBuilder<InstanceType<Row>>(side, 'push'), 'push', profileId);
    const rows = await newestFirst(query, { time: 'push.offeredAt', id: 'push.id' }, wanted).getMany();
    return toPage(rows, wanted, ({ offeredAt, id }) => encodeTimeCursor({ at: offeredAt, id }));
  }

  count({ read }: Pick<Database, 'read'>, side: Side, profileId: ProfileId): Promise<number> {
    const query = rowsOf(read.createQueryBuilder<AnyPush>(side, 'push'), 'push', profileId);
    return ownCount(query, 'push', profileId);
  }
}
