import { columnOf, type RowClass } from '../rows';
import type { Erasure } from './personal-table';

type Blanks = Extract<Erasure, { act: 'blank' }>;

/** An erasure that leaves the rows, with these properties emptied. */
export function blanked<Row extends object>(
  row: RowClass<Row>,
  values: Readonly<Partial<Record<keyof Row & string, string | number | null>>>,
  rest: Pick<Blanks, 'unless' | 'reason'> = {},
): Erasure {
  const properties = Object.keys(values) as (keyof Row & string)[];
  const columns = properties.map((property) => [columnOf(row, property), values[property] ?? null] as const);
  return { act: 'blank', columns: Object.fromEntries(columns), ...rest };
}
