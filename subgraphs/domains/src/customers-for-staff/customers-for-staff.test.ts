import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { customerPart } from '../../../../test/harness/customer-parts';
import { entities } from '../compose-stores';
import { composedDomains, type TestDomains } from '../testing/composed-domains';
import { seedDomain } from '../testing/seeded-domain';
import { DomainFinderStore } from './domain-finder.store';

const FIELDS = 'domains { totalCount edges { node { name status } } }';

describe('the domains of a customer that staff looks at', () => {
  let domains: TestDomains;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  const profileId = newId('prf');
  beforeAll(async () => {
    domains = await composedDomains('customers_for_staff');
    database = await openDatabase({ url: domains.url, entities, migrations: [], connections: 2 });
    const now = new Date();
    const paidThrough = new Date(now.getTime() + 200 * 86_400_000);
    for (const [owner, name] of [
      [profileId, 'vigna.it'],
      [profileId, 'cantina.it'],
      [newId('prf'), 'vignaiolo.it'],
    ] as const)
      await seedDomain(database.read, { profileId: trustedProfileId(owner), name, paidThrough, now });
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  it('are those of that profile, told once, and nothing to anybody else', async () => {
    const part = await customerPart({
      fields: FIELDS,
      profileId,
      permissions: ['customers:read'],
      ask: (source, viewer, variables) => domains.ask(source, viewer, variables),
      sql: (text) => database.read.query(text),
    });
    expect(part.toOthers).toEqual(part.toOthers.map(() => null));
    expect(part.toldOfOthers).toEqual([]);
    expect(part.seen).toEqual({
      profileId,
      domains: {
        totalCount: 2,
        edges: [
          { node: { name: 'cantina.it', status: 'ACTIVE' } },
          { node: { name: 'vigna.it', status: 'ACTIVE' } },
        ],
      },
    });
    expect(part.told).toEqual([{ profileId, section: 'DOMAINS', reason: 'ticket 7' }]);
  });

  it('are found by their names: the whole name first, else what begins with it', async () => {
    const find = (text: string) =>
      domains.call<{ profileId: string; fit: string; value: string }[]>('staff-find', {
        wanted: [{ kind: 'DOMAIN', text }],
        limit: 10,
      });
    expect(await find('vigna.it')).toEqual([{ profileId, kind: 'DOMAIN', fit: 'EXACT', value: 'vigna.it' }]);
    expect((await find('vigna')).map(({ value, fit }) => [value, fit])).toEqual([
      ['vigna.it', 'PREFIX'],
      ['vignaiolo.it', 'PREFIX'],
    ]);
    for (const text of ['vi', 'ign', '%', '___', 'vigna.eu']) expect(await find(text)).toEqual([]);
  });

  it.each(Object.entries(DomainFinderStore.lookups))('are found along an index: %s', async (lookup, sql) => {
    const values = [lookup.endsWith('Prefix') ? 'vigna%' : 'vigna.it', 20];
    const plan = (await database.read.query(`EXPLAIN ${sql}`, values)) as { type: string; key: string }[];
    expect(plan.map(({ type }) => type)).toEqual([expect.stringMatching(/^(const|ref|range)$/)]);
    expect(plan[0]?.key).toBe('domain_live');
  });
});
