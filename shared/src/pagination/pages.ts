import { badInput, faultText } from '../errors';

/** What a client asks for: from the beginning (`first`, `after`) or from the end (`last`, `before`). */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** One page, as a store reads it. */
export interface PageWanted {
  readonly size: number;
  readonly direction: 'forwards' | 'backwards';
  /** Where it goes on; null at the end that the direction comes from. */
  readonly cursor: string | null;
}

/** Both ways at once have no meaning: the caller's fault. */
export function wantedPage({ first, after, last, before }: PageArgs): PageWanted {
  if ((last ?? before ?? null) === null)
    return { size: checkedFirst(first), direction: 'forwards', cursor: after ?? null };
  for (const [field, value] of Object.entries({ first, after }))
    if ((value ?? null) !== null) throw badInput(field, faultText('input.bothEnds'));
  return { size: checkedFirst(last, 'last'), direction: 'backwards', cursor: before ?? null };
}

/** The argument that the cursor of this page came in. */
export function cursorArgument({ direction }: PageWanted): 'after' | 'before' {
  return direction === 'forwards' ? 'after' : 'before';
}

/** How SQL walks a list in the direction of the page: in which order, and what lies beyond the cursor. */
export function walkOf(
  { direction }: PageWanted,
  listOrder: 'ASC' | 'DESC',
): { readonly order: 'ASC' | 'DESC'; readonly beyond: '<' | '>' } {
  const ascends = (listOrder === 'ASC') === (direction === 'forwards');
  return ascends ? { order: 'ASC', beyond: '>' } : { order: 'DESC', beyond: '<' };
}

/** Lists are 1 to 100 long; anything else is the caller's fault and names the argument. */
export function checkedFirst(first: number | null | undefined, field = 'first'): number {
  if (first === null || first === undefined) return 20;
  if (!Number.isInteger(first) || first < 1 || first > 100)
    throw badInput(field, faultText('input.between', { least: 1, most: 100 }));
  return first;
}

/** An opaque cursor over the values a list is sorted by. */
export function encodeCursor(values: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The `length` values inside a cursor; BAD_USER_INPUT for anything we did not issue in that shape. */
export function decodeCursor(cursor: string, length: number, field = 'after'): (string | null)[] {
  if (cursor.length > 1_000) throw badInput(field, faultText('input.cursor'));
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
  throw badInput(field, faultText('input.cursor'));
}

/** An entry of a list, and its place in it. Most clients ask for the entry only, so its place is worked out when it is read. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** One page of rows plus what a Relay connection says about it. */
export interface Page<Row> {
  readonly edges: Edge<Row>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Cuts `size + 1` rows, fetched in the direction of the page, into a page in the order of the list. */
export function toPage<Row>(
  rows: readonly Row[],
  page: PageWanted,
  cursorOf: (row: Row) => string,
): Page<Row> {
  const edges = rows.slice(0, page.size).map((node) => new LazyEdge(node, () => cursorOf(node)));
  const goesOn = rows.length > page.size;
  const cameFrom = page.cursor !== null;
  const isBackwards = page.direction === 'backwards';
  if (isBackwards) edges.reverse();
  return {
    edges,
    pageInfo: isBackwards ? new Ends(edges, cameFrom, goesOn) : new Ends(edges, goesOn, cameFrom),
  };
}

/** The same entries as what is shown of them, in their places. */
export function shownEdges<Row, Node>(edges: readonly Edge<Row>[], toNode: (row: Row) => Node): Edge<Node>[] {
  return edges.map((edge) => new LazyEdge(toNode(edge.node), () => edge.cursor));
}

class LazyEdge<Node> implements Edge<Node> {
  constructor(
    readonly node: Node,
    private readonly cursorOf: () => string,
  ) {}

  get cursor(): string {
    return this.cursorOf();
  }
}

class Ends {
  constructor(
    private readonly edges: readonly Edge<unknown>[],
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
  ) {}

  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}
