import type { AskedField, AskedFields } from './asked-fields';
import { type LoadedColumns, someColumns, wholeRows } from './loaded-columns';

type Property<Row extends object> = keyof Row & string;

/** What a field reads of its row; null for all of it. */
export type FieldReads<Row extends object> =
  | readonly Property<Row>[]
  | ((field: AskedField) => readonly Property<Row>[] | null);

export interface AskedColumnsOptions<Row extends object> {
  /** The type in the graph that such a row becomes. */
  readonly type: string;
  readonly table: string;
  readonly all: readonly Property<Row>[];
  /** What is read whatever is asked for: its id, and what the policies of its type look at. */
  readonly always: readonly Property<Row>[];
  /** By field; with a field that is not in here the whole row is read. */
  readonly reads: Readonly<Record<string, FieldReads<Row>>>;
}

/** Each is a statement for the database to keep: those who ask for ever other fields are given whole rows. */
const MOST_SETS = 64;

/** Which columns a list reads, by the fields that are asked for of its items. */
export class AskedColumns<Row extends object> {
  readonly whole: LoadedColumns<Row>;
  private readonly sets = new Map<string, LoadedColumns<Row>>();
  private readonly known = new WeakMap<AskedFields, Map<string, LoadedColumns<Row>>>();

  constructor(
    private readonly options: AskedColumnsOptions<Row>,
    private readonly most = MOST_SETS,
  ) {
    this.whole = wholeRows(options.all);
  }

  /** @param also what this list needs besides, e.g. what it sorts by */
  for(asked: AskedFields, also: readonly Property<Row>[] = []): LoadedColumns<Row> {
    const ofAsked = this.known.get(asked) ?? new Map<string, LoadedColumns<Row>>();
    this.known.set(asked, ofAsked);
    const listed = also.join();
    let columns = ofAsked.get(listed);
    if (columns === undefined) {
      columns = this.setOf(asked, also);
      ofAsked.set(listed, columns);
    }
    return columns;
  }

  private setOf(asked: AskedFields, also: readonly Property<Row>[]): LoadedColumns<Row> {
    const { type, table, all, always, reads } = this.options;
    const wanted = new Set<string>([...always, ...also]);
    for (const [name, field] of asked.of(type)) {
      const read = Object.hasOwn(reads, name) ? reads[name] : null;
      const properties = typeof read === 'function' ? read(field) : read;
      if (properties === null || properties === undefined) return this.whole;
      for (const property of properties) wanted.add(property);
    }
    const properties = all.filter((property) => wanted.has(property));
    if (properties.length === all.length) return this.whole;
    const name = properties.join();
    const known = this.sets.get(name);
    if (known !== undefined) return known;
    if (this.sets.size >= this.most) return this.whole;
    const fresh = someColumns(table, all, properties, `columns ${this.sets.size + 1}`);
    this.sets.set(name, fresh);
    return fresh;
  }
}
