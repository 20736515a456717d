import type { ProfileId } from '@customer-area/shared/isolation';
import { updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { RegistrantRow } from '../registrants';
import type { ReminderTerms } from './reminder-terms';

/** A registrant that is due, and whether it has domains that it is to be reminded of. */
export interface DueRegistrant {
  readonly id: string;
  readonly profileId: string;
  readonly remindedAt: Date;
  readonly hasDomains: boolean;
}

/** The domains that a reminder is about. */
export interface RemindedDomains {
  readonly count: number;
  /** The first few in alphabetical order. */
  readonly names: readonly string[];
}

const NAMED = 5;
/** Registered, and not let go. */
const STANDS = "state = 'REGISTERED' AND registry_deleted_at IS NULL AND policy_version IN (?)";

/** Registrants that are reminded of their data. */
export class RemindedRegistrantsStore {
  /** Of all profiles, those that were reminded longest ago first; behind the last one looked at. */
  async due(
    manager: EntityManager,
    { policyVersions, remindedUntil }: ReminderTerms,
    after: Pick<DueRegistrant, 'id' | 'remindedAt'>,
    most: number,
  ): Promise<DueRegistrant[]> {
    const rows = (await manager.query(
      `/* background */ SELECT r.id, r.profile_id AS profileId, r.reminded_at AS remindedAt,
          EXISTS (SELECT 1 FROM domain WHERE registrant_id = r.id AND profile_id = r.profile_id AND ${STANDS}) AS hasDomains
         FROM registrant r
        WHERE r.reminded_at <= ? AND (r.reminded_at > ? OR (r.reminded_at = ? AND r.id > ?)) AND r.known_at IS NOT NULL
        ORDER BY r.reminded_at, r.id LIMIT ?`,
      [policyVersions, remindedUntil, after.remindedAt, after.remindedAt, after.id, most],
    )) as (Omit<DueRegistrant, 'hasDomains'> & { hasDomains: number | string })[];
    return rows.map(({ hasDomains, ...row }) => ({ ...row, hasDomains: Number(hasDomains) === 1 }));
  }

  /** False when it was reminded meanwhile. */
  async reminded(
    manager: EntityManager,
    { id, profileId, remindedAt }: DueRegistrant,
    at: Date,
  ): Promise<boolean> {
    const where = { id, profileId, remindedAt };
    return (await updateRows(manager, RegistrantRow, where, { remindedAt: at })) > 0;
  }

  /**
   * Of these, those that have no domain under the policies begin their year again, so that nobody walks all of them every day: a domain
   * that comes later is reminded of within a year. One that is let go may come back, and is no reason to wait longer.
   */
  async passOver(
    manager: EntityManager,
    ids: readonly string[],
    { policyVersions, remindedUntil }: ReminderTerms,
    at: Date,
  ): Promise<void> {
    if (ids.length === 0) return;
    await manager.query(
      `UPDATE registrant r SET r.reminded_at = ?
        WHERE r.id IN (?) AND r.reminded_at <= ? AND NOT EXISTS (
          SELECT 1 FROM domain WHERE registrant_id = r.id AND profile_id = r.profile_id AND state = 'REGISTERED' AND policy_version IN (?))`,
      [at, ids, remindedUntil, policyVersions],
    );
  }

  async domains(
    manager: EntityManager,
    { profileId, registrantId }: { readonly profileId: ProfileId; readonly registrantId: string },
    policyVersions: readonly number[],
  ): Promise<RemindedDomains> {
    const of = [registrantId, profileId, policyVersions];
    const where = `FROM domain WHERE registrant_id = ? AND profile_id = ? AND ${STANDS}`;
    const [{ count = 0 } = {}] = (await manager.query(`SELECT COUNT(*) AS count ${where}`, of)) as {
      count?: number | string;
    }[];
    const names = (await manager.query(
      `SELECT unicode_name AS name ${where} ORDER BY name LIMIT ${NAMED}`,
      of,
    )) as { name: string }[];
    return { count: Number(count), names: names.map(({ name }) => name) };
  }
}
