import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { QueryRunner } from 'typeorm';
import { domainsDatabase, type TestDatabase } from '../testing/domains-database';
import { insertLargePortfolios } from '../testing/large-portfolio';
import { type DomainCriteria, EVERYTHING } from './filter';
import { PortfolioStore } from './portfolio.store';
import type { DomainSortName } from './sorting';

const SIZES = [1, 1_000, 100_000];
const PAGE = 150;
const COUNTS = 200;
const SEARCH = 5_000;
const paging = { size: 20, direction: 'forwards', cursor: null } as const;

describe('the rows that lists of domains read', () => {
  const now = new Date();
  let test: TestDatabase;
  let runner: QueryRunner;
  let store: PortfolioStore;
  beforeAll(async () => {
    test = await domainsDatabase('rows_read');
    const portfolios = SIZES.map((count) => ({ profileId: `prf_${count}`, count }));
    await insertLargePortfolios(test.database.read, portfolios);
    // One connection for all: the server counts the rows that each connection reads.
    runner = test.database.source.createQueryRunner();
    store = new PortfolioStore({
      read: runner.manager,
      rows: (sql, values) => runner.query(sql, [...values]),
      transact: (work) => work(runner.manager),
    });
  }, 120_000);
  afterAll(async () => {
    await runner?.release();
    await test.end();
  });

  const handlerReads = async (): Promise<number> => {
    const rows = await runner.manager.query<{ Value: string }[]>("SHOW SESSION STATUS LIKE 'Handler_read_%'");
    return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
  };
  const readBy = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const before = await handlerReads();
    const overhead = (await handlerReads()) - before;
    const start = await handlerReads();
    const result = await work();
    return [result, (await handlerReads()) - start - overhead];
  };
  const page = (size: number, criteria: Partial<DomainCriteria>, sort: DomainSortName = 'NAME_ASC') =>
    readBy(() =>
      store.page(trustedProfileId(`prf_${size}`), {
        criteria: { ...EVERYTHING, ...criteria },
        now,
        sort,
        paging,
        from: null,
      }),
    );

  describe.each(SIZES)('of %i', (size) => {
    it.each([
      [{}, 'NAME_ASC'],
      [{}, 'NAME_DESC'],
      [{}, 'PAID_THROUGH_DESC'],
      [{ statuses: ['REDEMPTION'] }, 'NAME_ASC'],
      [{ statuses: ['ACTIVE', 'EXPIRING'] }, 'PAID_THROUGH_ASC'],
      [{ tlds: ['eu'] }, 'NAME_ASC'],
      [{ tlds: ['eu'] }, 'PAID_THROUGH_DESC'],
      [{ statuses: ['PENDING_DELETE'], tlds: ['it', 'com'] }, 'NAME_ASC'],
      [{ statuses: ['EXPIRING'], tlds: ['net'] }, 'PAID_THROUGH_ASC'],
      [{ names: ['casa-bianco-1.com', 'casa-verde-7.eu'] }, 'PAID_THROUGH_ASC'],
      [{ paidThrough: { from: addDays(now, 10), before: addDays(now, 40) } }, 'PAID_THROUGH_ASC'],
    ] as const)(`are at most ${PAGE} for a page of %j by %s`, async (criteria, sort) => {
      const [rows, read] = await page(size, criteria as Partial<DomainCriteria>, sort);
      if (size === 100_000 && !('names' in criteria)) expect(rows).toHaveLength(21);
      expect(read).toBeLessThanOrEqual(PAGE);
    });

    it.each([
      [{ nameContains: 'verde' }, 'NAME_ASC'],
      [{ nameContains: 'verde' }, 'PAID_THROUGH_DESC'],
      [{ nameContains: 'rosso-99' }, 'NAME_ASC'],
      [{ nameContains: '-4321' }, 'PAID_THROUGH_ASC'],
      [{ nameContains: '99999' }, 'NAME_ASC'],
      [{ nameContains: 'zz' }, 'NAME_ASC'],
      [{ nameContains: 'nowhere' }, 'NAME_ASC'],
      [{ nameContains: 'viola', statuses: ['EXPIRING'] }, 'NAME_ASC'],
      [{ paidThrough: { from: addDays(now, 10), before: addDays(now, 12) } }, 'NAME_ASC'],
    ] as const)(`are at most ${SEARCH} for a search of %j by %s`, async (criteria, sort) => {
      const [, read] = await page(size, criteria as Partial<DomainCriteria>, sort);
      expect(read).toBeLessThanOrEqual(SEARCH);
    });

    it(`are at most ${COUNTS} for counts`, async () => {
      const profileId = trustedProfileId(`prf_${size}`);
      const [total, read] = await readBy(() => store.totals.count(profileId, { criteria: EVERYTHING, now }));
      expect(total).toBe(size);
      expect(read).toBeLessThanOrEqual(COUNTS);
      const criteria = { ...EVERYTHING, statuses: ['ACTIVE'], tlds: ['it'] } as const;
      const [, filtered] = await readBy(() => store.totals.count(profileId, { criteria, now }));
      expect(filtered).toBeLessThanOrEqual(COUNTS);
    });
  });

  it('are in the right order and complete, whatever way they were found', async () => {
    const profileId = trustedProfileId('prf_1000');
    const [all] = await readBy(() =>
      store.page(profileId, {
        criteria: EVERYTHING,
        now,
        sort: 'NAME_ASC',
        paging: { ...paging, size: 1_000 },
        from: null,
      }),
    );
    const [found] = await page(
      1_000,
      { statuses: ['ACTIVE', 'REDEMPTION'], tlds: ['it', 'eu'] },
      'NAME_DESC',
    );
    const expected = all
      .filter(
        ({ tld, phase }) => ['it', 'eu'].includes(tld) && ['ACTIVE', 'REDEMPTION'].includes(phase ?? ''),
      )
      .reverse()
      .slice(0, 21);
    expect(found.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
    const [searched] = await page(1_000, { nameContains: 'rosso-9' }, 'NAME_ASC');
    expect(searched.map(({ name }) => name)).toEqual(
      all
        .filter(({ name }) => name.includes('rosso-9'))
        .map(({ name }) => name)
        .slice(0, 21),
    );
  });
});
