import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { deleteRows, insertRow, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { FtpRuleRow } from './ftp-rule.entity';

/** Whose rules they are. */
export interface LoginOfProfile {
  readonly profileId: ProfileId;
  readonly loginId: string;
}

/** A login, and a range from which it may use FTP; null when the time of all its rules is over. */
export interface AllowedRange {
  readonly username: string;
  readonly cidr: string | null;
}

/** The only statements about FTP rules. */
export class FtpRuleStore {
  /** A page of the profile's rules, newest first. */
  async page(
    { read }: Pick<Database, 'read'>,
    profileId: ProfileId,
    wanted: PageWanted,
  ): Promise<Page<FtpRuleRow>> {
    const columns = { time: 'rule.createdAt', id: 'rule.id' };
    const rows = await newestFirst(this.own(read, profileId), columns, wanted).getMany();
    return toPage(rows, wanted, ({ createdAt, id }) => encodeTimeCursor({ at: createdAt, id }));
  }

  count({ read }: Pick<Database, 'read'>, profileId: ProfileId): Promise<number> {
    return ownCount(this.own(read, profileId), 'rule', profileId);
  }

  byIds(
    { read }: Pick<Database, 'read'>,
    profileId: ProfileId,
    ids: readonly string[],
  ): Promise<FtpRuleRow[]> {
    return this.own(read, profileId).andWhere('rule.id IN (:...ids)', { ids }).getMany();
  }

  ofLogin(manager: EntityManager, { profileId, loginId }: LoginOfProfile): Promise<FtpRuleRow[]> {
    return this.own(manager, profileId)
      .andWhere('rule.loginId = :loginId', { loginId })
      .orderBy('rule.id')
      .getMany();
  }

  insert(manager: EntityManager, rule: FtpRuleRow): Promise<void> {
    return insertRow(manager, FtpRuleRow, rule);
  }

  async change(
    manager: EntityManager,
    { profileId, id }: Pick<FtpRuleRow, 'profileId' | 'id'>,
    changes: Pick<FtpRuleRow, 'note' | 'expiresAt'>,
  ): Promise<void> {
    await updateRows(manager, FtpRuleRow, { profileId, id }, changes);
  }

  async remove(
    manager: EntityManager,
    { profileId, id }: Pick<FtpRuleRow, 'profileId' | 'id'>,
  ): Promise<void> {
    await deleteRows(manager, FtpRuleRow, { profileId, id });
  }

  /** A rule whose owner is not known yet: for a timer, which carries its id alone. Never for a viewer. */
  ofTimer(manager: EntityManager, id: string): Promise<FtpRuleRow | null> {
    return manager.findOneBy(FtpRuleRow, { id });
  }

  /** Counts a change, and makes later ones wait for this transaction: versions are seen in their order. */
  async countChange(manager: EntityManager): Promise<void> {
    await manager.query('UPDATE ftp_feed SET version = version + 1 WHERE id = 1');
  }

  async version(manager: EntityManager): Promise<number> {
    const rows = (await manager.query('SELECT version FROM ftp_feed WHERE id = 1')) as {
      version: string | number;
    }[];
    return Number(rows[0]?.version ?? 0);
  }

  /** What holds at a moment, for every login that has a rule, of whatever profile: for the servers. Never for a viewer. */
  async allowedRanges(manager: EntityManager, now: Date): Promise<AllowedRange[]> {
    return (await manager.query(
      `SELECT DISTINCT username, IF(expires_at IS NULL OR expires_at > ?, cidr, NULL) AS cidr
         FROM ftp_rule ORDER BY username, cidr`,
      [now],
    )) as AllowedRange[];
  }

  private own(manager: EntityManager, profileId: ProfileId) {
    return rowsOf(manager.createQueryBuilder(FtpRuleRow, 'rule'), 'rule', profileId);
  }
}
