import { type PageWanted, positionOf, walkOf } from '@customer-area/shared/pagination';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { PromoCodeRow } from './promo-code.entity';

const PROMO = selection(PromoCodeRow, 'promo');

/** Which codes staff look for. */
export interface PromoCodeCriteria {
  /** Beginning of the code, in capitals. */
  readonly startsWith: string | null;
  readonly forProfileId: string | null;
  /** Such as can be used now (`true`), or not (`false`): by their time, or because they were switched off. */
  readonly usable: boolean | null;
  readonly now: Date;
}

/** What became of the uses of a code. */
export interface PromoUses {
  readonly reserved: number;
  readonly committed: number;
  readonly released: number;
  /** Cents without VAT that orders got off, of those that were paid. */
  readonly discount: number;
}

/** Promo codes as staff see them. */
export class PromoCodeListStore {
  insert(manager: EntityManager, row: PromoCodeRow): Promise<void> {
    return insertRow(manager, PromoCodeRow, row);
  }

  async byId(manager: EntityManager, id: string): Promise<PromoCodeRow | null> {
    const raw = await manager.query(`SELECT ${PROMO.list} FROM ${tableOf(PromoCodeRow)} promo WHERE id = ?`, [
      id,
    ]);
    return PROMO.read(raw)[0] ?? null;
  }

  /** Once, however often it is asked for. */
  async disable(manager: EntityManager, id: string, at: Date): Promise<boolean> {
    const { affectedRows } = (await manager.query(
      'UPDATE promo_code SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL',
      [at, id],
    )) as { affectedRows: number };
    return affectedRows > 0;
  }

  /** Newest first. One row more than asked for. */
  async page(
    manager: EntityManager,
    criteria: PromoCodeCriteria,
    wanted: PageWanted,
  ): Promise<PromoCodeRow[]> {
    const { order, beyond } = walkOf(wanted, 'DESC');
    const from = positionOf(wanted);
    const { sql, values } = conditionOf(criteria);
    const raw = await manager.query(
      `SELECT ${PROMO.list} FROM ${tableOf(PromoCodeRow)} promo WHERE ${sql}
        ${from === null ? '' : `AND (created_at, id) ${beyond} (?, ?)`}
        ORDER BY created_at ${order}, id ${order} LIMIT ?`,
      [...values, ...(from === null ? [] : [from.at, from.id]), wanted.size + 1],
    );
    return PROMO.read(raw);
  }

  async count(manager: EntityManager, criteria: PromoCodeCriteria): Promise<number> {
    const { sql, values } = conditionOf(criteria);
    const rows = (await manager.query(`SELECT COUNT(*) AS n FROM promo_code WHERE ${sql}`, values)) as {
      n: string;
    }[];
    return Number(rows[0]?.n ?? 0);
  }

  async usesOf(manager: EntityManager, id: string): Promise<PromoUses> {
    const rows = (await manager.query(
      `SELECT taken.state AS state, COUNT(*) AS n, COALESCE(SUM(placed.discount), 0) AS discount
        FROM promo_redemption taken LEFT JOIN customer_order placed ON placed.id = taken.order_id
       WHERE taken.promo_code_id = ? GROUP BY taken.state`,
      [id],
    )) as { state: string; n: string; discount: string }[];
    const of = (state: string) => rows.find((row) => row.state === state);
    return {
      reserved: Number(of('RESERVED')?.n ?? 0),
      committed: Number(of('COMMITTED')?.n ?? 0),
      released: Number(of('RELEASED')?.n ?? 0),
      discount: Number(of('COMMITTED')?.discount ?? 0),
    };
  }
}

const USABLE =
  'disabled_at IS NULL AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?) AND (total_limit IS NULL OR used < total_limit)';

function conditionOf({ startsWith, forProfileId, usable, now }: PromoCodeCriteria) {
  const parts: { readonly sql: string; readonly values: readonly unknown[] }[] = [
    ...(startsWith === null ? [] : [{ sql: 'LEFT(code, ?) = ?', values: [startsWith.length, startsWith] }]),
    ...(forProfileId === null ? [] : [{ sql: 'for_profile_id = ?', values: [forProfileId] }]),
    ...(usable === null ? [] : [{ sql: `${usable ? '' : 'NOT '}(${USABLE})`, values: [now, now] }]),
  ];
  return {
    sql: ['TRUE', ...parts.map(({ sql }) => sql)].join(' AND '),
    values: parts.flatMap(({ values }) => values),
  };
}
