import type { EntityManager } from 'typeorm';
import type { ProfileId } from '../isolation';
import type { Kept, PersonalRecord, PersonalTable } from './personal-table';

export interface RecordPage {
  readonly records: readonly PersonalRecord[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
}

const PAGE = 500;

/** Where a copy has got to: the table, and the key of its last row. */
type Position = readonly [table: number, ...key: (string | number)[]];

/** The next records of a profile, table by table in the order of the declarations. */
export async function exportPage(
  manager: EntityManager,
  tables: readonly PersonalTable[],
  profileId: ProfileId,
  after: string | null,
): Promise<RecordPage> {
  const [start, ...lastKey] = after === null ? [0] : (JSON.parse(after) as Position);
  for (let index = start; index < tables.length; index++) {
    const declared = tables[index];
    if (declared === undefined || !isCopied(declared)) continue;
    const rows = await rowsAfter(manager, declared, profileId, index === start ? lastKey : []);
    if (rows.length === 0) continue;
    const last = rows.at(-1) ?? {};
    const position: Position = [index, ...declared.key.map((column) => last[`key_${column}`] as string)];
    const records = rows.map((row) => ({ section: declared.section, data: copied(declared, row) }));
    return { records, next: JSON.stringify(position) };
  }
  return { records: [], next: null };
}

function isCopied(declared: PersonalTable): declared is PersonalTable & { copied: readonly string[] } {
  return Array.isArray(declared.copied);
}

async function rowsAfter(
  manager: EntityManager,
  declared: PersonalTable & { copied: readonly string[] },
  profileId: ProfileId,
  lastKey: readonly (string | number)[],
): Promise<Record<string, unknown>[]> {
  const { table, key, owner = 'profile_id', copiedWhere = 'TRUE' } = declared;
  const columns = [
    ...declared.copied.map((column) => `\`${column}\``),
    ...key.map((column) => `\`${column}\` AS \`key_${column}\``),
  ];
  // Behind the last row: (a > ?) OR (a = ? AND b > ?) …, which an index can serve.
  const behind = lastKey.map((_, depth) =>
    key
      .slice(0, depth + 1)
      .map((column, i) => `\`${column}\` ${i === depth ? '>' : '='} ?`)
      .join(' AND '),
  );
  const values = lastKey.flatMap((_, depth) => lastKey.slice(0, depth + 1));
  const where = behind.length === 0 ? '' : ` AND (${behind.map((one) => `(${one})`).join(' OR ')})`;
  return (await manager.query(
    `SELECT ${columns.join(', ')} FROM \`${table}\` WHERE \`${owner}\` = ? AND (${copiedWhere})${where}
      ORDER BY ${key.map((column) => `\`${column}\``).join(', ')} LIMIT ${PAGE}`,
    [profileId, ...values],
  )) as Record<string, unknown>[];
}

function copied(declared: { copied: readonly string[] }, row: Record<string, unknown>) {
  return Object.fromEntries(declared.copied.map((column) => [camelCase(column), row[column] ?? null]));
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Erases what is declared to go. Doing it again changes nothing. */
export async function eraseProfile(
  manager: EntityManager,
  tables: readonly PersonalTable[],
  profileId: ProfileId,
): Promise<void> {
  for (const { table, erasure, owner = 'profile_id' } of tables) {
    if (erasure.act === 'keep') continue;
    const spared = erasure.unless === undefined ? '' : ` AND NOT (${erasure.unless})`;
    if (erasure.act === 'delete') {
      await manager.query(`DELETE FROM \`${table}\` WHERE \`${owner}\` = ?${spared}`, [profileId]);
    } else {
      const columns = Object.keys(erasure.columns);
      await manager.query(
        `UPDATE \`${table}\` SET ${columns.map((column) => `\`${column}\` = ?`).join(', ')}
          WHERE \`${owner}\` = ?${spared}`,
        [...Object.values(erasure.columns), profileId],
      );
    }
  }
}

/** What an erasure would leave, and why. */
export async function keptOf(
  manager: EntityManager,
  tables: readonly PersonalTable[],
  profileId: ProfileId,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const { table, section, erasure, owner = 'profile_id' } of tables) {
    if (erasure.act === 'delete' || erasure.reason === undefined) continue;
    const spared = erasure.act === 'blank' && erasure.unless !== undefined ? ` AND (${erasure.unless})` : '';
    const rows = (await manager.query(
      `SELECT COUNT(*) AS n FROM \`${table}\` WHERE \`${owner}\` = ?${spared}`,
      [profileId],
    )) as { n: string }[];
    const count = Number(rows[0]?.n ?? 0);
    if (count > 0) kept.push({ section, reason: erasure.reason, count });
  }
  return kept;
}
