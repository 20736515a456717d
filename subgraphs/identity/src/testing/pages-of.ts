import type { Answer } from '../../../../test/harness/operations';

interface ShownPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Everything in a list, read in pages of two from one end to the other, in the order of the list. */
export async function pagesOf(
  read: (rest: string) => Promise<Answer>,
  field: string,
  direction: 'forwards' | 'backwards',
): Promise<{ readonly ids: string[]; readonly counts: number[] }> {
  const isForwards = direction === 'forwards';
  const ids: string[] = [];
  const counts: number[] = [];
  let cursor: string | null = null;
  do {
    const args: string = isForwards ? 'first: 2, after' : 'last: 2, before';
    const { data, errors } =
      await read(`(${args}: ${JSON.stringify(cursor)}) { totalCount edges { node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    const { totalCount, edges, pageInfo } = data[field] as ShownPage;
    const shown = edges.map(({ node }) => node.id);
    if (isForwards) ids.push(...shown);
    else ids.unshift(...shown);
    counts.push(totalCount);
    if (isForwards) cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    else cursor = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
  } while (cursor !== null);
  return { ids, counts };
}
