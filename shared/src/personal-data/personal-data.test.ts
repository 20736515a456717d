import { trustedProfileId } from '../isolation';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { eraseProfile, exportPage, keptOf, type PersonalTable } from '.';

const MINE = trustedProfileId('prf_mine');
const OTHERS = trustedProfileId('prf_other');
const ROWS = 1_234;

const PAPERS: PersonalTable = {
  table: 'paper',
  section: 'papers',
  key: ['folder', 'page_number'],
  copied: ['folder', 'page_number'],
  erasure: { act: 'blank', columns: { words: '' }, unless: "folder = 'f3'", reason: 'ACCOUNTING' },
};
const SECRETS: PersonalTable = {
  table: 'secret',
  section: 'secrets',
  key: ['id'],
  copied: { not: 'secret' },
  erasure: { act: 'delete' },
};

describe('what a service knows about a profile', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  const sql = (text: string, values: unknown[] = []) => kernel.database.read.query(text, values);
  beforeAll(async () => {
    kernel = await kernelUnderTest();
    await sql(
      'CREATE TABLE paper (profile_id varchar(40) NOT NULL, folder varchar(10) NOT NULL, page_number int NOT NULL, words varchar(20) NOT NULL, PRIMARY KEY (profile_id, folder, page_number)) ENGINE=InnoDB',
    );
    await sql(
      'CREATE TABLE secret (id int NOT NULL PRIMARY KEY, profile_id varchar(40) NOT NULL) ENGINE=InnoDB',
    );
    const papers = Array.from({ length: ROWS }, (_, n) => [MINE, `f${n % 5}`, n, 'mine']);
    await sql('INSERT INTO paper VALUES ?', [[...papers, [OTHERS, 'f0', 1, 'theirs']]]);
    await sql('INSERT INTO secret VALUES ?', [
      [
        [1, MINE],
        [2, OTHERS],
      ],
    ]);
  });
  afterAll(() => kernel.close());

  it('is copied whole, page by page, and nothing of another profile', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page = await exportPage(kernel.database.read, [SECRETS, PAPERS], MINE, after);
      seen.push(...page.records.map(({ data }) => `${data.folder}/${data.pageNumber}`));
      after = page.next;
      pages++;
    } while (after !== null);
    expect(seen.length).toBe(ROWS);
    expect(new Set(seen).size).toBe(ROWS);
    expect(pages).toBe(4);
  });

  it('is erased as declared, twice like once, and what stays is counted', async () => {
    const kept = await keptOf(kernel.database.read, [SECRETS, PAPERS], MINE);
    expect(kept).toEqual([{ section: 'papers', reason: 'ACCOUNTING', count: 247 }]);
    for (const _ of [1, 2])
      await kernel.database.transact((manager) => eraseProfile(manager, [SECRETS, PAPERS], MINE));
    expect(await sql('SELECT DISTINCT profile_id AS owner, words FROM paper ORDER BY words')).toEqual([
      { owner: MINE, words: '' },
      { owner: MINE, words: 'mine' },
      { owner: OTHERS, words: 'theirs' },
    ]);
    expect(await sql('SELECT id FROM secret')).toEqual([{ id: 2 }]);
  });
});
