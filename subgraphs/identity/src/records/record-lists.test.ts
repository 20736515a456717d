import { newId } from '@customer-area/shared/ids';
import { ask, loginOf } from '../../../../test/harness/operations';
import { identityUnderTest, register } from '../testing/identity-under-test';
import { pagesOf } from '../testing/pages-of';

/** Two of them at the same moment, so that the order by time alone does not say where a page ends. */
const DAYS = [1, 2, 2, 3, 4];

interface RecordList {
  readonly field: string;
  readonly table: string;
  readonly insert: string;
}

const LISTS: RecordList[] = [
  {
    field: 'dataExports',
    table: 'data_export',
    insert: `INSERT INTO data_export (id, profile_id, login_id, state, requested_at) VALUES (?, ?, ?, 'EXPIRED', ?)`,
  },
  {
    field: 'erasureRequests',
    table: 'erasure_request',
    insert: `INSERT INTO erasure_request
      (id, profile_id, login_id, state, renounces_credit, kept, due_at, requested_at)
      VALUES (?, ?, ?, 'CANCELLED', 0, '[]', '2026-02-01', ?)`,
  },
];

describe.each(LISTS)('$field', ({ field, table, insert }) => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());

  const ownerOf = async (days: readonly number[]) => {
    const { profileId, loginId } = await register(running.service);
    const ids = days.map(() => newId('rec')).sort();
    for (const [n, day] of days.entries())
      await running.rows(insert, [ids[n], profileId, loginId, `2026-01-0${day} 10:00:00`]);
    return { viewer: loginOf(profileId, loginId), newestFirst: ids.reverse() };
  };

  it('goes on page by page in both directions, newest first, with the count of all pages', async () => {
    const { viewer, newestFirst } = await ownerOf(DAYS);
    await ownerOf([1]);
    const read = (args: string) => ask(running.service, viewer, `{ ${field}${args} }`);
    expect(await pagesOf(read, field, 'forwards')).toEqual({ ids: newestFirst, counts: [5, 5, 5] });
    expect(await pagesOf(read, field, 'backwards')).toEqual({ ids: newestFirst, counts: [5, 5, 5] });
  });

  it('is one statement a page, and counts only when asked to', async () => {
    const { viewer } = await ownerOf(DAYS);
    running.statements.take();
    await ask(running.service, viewer, `{ ${field}(first: 2) { edges { node { id } } } }`);
    expect(running.statements.takeOf(table)).toHaveLength(1);
  });
});
