import { getMetadataArgsStorage, type ValueTransformer } from 'typeorm';

/** The class of a table's rows, as its `.entity.ts` declares it. */
export type RowClass<Row extends object> = new () => Row;

/** One column: how the code calls it, how the database does, and what it holds. */
export interface Column<Row extends object = object> {
  readonly property: keyof Row & string;
  readonly name: string;
  readonly type: string;
  /** How its values are stored and read, where the type alone does not say it. */
  readonly transformers: readonly ValueTransformer[];
}

/** The table of a class of rows. */
export function tableOf(row: RowClass<object>): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === row);
  if (table?.name === undefined) throw new Error(`${row.name} names no table`);
  return table.name;
}

/** Every class of rows that has been declared so far. */
export function rowClasses(): readonly RowClass<object>[] {
  return getMetadataArgsStorage().tables.map(({ target }) => target as RowClass<object>);
}

/**
 * The columns of a class of rows, those of the classes it extends first, in the order of its properties: the only list of them
 * there is. Computed ones are none.
 */
export function columnsOf<Row extends object>(row: RowClass<Row>): readonly Column<Row>[] {
  const known = read.get(row);
  if (known !== undefined) return known as readonly Column<Row>[];
  const classes = withParents(row);
  const columns = getMetadataArgsStorage()
    .columns.filter(({ target, mode }) => classes.includes(target) && mode !== 'virtual-property')
    .map(({ propertyName, options }) => ({
      property: propertyName as keyof Row & string,
      name: options.name ?? propertyName,
      type: String(options.type),
      transformers: [options.transformer ?? []].flat(),
    }));
  if (columns.length === 0) throw new Error(`${row.name} has no columns`);
  read.set(row, columns as unknown as readonly Column[]);
  return columns;
}

/** What the database calls a property. */
export function columnOf<Row extends object>(row: RowClass<Row>, property: keyof Row & string): string {
  const column = columnsOf(row).find((one) => one.property === property);
  if (column === undefined) throw new Error(`${row.name} has no column for ${property}`);
  return column.name;
}

/** A class and those it extends. */
export function withParents(row: RowClass<object>): readonly unknown[] {
  const classes: unknown[] = [];
  for (let one: unknown = row; typeof one === 'function'; one = Object.getPrototypeOf(one) as unknown)
    classes.push(one);
  return classes;
}

const read = new Map<RowClass<object>, readonly Column[]>();
