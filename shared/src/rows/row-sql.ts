import type { EntityManager } from 'typeorm';
import { isDuplicate } from '../database';
import { type Column, columnOf, columnsOf, type RowClass, tableOf } from './row-columns';

/** What a statement selects of a table, and how its answer is read: the two cannot disagree. */
export interface Selection<Row extends object, Property extends keyof Row & string> {
  /** `alias.id AS id, alias.profile_id AS profileId, …` */
  readonly list: string;
  /** What the statement answered, as rows: numbers, booleans and JSON are what they are in the code. */
  read(raw: unknown): Pick<Row, Property>[];
}

/** Selects all columns of a table, or those of some properties. */
export function selection<Row extends object, Property extends keyof Row & string = keyof Row & string>(
  row: RowClass<Row>,
  alias: string,
  only?: readonly Property[],
): Selection<Row, Property> {
  const columns = columnsOf(row).filter(
    ({ property }) => only === undefined || (only as readonly string[]).includes(property),
  );
  return {
    list: columns.map(({ property, name }) => `${alias}.${name} AS ${property}`).join(', '),
    read: (raw) =>
      (raw as readonly Readonly<Record<string, unknown>>[]).map((values) => {
        const result = Object.create(row.prototype as object) as Record<string, unknown>;
        for (const column of columns) result[column.property] = valueIn(column, values[column.property]);
        return result as Pick<Row, Property>;
      }),
  };
}

/** `status = ?, closed_at = ?` and the values, for an UPDATE. */
export function assignments<Row extends object>(
  row: RowClass<Row>,
  changes: Partial<Row>,
): { readonly sql: string; readonly values: unknown[] } {
  const properties = Object.keys(changes) as (keyof Row & string)[];
  return {
    sql: properties.map((property) => `${columnOf(row, property)} = ?`).join(', '),
    values: properties.map((property) => stored(row, property, changes[property])),
  };
}

export interface InsertOptions {
  /** Written by background work, which no request waits for: see the counting of statements. */
  readonly background?: true;
}

/** Inserts one whole row, in one statement: a column that was added and is not given does not compile. */
export async function insertRow<Row extends object>(
  manager: EntityManager,
  row: RowClass<Row>,
  values: Row,
  options: InsertOptions = {},
): Promise<void> {
  const text = insertTextOf(row);
  await manager.query(
    options.background === true ? `/* background */ ${text}` : text,
    columnsOf(row).map((column) => storedIn(row, column, values[column.property])),
  );
}

const insertTexts = new Map<RowClass<object>, string>();

/** One text for each class of rows: the database client finds its statement by it. */
function insertTextOf<Row extends object>(row: RowClass<Row>): string {
  const known = insertTexts.get(row);
  if (known !== undefined) return known;
  const columns = columnsOf(row);
  const text = `INSERT INTO ${tableOf(row)} (${columns.map(({ name }) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  insertTexts.set(row, text);
  return text;
}

/** Inserts whole rows in one statement: all of them, or none. */
export async function insertRows<Row extends object>(
  manager: EntityManager,
  row: RowClass<Row>,
  rows: readonly Row[],
  options: InsertOptions = {},
): Promise<void> {
  await insertMany(manager, row, rows, '', options);
}

/** Writes whole rows in one statement, over those with the same key. */
export async function overwriteRows<Row extends object>(
  manager: EntityManager,
  row: RowClass<Row>,
  rows: readonly Row[],
  options: InsertOptions = {},
): Promise<void> {
  const written = columnsOf(row).map(({ name }) => `${name} = VALUES(${name})`);
  await insertMany(manager, row, rows, ` ON DUPLICATE KEY UPDATE ${written.join(', ')}`, options);
}

/**
 * Inserts whole rows in one statement; one whose key is there already stays as it is. All of them are locked afterwards, in this order, as
 * the duplicates of a plain INSERT are not: two that wait for the same new row would only share it, and then wait for each other.
 */
export async function insertMissing<Row extends object>(
  manager: EntityManager,
  row: RowClass<Row>,
  rows: readonly Row[],
  options: InsertOptions = {},
): Promise<void> {
  const [{ name } = { name: '' }] = columnsOf(row);
  await insertMany(manager, row, rows, ` ON DUPLICATE KEY UPDATE ${name} = ${name}`, options);
}

async function insertMany<Row extends object>(
  manager: EntityManager,
  row: RowClass<Row>,
  rows: readonly Row[],
  otherwise: string,
  { background }: InsertOptions,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(row);
  const places = `(${columns.map(() => '?').join(', ')})`;
  await manager.query(
    `${background === true ? '/* background */ ' : ''}INSERT INTO ${tableOf(row)} (${columns.map(({ name }) => name).join(', ')}) VALUES ${rows.map(() => places).join(', ')}${otherwise}`,
    rows.flatMap((values) => columns.map((column) => storedIn(row, column, values[column.property]))),
  );
}

/** The same; false, and none of them is inserted, when a row with the key of one is there already. */
export async function insertAllOnce<Row extends object>(
  manager: EntityManager,
  row: RowClass<Row>,
  rows: readonly Row[],
): Promise<boolean> {
  try {
    await insertRows(manager, row, rows);
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}

/** Inserts one whole row; false when a row with the same key is there already, which stays as it is. */
export async function insertOnce<Row extends object>(
  manager: EntityManager,
  row: RowClass<Row>,
  values: Row,
  options: InsertOptions = {},
): Promise<boolean> {
  try {
    await insertRow(manager, row, values, options);
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}

function valueIn({ type, transformers }: Pick<Column, 'type' | 'transformers'>, value: unknown): unknown {
  // As TypeORM does: the last one that wrote is the first that reads.
  if (transformers.length > 0) return transformers.reduceRight((read, { from }) => from(read), value);
  if (value === null) return null;
  // A BIGINT arrives as text, because it may be larger than a number can be; ours are cents and counters.
  if (type === 'bigint') return safeInteger(value);
  if (type === 'boolean') return Boolean(Number(value));
  if (type === 'json') return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
  return value;
}

function safeInteger(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`${String(value)} is too large for a number`);
  return number;
}

function stored<Row extends object>(
  row: RowClass<Row>,
  property: keyof Row & string,
  value: unknown,
): unknown {
  const column = columnsOf(row).find((one) => one.property === property);
  if (column === undefined) throw new Error(`${row.name} has no column for ${property}`);
  return storedIn(row, column, value);
}

function storedIn<Row extends object>(
  row: RowClass<Row>,
  { property, type, transformers }: Column<Row>,
  value: unknown,
): unknown {
  if (value === undefined) throw new Error(`${row.name}.${property} is undefined: null is written as null`);
  if (transformers.length > 0) return transformers.reduce<unknown>((written, { to }) => to(written), value);
  return type === 'json' && value !== null ? JSON.stringify(value) : value;
}
