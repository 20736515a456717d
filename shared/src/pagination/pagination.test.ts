import type { CallerFault } from '../errors';
import { cursorArgument, type PageArgs, shownEdges, toPage, walkOf, wantedPage } from '.';

const LIST = ['e', 'd', 'c', 'b', 'a'];

/** A page of the list as a store reads it: in the direction of the page, one entry more than asked for. */
function pageOf(args: PageArgs) {
  const wanted = wantedPage(args);
  const { order, beyond } = walkOf(wanted, 'DESC');
  const walked = [...LIST].sort().filter((entry) => {
    if (wanted.cursor === null) return true;
    return beyond === '<' ? entry < wanted.cursor : entry > wanted.cursor;
  });
  if (order === 'DESC') walked.reverse();
  const page = toPage(walked.slice(0, wanted.size + 1), wanted, (entry) => entry);
  const { hasNextPage, hasPreviousPage } = page.pageInfo;
  return [page.edges.map(({ node }) => node).join(''), hasPreviousPage, hasNextPage];
}

const fieldOf = (args: PageArgs): unknown => {
  try {
    return wantedPage(args);
  } catch (fault) {
    return (fault as CallerFault).extensions.field;
  }
};

describe('a page', () => {
  it.each([
    [{ first: 2 }, 'ed', false, true],
    [{ first: 2, after: 'd' }, 'cb', true, true],
    [{ first: 2, after: 'b' }, 'a', true, false],
    [{ last: 2 }, 'ba', true, false],
    [{ last: 2, before: 'b' }, 'dc', true, true],
    [{ last: 2, before: 'd' }, 'e', false, true],
    [{ before: 'c' }, 'ed', false, true],
    [{ last: 5 }, 'edcba', false, false],
    [{ first: 3, after: 'a' }, '', true, false],
  ])('of %j is in the order of the list, and knows what is around it', (args, nodes, before, behind) => {
    expect(pageOf(args)).toEqual([nodes, before, behind]);
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ last: 0 }, 'last'],
    [{ last: 101, before: 'c' }, 'last'],
    [{ first: 2, last: 2 }, 'first'],
    [{ after: 'a', last: 2 }, 'after'],
    [{ after: 'a', before: 'c' }, 'after'],
    [{ first: 2, before: 'c' }, 'first'],
  ])('of %j is refused, naming the argument', (args, field) => {
    expect(fieldOf(args)).toBe(field);
  });

  it('works out the place of an entry when it is read, and of no other', () => {
    const asked: string[] = [];
    const cursorOf = (entry: string) => {
      asked.push(entry);
      return `at ${entry}`;
    };
    const { edges, pageInfo } = toPage(LIST, wantedPage({ first: 4 }), cursorOf);
    const shown = shownEdges(edges, (entry) => entry.toUpperCase());
    expect(shown.map(({ node }) => node)).toEqual(['E', 'D', 'C', 'B']);
    expect([asked, pageInfo.hasNextPage]).toEqual([[], true]);
    expect([pageInfo.startCursor, pageInfo.endCursor, shown[1]?.cursor]).toEqual(['at e', 'at b', 'at d']);
    expect(asked).toEqual(['e', 'b', 'd']);
    expect(toPage([], wantedPage({}), cursorOf).pageInfo).toMatchObject({
      startCursor: null,
      endCursor: null,
    });
  });

  it('is twenty entries from the beginning when nothing is said, and says which argument its cursor came in', () => {
    expect(wantedPage({ first: null })).toEqual({ size: 20, direction: 'forwards', cursor: null });
    expect(cursorArgument(wantedPage({ after: 'a' }))).toBe('after');
    expect(cursorArgument(wantedPage({ before: 'a' }))).toBe('before');
  });
});
