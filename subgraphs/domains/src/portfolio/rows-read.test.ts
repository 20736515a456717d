import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { FileContent } from '@customer-area/shared/files';
import { newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { QueryRunner } from 'typeorm';
import { readBy } from '../../../../test/harness/rows-read';
import { settleStatistics } from '../../../../test/harness/settled-statistics';
import { composeStores } from '../compose-stores';
import { startExport } from '../portfolio-export/start-export';
import { writeExport } from '../portfolio-export/write-export';
import { domainsDatabase, type TestDatabase } from '../testing/domains-database';
import { insertLargePortfolios } from '../testing/large-portfolio';
import { seededRules } from '../testing/seeded-rules';
import { RegistrantsByVerificationStore } from '../verification';
import { type DomainCriteria, EVERYTHING, type TypedFilter } from './filter';
import { findsNothing, listed, narrowed } from './narrowed-domains';
import { PortfolioStore } from './portfolio.store';
import { ReachedDomainsStore } from './reached-domains.store';
import { type DomainSortName, SORTINGS } from './sorting';
import { sumOf } from './walks';
import { type WantedDomainsDeps, wantedDomains } from './wanted-domains';

const SIZES = [1, 1_000, 100_000];
/** Those that are filled. */
const TABLES = ['domain', 'domain_tag', 'domain_group_count', 'domain_gram', 'registrant', 'verification'];
const PAGE = 150;
const COUNTS = 200;
const SEARCH = 5_000;
const paging = { size: 20, direction: 'forwards', cursor: null } as const;

describe('the rows that lists of domains read', () => {
  const start = new Date();
  /** After the domains were worked out. */
  let now: Date;
  let test: TestDatabase;
  let runner: QueryRunner;
  let store: PortfolioStore;
  beforeAll(async () => {
    test = await domainsDatabase('rows_read');
    const portfolios = SIZES.map((count) => ({ profileId: `prf_${count}`, count }));
    await insertLargePortfolios(test.database.read, portfolios);
    await settleStatistics((sql) => test.database.read.query(sql), ...TABLES);
    now = new Date();
    // One connection for all: the server counts the rows that each connection reads.
    runner = test.database.source.createQueryRunner();
    store = new PortfolioStore({
      read: runner.manager,
      rows: (sql, values) => runner.query(sql, [...values]),
      transact: (work) => work(runner.manager),
    });
  });
  afterAll(async () => {
    await runner?.release();
    await test?.end();
  });

  const page = (size: number, criteria: Partial<DomainCriteria>, sort: DomainSortName = 'NAME_ASC') =>
    readBy(runner, () =>
      store.page(trustedProfileId(`prf_${size}`), {
        criteria: { ...EVERYTHING, ...criteria },
        now,
        sort,
        paging,
        from: null,
      }),
    );

  const wanting: WantedDomainsDeps = {
    clock: { now: () => now },
    tldRules: seededRules(),
    get byVerification() {
      return new RegistrantsByVerificationStore(runner.manager);
    },
  };
  /** Without an index: every domain of the profile is looked at. */
  const lookedAt = (dataScope: ProfileId, criteria: DomainCriteria) =>
    narrowed(new ReachedDomainsStore(runner.manager).query(dataScope), { criteria, now });
  const oneByOne = async (dataScope: ProfileId, criteria: DomainCriteria, sort: DomainSortName) => {
    const { property, direction } = SORTINGS[sort];
    if (findsNothing(criteria)) return [];
    const query = lookedAt(dataScope, criteria)
      .orderBy(`domain.${property}`, direction)
      .addOrderBy('domain.id', direction)
      .limit(paging.size + 1);
    return (await query.getRawMany<{ id: string }>()).map(({ id }) => id);
  };
  const countedOneByOne = async (dataScope: ProfileId, criteria: DomainCriteria) => {
    if (findsNothing(criteria)) return 0;
    const query = lookedAt(dataScope, criteria).select('COUNT(*)', 'n');
    return Number((await query.getRawOne<{ n: string }>())?.n);
  };

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
      [{ paidThrough: { from: addDays(start, 10), before: addDays(start, 40) } }, 'PAID_THROUGH_ASC'],
    ] as const)(`are at most ${PAGE} for a page of %j by %s`, async (criteria, sort) => {
      const { answer: rows, read } = await page(size, criteria as Partial<DomainCriteria>, sort);
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
      [{ paidThrough: { from: addDays(start, 10), before: addDays(start, 12) } }, 'NAME_ASC'],
    ] as const)(`are at most ${SEARCH} for a search of %j by %s`, async (criteria, sort) => {
      const { read } = await page(size, criteria as Partial<DomainCriteria>, sort);
      expect(read).toBeLessThanOrEqual(SEARCH);
    });

    it.each([
      [{ tags: ['half'] }, 'NAME_ASC', PAGE],
      [{ tags: ['HUNDREDTH'] }, 'NAME_DESC', PAGE],
      [{ tags: ['fiftieth'] }, 'PAID_THROUGH_DESC', PAGE],
      [{ tags: ['few'] }, 'PAID_THROUGH_ASC', PAGE],
      [{ tags: ['none'] }, 'NAME_ASC', PAGE],
      [{ registrantId: `reg_prf_${size}_1` }, 'NAME_ASC', PAGE],
      [{ registrantId: `reg_prf_${size}_1` }, 'PAID_THROUGH_DESC', PAGE],
      [{ registrantId: `reg_prf_${size}_1`, tlds: ['it'] }, 'NAME_ASC', PAGE],
      [{ verification: ['PENDING'] }, 'NAME_ASC', PAGE],
      [{ verification: ['SUSPENDED'] }, 'PAID_THROUGH_ASC', PAGE],
      [{ verification: ['VERIFIED'] }, 'NAME_DESC', SEARCH],
      [{ tags: ['hundredth', 'few'] }, 'NAME_ASC', SEARCH],
      [{ tags: ['hundredth'], statuses: ['EXPIRING'] }, 'NAME_ASC', SEARCH],
      [{ tags: ['half'], statuses: ['PENDING_DELETE'], tlds: ['eu'] }, 'PAID_THROUGH_ASC', SEARCH],
      [{ tags: ['half'], registrantId: `reg_prf_${size}_2` }, 'NAME_ASC', SEARCH],
      [{ registrantId: `reg_prf_${size}_2`, statuses: ['REDEMPTION'] }, 'NAME_ASC', SEARCH],
      [{ verification: ['PENDING', 'SUSPENDED'], tags: ['fiftieth'] }, 'NAME_ASC', SEARCH],
      [{ autoRenew: true }, 'NAME_ASC', PAGE],
      [{ autoRenew: true }, 'PAID_THROUGH_DESC', PAGE],
      [{ autoRenew: false }, 'NAME_DESC', PAGE],
      [{ autoRenew: true, tlds: ['eu'] }, 'NAME_ASC', SEARCH],
      [{ autoRenew: true, statuses: ['EXPIRING'] }, 'PAID_THROUGH_ASC', SEARCH],
      [{ autoRenew: false, statuses: ['REDEMPTION'], tlds: ['it'] }, 'NAME_ASC', SEARCH],
      [{ autoRenew: true, tags: ['few'] }, 'NAME_ASC', SEARCH],
      [{ autoRenew: true, registrantId: `reg_prf_${size}_1` }, 'NAME_ASC', SEARCH],
    ] as const)('for a page of %j by %s are at most %i', async (filter, sort, most) => {
      const dataScope = trustedProfileId(`prf_${size}`);
      const { answer: rows, read } = await readBy(runner, async () => {
        const wanted = await wantedDomains(wanting, dataScope, filter as TypedFilter);
        return store.page(dataScope, { ...wanted, sort, paging, from: null });
      });
      expect(read).toBeLessThanOrEqual(most);
      const { criteria } = await wantedDomains(wanting, dataScope, filter as TypedFilter);
      expect(rows.map(({ id }) => id)).toEqual(await oneByOne(dataScope, criteria, sort));
    });

    it.each([
      { tags: ['half'] },
      { tags: ['half'], statuses: ['ACTIVE'] },
      { registrantId: `reg_prf_${size}_1` },
      { verification: ['PENDING', 'VERIFIED'] },
      { autoRenew: true },
      { autoRenew: false, statuses: ['ACTIVE'] },
    ] as const)(`are at most ${COUNTS} for counts of %j`, async (filter) => {
      const dataScope = trustedProfileId(`prf_${size}`);
      const { answer: total, read } = await readBy(runner, async () =>
        store.totals.count(dataScope, await wantedDomains(wanting, dataScope, filter as TypedFilter)),
      );
      expect(read).toBeLessThanOrEqual(COUNTS);
      const wanted = await wantedDomains(wanting, dataScope, filter as TypedFilter);
      expect(total).toBe(await countedOneByOne(dataScope, wanted.criteria));
    });

    // Those of the rarest three letters of the text, twice where their domains have to be looked at.
    it.each([
      [{ nameContains: 'rosso-99' }, 0.02],
      [{ nameContains: '-4321' }, 0.02],
      [{ nameContains: 'verde' }, 0.16],
      [{ nameContains: 'viola', statuses: ['EXPIRING'] }, 0.32],
      [{ nameContains: 'nowhere' }, 0],
    ] as const)('for the count of a search of %j are few of all', async (criteria, part) => {
      const profileId = trustedProfileId(`prf_${size}`);
      const wanted = { criteria: { ...EVERYTHING, ...(criteria as Partial<DomainCriteria>) }, now };
      const { answer: total, read } = await readBy(runner, () => store.totals.count(profileId, wanted));
      expect(total).toBe(await countedOneByOne(profileId, wanted.criteria));
      const parts = await store.totals.countParts(profileId, wanted);
      expect(sumOf(parts)).toBe(total);
      expect(read).toBeLessThanOrEqual(Math.max(SEARCH, size * part));
    });

    it(`are at most ${COUNTS} for counts by tag`, async () => {
      const dataScope = trustedProfileId(`prf_${size}`);
      const { answer: tags, read } = await readBy(runner, () =>
        store.totals.countTags(dataScope, { criteria: EVERYTHING, now }, 100),
      );
      expect(read).toBeLessThanOrEqual(COUNTS);
      const expected = { half: 2, fiftieth: 51, hundredth: 101, few: 4_999 };
      expect(Object.fromEntries(tags.map(({ tag, n }) => [tag, n]))).toEqual(
        Object.fromEntries(
          Object.entries(expected).flatMap(([tag, each]) =>
            size < each ? [] : [[tag, Math.floor(size / each)]],
          ),
        ),
      );
      const criteria = { ...EVERYTHING, statuses: ['EXPIRING'], tlds: ['it'] } as const;
      const { read: filtered } = await readBy(runner, () =>
        store.totals.countTags(dataScope, { criteria, now }, 100),
      );
      expect(filtered).toBeLessThanOrEqual(COUNTS);
    });

    it(`are at most ${COUNTS} for counts`, async () => {
      const profileId = trustedProfileId(`prf_${size}`);
      const { answer: total, read } = await readBy(runner, () =>
        store.totals.count(profileId, { criteria: EVERYTHING, now }),
      );
      expect(total).toBe(size);
      expect(read).toBeLessThanOrEqual(COUNTS);
      const criteria = { ...EVERYTHING, statuses: ['ACTIVE'], tlds: ['it'] } as const;
      const { read: filtered } = await readBy(runner, () => store.totals.count(profileId, { criteria, now }));
      expect(filtered).toBeLessThanOrEqual(COUNTS);
    });
  });

  it.each([12, 300])('for the count of a period of %i days are rows of an index alone', async (days) => {
    const profileId = trustedProfileId('prf_100000');
    const paidThrough = { from: addDays(start, 10), before: addDays(start, days) };
    const criteria = { ...EVERYTHING, paidThrough };
    const asked = listed(lookedAt(profileId, criteria), profileId, criteria).select('COUNT(*)', 'n');
    const [sql, values] = asked.getQueryAndParameters();
    const plan = await runner.manager.query<{ Extra: string }[]>(`EXPLAIN ${sql}`, values as unknown[]);
    expect(plan.map(({ Extra }) => Extra)).toEqual([expect.stringContaining('Using index')]);
    expect(await store.totals.count(profileId, { criteria, now })).toBe(
      await countedOneByOne(profileId, criteria),
    );
  });

  it('are at most 3,000 for each part of 100,000 exported domains, which are all there', async () => {
    const read = {
      read: runner.manager,
      rows: (sql: string, values: readonly unknown[]) => runner.query(sql, [...values]),
    };
    const { domainExports, tags } = composeStores();
    const deps = {
      ...wanting,
      database: { ...test.database, ...read } as Database,
      store,
      domainExports,
      tags,
    };
    const asked = { askedBy: 'lgn_test', filter: { tags: null }, locale: 'it' } as const;
    const id = await startExport(deps, trustedProfileId('prf_100000'), asked);
    const seen = new Set<string>();
    let from: string | null = null;
    do {
      const { answer: part, read: rows }: { answer: FileContent | null; read: number } = await readBy(
        runner,
        () => writeExport(deps, id, from),
      );
      expect(rows).toBeLessThanOrEqual(3_000);
      for (const line of part?.bytes.toString().split('\r\n') ?? []) seen.add(line.split(',').at(-1) ?? '');
      from = part?.next ?? null;
    } while (from !== null);
    // Its head, and the end of the last line of each part.
    expect(seen.size).toBe(100_000 + 2);
  });

  it('leave no third level out of a search that its total counts', async () => {
    const profileId = trustedProfileId('prf_100000');
    const parent = await store.byName(profileId, 'casa-verde-7.eu');
    const id = newId('dom');
    const { domains } = composeStores();
    await test.database.transact((manager) =>
      domains.request(manager, {
        ...{
          id,
          profileId,
          registrantId: null,
          parentId: parent?.id ?? '',
          tld: 'eu',
          policyVersion: 1,
          at: now,
        },
        ...{ name: 'negozio.casa-verde-7.eu', unicodeName: 'negozio.casa-verde-7.eu' },
      }),
    );
    const waiting = { nameContains: 'verde', statuses: ['WAITING_PAYMENT'] } as const;
    for (const more of [{}, { tlds: ['eu'] }, { autoRenew: 'OFF' as const }]) {
      const criteria = { ...EVERYTHING, ...waiting, ...more };
      expect(await store.totals.count(profileId, { criteria, now })).toBe(1);
      const { answer: rows, read } = await page(100_000, criteria, 'PAID_THROUGH_ASC');
      expect(rows.map((row) => row.id)).toEqual([id]);
      expect(read).toBeLessThanOrEqual(SEARCH);
    }
  });

  it('are in the right order and complete, whatever way they were found', async () => {
    const profileId = trustedProfileId('prf_1000');
    const { answer: all } = await readBy(runner, () =>
      store.page(profileId, {
        criteria: EVERYTHING,
        now,
        sort: 'NAME_ASC',
        paging: { ...paging, size: 1_000 },
        from: null,
      }),
    );
    const { answer: found } = await page(
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
    const { answer: searched } = await page(1_000, { nameContains: 'rosso-9' }, 'NAME_ASC');
    expect(searched.map(({ name }) => name)).toEqual(
      all
        .filter(({ name }) => name.includes('rosso-9'))
        .map(({ name }) => name)
        .slice(0, 21),
    );
  });
});
