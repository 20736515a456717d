import { badInput } from '../errors';

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Lists are 1 to 100 long; anything else is the caller's fault and names the argument. */
export function checkedFirst(first: number | null | undefined, field = 'first'): number {
  if (first === null || first === undefined) return 20;
  if (!Number.isInteger(first) || first < 1 || first > 100)
    throw badInput(field, 'must be between 1 and 100');
  return first;
}

/** An opaque cursor over the values a list is sorted by. */
export function encodeCursor(values: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The `length` values inside a cursor; BAD_USER_INPUT for anything we did not issue in that shape. */
export function decodeCursor(cursor: string, length: number, field = 'after'): (string | null)[] {
  if (cursor.length > 1_000) throw badInput(field, 'is not a cursor of this list');
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => value === null || typeof value === 'string')
    )
      return values;
  } catch {
    // falls through to the refusal: whatever it is, we did not make it
  }
  throw badInput(field, 'is not a cursor of this list');
}

/** One page of rows plus what a Relay connection says about it. */
export interface Page<Row> {
  readonly edges: { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Cuts `first + 1` fetched rows into a page. */
export function toPage<Row>(rows: readonly Row[], args: PageArgs, cursorOf: (row: Row) => string): Page<Row> {
  const edges = rows.slice(0, args.first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: args.after !== null && args.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
