import type { Database } from '@customer-area/shared/database';
import {
  encodeTimeCursor,
  type Page,
  type PageWanted,
  positionOf,
  toPage,
  walkOf,
} from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import { type LoginStore, permissionsIn } from '../../account/logins';
import type { NewPassword } from '../../account/password';

/** A member of staff and its login. Nothing of a customer: these tables belong to no profile. */
export interface StaffRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** Null for the first one, when the installation named none. */
  readonly email: string | null;
  readonly locale: string;
  readonly permissions: readonly string[];
  readonly createdAt: Date;
  /** Null until a password was chosen. */
  readonly activatedAt: Date | null;
  readonly disabledAt: Date | null;
  /** The member of staff who made the login; null for the first one, and where nobody knows any more. */
  readonly createdBy: string | null;
  /** Who set its permissions last, and when; null while they are those it was made with. */
  readonly permissionsSetBy: string | null;
  readonly permissionsSetAt: Date | null;
  readonly hasSecondFactor: boolean;
}

export interface NewStaff
  extends Pick<
    StaffRow,
    'id' | 'username' | 'name' | 'email' | 'locale' | 'permissions' | 'createdAt' | 'createdBy'
  > {
  readonly passwordHash: string;
  readonly activatedAt: Date | null;
  /** There is one at most: see `first-staff-login`. */
  readonly isFirst: boolean;
}

const SELECT = `
  SELECT m.login_id AS id, l.username, m.name, m.email, m.locale, l.permissions, m.created_at AS createdAt,
         m.activated_at AS activatedAt, l.disabled_at AS disabledAt, m.created_by AS createdBy,
         m.permissions_set_by AS permissionsSetBy, m.permissions_set_at AS permissionsSetAt,
         (EXISTS (SELECT 1 FROM second_factor f WHERE f.login_id = l.id AND f.sealed_secret IS NOT NULL)
          OR EXISTS (SELECT 1 FROM passkey k WHERE k.profile_id = l.profile_id AND k.login_id = l.id)) AS hasSecondFactor
    FROM staff_member m JOIN login l ON l.id = m.login_id`;

export class StaffStore {
  constructor(
    private readonly database: Database,
    private readonly logins: LoginStore,
  ) {}

  /** A page of all who work or worked here, the newest login first. */
  async page(wanted: PageWanted): Promise<Page<StaffRow>> {
    const { order, beyond } = walkOf(wanted, 'DESC');
    const from = positionOf(wanted);
    const rest =
      from === null
        ? ''
        : `WHERE (m.created_at ${beyond} ? OR (m.created_at = ? AND m.login_id ${beyond} ?))`;
    const rows = await this.database.read.query(
      `${SELECT} ${rest} ORDER BY m.created_at ${order}, m.login_id ${order} LIMIT ?`,
      [...(from === null ? [] : [from.at, from.at, from.id]), wanted.size + 1],
    );
    return toPage(staffIn(rows), wanted, ({ createdAt, id }) => encodeTimeCursor({ at: createdAt, id }));
  }

  async count(): Promise<number> {
    const rows = (await this.database.read.query('SELECT COUNT(*) AS total FROM staff_member')) as {
      total: string | number;
    }[];
    return Number(rows[0]?.total ?? 0);
  }

  async find(id: string, manager: EntityManager = this.database.read): Promise<StaffRow | null> {
    return staffIn(await manager.query(`${SELECT} WHERE m.login_id = ?`, [id]))[0] ?? null;
  }

  /** Those of some logins that are of members of staff. One statement. */
  async findAll(ids: readonly string[]): Promise<StaffRow[]> {
    if (ids.length === 0) return [];
    return staffIn(await this.database.read.query(`${SELECT} WHERE m.login_id IN (?)`, [ids]));
  }

  /** True while nobody works here. */
  async isEmpty(): Promise<boolean> {
    const rows = (await this.database.read.query('SELECT 1 FROM staff_member LIMIT 1')) as unknown[];
    return rows.length === 0;
  }

  /** Everybody who can sign in, locked: who manages whom is decided one after the other. */
  async lockWorking(manager: EntityManager): Promise<{ id: string; email: string | null }[]> {
    return (await manager.query(
      `SELECT m.login_id AS id, m.email
         FROM staff_member m STRAIGHT_JOIN login l ON l.id = m.login_id
        WHERE l.disabled_at IS NULL ORDER BY m.login_id FOR UPDATE`,
    )) as { id: string; email: string | null }[];
  }

  async insert(manager: EntityManager, staff: NewStaff): Promise<void> {
    await manager.query(
      `INSERT INTO login (id, profile_id, username, password_hash, role, permissions, created_at)
       VALUES (?, '', ?, ?, 'staff', ?, ?)`,
      [staff.id, staff.username, staff.passwordHash, staff.permissions.join(' '), staff.createdAt],
    );
    await manager.query(
      `INSERT INTO staff_member (login_id, name, email, locale, first_slot, created_at, activated_at, created_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        staff.id,
        staff.name,
        staff.email,
        staff.locale,
        staff.isFirst ? 1 : null,
        staff.createdAt,
        staff.activatedAt,
        staff.createdBy,
      ],
    );
  }

  async setPassword(manager: EntityManager, id: string, password: NewPassword, at: Date): Promise<void> {
    await this.logins.changePassword(manager, id, password);
    await manager.query(
      'UPDATE staff_member SET activated_at = COALESCE(activated_at, ?) WHERE login_id = ?',
      [at, id],
    );
  }

  async setPermissions(
    manager: EntityManager,
    { id, permissions }: Pick<StaffRow, 'id' | 'permissions'>,
    set: { readonly by: string; readonly at: Date } | null,
  ): Promise<void> {
    await manager.query('UPDATE login SET permissions = ? WHERE id = ?', [permissions.join(' '), id]);
    if (set === null) return;
    await manager.query(
      'UPDATE staff_member SET permissions_set_by = ?, permissions_set_at = ? WHERE login_id = ?',
      [set.by, set.at, id],
    );
  }

  async disable(manager: EntityManager, id: string, at: Date): Promise<void> {
    await this.logins.disable(manager, id, at);
    await this.forgetActivations(manager, id);
  }

  /** A new link; the one before cannot be used any more. */
  async replaceActivation(
    manager: EntityManager,
    activation: { loginId: string; tokenHash: string; expiresAt: Date },
  ): Promise<void> {
    await this.forgetActivations(manager, activation.loginId);
    await manager.query('INSERT INTO staff_activation (token_hash, login_id, expires_at) VALUES (?, ?, ?)', [
      activation.tokenHash,
      activation.loginId,
      activation.expiresAt,
    ]);
  }

  /** Whose link it is, while it can be used. */
  async activating(tokenHash: string, now: Date, manager = this.database.read): Promise<string | null> {
    const rows = (await manager.query(
      'SELECT login_id AS loginId FROM staff_activation WHERE token_hash = ? AND expires_at > ?',
      [tokenHash, now],
    )) as { loginId: string }[];
    return rows[0]?.loginId ?? null;
  }

  /** True for the one caller that uses the link. */
  async useActivation(manager: EntityManager, tokenHash: string, now: Date): Promise<boolean> {
    const result = (await manager.query(
      'DELETE FROM staff_activation WHERE token_hash = ? AND expires_at > ?',
      [tokenHash, now],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  private async forgetActivations(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM staff_activation WHERE login_id = ?', [id]);
  }
}

function staffIn(rows: unknown): StaffRow[] {
  return (rows as (Omit<StaffRow, 'permissions' | 'hasSecondFactor'> & Record<string, unknown>)[]).map(
    (row) => ({
      ...row,
      permissions: permissionsIn(String(row.permissions)),
      hasSecondFactor: Number(row.hasSecondFactor) === 1,
    }),
  );
}
