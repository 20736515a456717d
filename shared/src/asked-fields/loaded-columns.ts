/** Some of the properties of a table's rows, as a statement reads them. */
export interface LoadedColumns<Row extends object> {
  /** Tells apart the texts of statements that read different columns; empty for whole rows. */
  readonly key: string;
  readonly properties: readonly (keyof Row & string)[];
  /** The same rows, on which reading a property that was not loaded throws: `undefined` would be taken for a value. */
  guarded(rows: readonly object[]): Row[];
}

/** Everything. */
export function wholeRows<Row extends object>(
  properties: readonly (keyof Row & string)[],
): LoadedColumns<Row> {
  return { key: '', properties, guarded: (rows) => rows as Row[] };
}

/** @param table how the rows are called in the error */
export function someColumns<Row extends object>(
  table: string,
  all: readonly (keyof Row & string)[],
  properties: readonly (keyof Row & string)[],
  key: string,
): LoadedColumns<Row> {
  const guard = guardOf(
    table,
    all.filter((property) => !properties.includes(property)),
  );
  return {
    key,
    properties,
    guarded: (rows) => {
      for (const row of rows) Object.setPrototypeOf(row, guard);
      return rows as Row[];
    },
  };
}

function guardOf(table: string, missing: readonly string[]): object {
  const guard: object = {};
  for (const property of missing)
    Object.defineProperty(guard, property, {
      get: (): never => {
        throw new Error(`${table}.${property} was not loaded`);
      },
    });
  return guard;
}
