import { isDuplicate } from '@customer-area/shared/database';
import { containing } from '@customer-area/shared/list-filters';
import {
  cursorArgument,
  decodeCursor,
  encodeCursor,
  type PageWanted,
  walkOf,
} from '@customer-area/shared/pagination';
import { columnsOf, selection, tableOf, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { otherKeyKinds } from '../reading/line-key';
import { BankLineRow } from './bank-line.entity';
import type { BankLineCriteria } from './bank-line-filter';
import { BankLineStatus } from './bank-line-status';

const LINE = selection(BankLineRow, 'line');
const FROM = `SELECT ${LINE.list} FROM ${tableOf(BankLineRow)} line`;
const COLUMNS = columnsOf(BankLineRow);

/** What becomes of a line. */
export type BankLineChange = Partial<
  Pick<
    BankLineRow,
    | 'status'
    | 'review'
    | 'profileId'
    | 'orderId'
    | 'creditedCents'
    | 'markedPaymentId'
    | 'decidedBy'
    | 'reason'
    | 'decidedAt'
  >
>;

/** The only SQL about the lines of our bank. */
export class BankLineStore {
  /** Those of some keys that are there already, in whatever file. */
  async known(manager: EntityManager, keys: readonly string[]): Promise<BankLineRow[]> {
    if (keys.length === 0) return [];
    return LINE.read(
      await manager.query(`${FROM} WHERE line_key IN (${keys.map(() => '?').join(', ')})`, [...keys]),
    );
  }

  /** Inserts lines at once; false, and none of them, when somebody else has inserted one meanwhile. */
  async insertAll(manager: EntityManager, rows: readonly BankLineRow[]): Promise<boolean> {
    if (rows.length === 0) return true;
    const places = `(${COLUMNS.map(() => '?').join(', ')})`;
    try {
      await manager.query(
        `INSERT INTO ${tableOf(BankLineRow)} (${COLUMNS.map(({ name }) => name).join(', ')}) VALUES ${rows.map(() => places).join(', ')}`,
        rows.flatMap((row) => COLUMNS.map(({ property }) => row[property as keyof BankLineRow])),
      );
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  /**
   * The next line of a statement that nobody has looked at or is looking at, locked; null when there is none. The server would
   * go through all lines by their ids where it takes most of them for waiting ones, and lock what it passes.
   */
  async takeWaiting(manager: EntityManager, statementId: string): Promise<BankLineRow | null> {
    const raw = await manager.query(
      `${FROM} FORCE INDEX (bank_line_statement) WHERE statement_id = ? AND status = '${BankLineStatus.WAITING}' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [statementId],
    );
    return LINE.read(raw)[0] ?? null;
  }

  async byId(manager: EntityManager, id: string): Promise<BankLineRow | null> {
    return LINE.read(await manager.query(`${FROM} WHERE id = ?`, [id]))[0] ?? null;
  }

  /** For a decision: whoever decides at the same time waits here. */
  async lock(manager: EntityManager, id: string): Promise<BankLineRow | null> {
    return LINE.read(await manager.query(`${FROM} WHERE id = ? FOR UPDATE`, [id]))[0] ?? null;
  }

  async change(manager: EntityManager, line: BankLineRow, change: BankLineChange): Promise<BankLineRow> {
    await updateRows(manager, BankLineRow, { id: line.id }, change);
    return { ...line, ...change };
  }

  /** How many lines of a statement there are, by what became of them. */
  async counts(manager: EntityManager, statementId: string): Promise<ReadonlyMap<BankLineStatus, number>> {
    const rows = (await manager.query(
      'SELECT status, COUNT(*) AS n FROM bank_line WHERE statement_id = ? GROUP BY status',
      [statementId],
    )) as { status: BankLineStatus; n: string | number }[];
    return new Map(rows.map(({ status, n }) => [status, Number(n)]));
  }

  /**
   * Whether another file has told of such a movement under another kind of key: it may be the same one. What staff have closed as told
   * of twice is none. Most lines of a file have the price of one product and the day of the file: it reads none of those.
   */
  async hasAlike(manager: EntityManager, line: BankLineRow): Promise<boolean> {
    const { account, bookedOn, cents, keyKind, statementId } = line;
    const rows = (await manager.query(
      `SELECT 1 FROM bank_line WHERE account = ? AND booked_on = ? AND cents = ? AND key_kind IN (?, ?, ?)
          AND (statement_id < ? OR statement_id > ?)
          AND NOT (status = '${BankLineStatus.RETURNED}' AND review <=> 'TOLD_ELSEWHERE') LIMIT 1`,
      [account, bookedOn, cents, ...otherKeyKinds(keyKind), statementId, statementId],
    )) as unknown[];
    return rows.length > 0;
  }

  /** Of payments that staff had marked, those that a line is. */
  async markedAmong(manager: EntityManager, paymentIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (paymentIds.length === 0) return new Set();
    const rows = (await manager.query(
      `SELECT marked_payment_id AS id FROM bank_line WHERE marked_payment_id IN (${paymentIds.map(() => '?').join(', ')})`,
      [...paymentIds],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }

  /** What waits for staff, oldest first. One row more than asked for, so that the page knows whether the list goes on. */
  async queue(
    manager: EntityManager,
    criteria: BankLineCriteria,
    wanted: PageWanted,
  ): Promise<BankLineRow[]> {
    const { order, beyond } = walkOf(wanted, 'ASC');
    const { sql, values } = toReview(criteria);
    const from = wanted.cursor === null ? null : decodeCursor(wanted.cursor, 2, cursorArgument(wanted));
    const further = from === null ? '' : ` AND (booked_on ${beyond} ? OR (booked_on = ? AND id ${beyond} ?))`;
    const [day, id] = from ?? [];
    const raw = await manager.query(
      `${FROM} WHERE ${sql}${further} ORDER BY booked_on ${order}, id ${order} LIMIT ?`,
      [...values, ...(from === null ? [] : [day, day, id]), wanted.size + 1],
    );
    return LINE.read(raw);
  }

  async countQueue(manager: EntityManager, criteria: BankLineCriteria): Promise<number> {
    const { sql, values } = toReview(criteria);
    const rows = (await manager.query(`SELECT COUNT(*) AS n FROM bank_line WHERE ${sql}`, values)) as {
      n: string | number;
    }[];
    return Number(rows[0]?.n ?? 0);
  }
}

export const cursorOfLine = ({ bookedOn, id }: BankLineRow): string => encodeCursor([bookedOn, id]);

function toReview({ statementId, reviews, bookedFrom, bookedTo, text }: BankLineCriteria) {
  const conditions: [sql: string, ...values: unknown[]][] = [['status = ?', BankLineStatus.TO_REVIEW]];
  if (statementId !== null) conditions.push(['statement_id = ?', statementId]);
  if (reviews.length > 0) conditions.push([`review IN (${reviews.map(() => '?').join(', ')})`, ...reviews]);
  if (bookedFrom !== null) conditions.push(['booked_on >= ?', bookedFrom]);
  if (bookedTo !== null) conditions.push(['booked_on <= ?', bookedTo]);
  if (text !== null)
    conditions.push(["CONCAT_WS(' ', text, payer_name, payer_iban) LIKE ? ESCAPE '|'", containing(text)]);
  return {
    sql: conditions.map(([sql]) => sql).join(' AND '),
    values: conditions.flatMap(([, ...values]) => values),
  };
}
