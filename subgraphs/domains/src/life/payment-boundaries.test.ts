import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { openDatabase } from '@customer-area/shared/database';
import { entities } from '../compose-stores';
import { OwnerChangeStore } from '../owner-changes';
import { composedDomains, type TestDomains } from '../testing/composed-domains';
import { seedCase } from '../testing/seeded-case';
import { seedDomain } from '../testing/seeded-domain';

const PROFILE = 'prf_boundaries';

interface Answer {
  readonly boundaries: { event: string; at: string; domainName: string; consequence: string }[];
}

describe('by when an order has to be paid', () => {
  let domains: TestDomains;
  const now = new Date();
  const ids = new Map<string, string>();
  beforeAll(async () => {
    domains = await composedDomains('payment_boundaries');
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const names: [string, number][] = [
      ['early.it', 20],
      ['later.com', 30],
      ['expired.com', -3],
      ['soon.eu', 10],
    ];
    for (const [name, days] of names) {
      const seeded = { profileId: PROFILE, name, paidThrough: addDays(now, days), now };
      ids.set(name, await seedDomain(database.read, seeded));
    }
    await database.close();
  });
  afterAll(() => domains.end());

  const ask = async (names: readonly string[], bought = 'RENEWAL', profileId = PROFILE) => {
    const asked = names.map((name) => ({ domainId: ids.get(name) ?? name, bought }));
    const { boundaries } = await domains.call<Answer>('payment-boundaries', {
      profileId,
      locale: 'it',
      domains: asked,
    });
    return boundaries.map(({ event, at, domainName }) => [
      event,
      domainName,
      Math.round((Date.parse(at) - now.getTime()) / 86_400_000),
    ]);
  };

  it.each([
    [
      ['later.com'],
      [
        ['EXPIRED', 'later.com', 30],
        ['LET_GO', 'later.com', 60],
      ],
    ],
    [['expired.com'], [['LET_GO', 'expired.com', 27]]],
    [
      ['soon.eu'],
      [
        ['EXPIRED', 'soon.eu', 10],
        ['LET_GO', 'soon.eu', 10],
        ['RELEASED', 'soon.eu', 50],
      ],
    ],
  ])('%j: what a renewal can prevent, and no more', async (names, expected) => {
    expect(await ask(names)).toEqual(expected);
  });

  it('of a change of owner it is its last day, while it waits for its payment, beside the renewal of the same domain', async () => {
    const domainId = ids.get('later.com') ?? '';
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const change = await seedCase(database.read, {
      ...{ profileId: PROFILE, state: 'AWAITING_PAYMENT', now, days: 40 },
      domain: { domainId, unicodeName: 'later.com', tld: 'com' },
    });
    expect(await ask(['later.com', 'early.it'], 'OWNER_CHANGE')).toEqual([
      ['OWNER_CHANGE_OVER', 'later.com', 40],
    ]);
    expect(await ask(['later.com'], 'OWNER_CHANGE', 'prf_other')).toEqual([]);
    const asked = ['RENEWAL', 'OWNER_CHANGE'].map((bought) => ({ domainId, bought }));
    const both = { profileId: PROFILE, locale: 'it', domains: asked };
    const { boundaries } = await domains.call<Answer>('payment-boundaries', both);
    expect(boundaries.map(({ event }) => event)).toEqual(['EXPIRED', 'OWNER_CHANGE_OVER', 'LET_GO']);
    await new OwnerChangeStore().move(database.read, change, { to: 'IN_PROGRESS', loginId: null, at: now });
    expect(await ask(['later.com'], 'OWNER_CHANGE')).toEqual([]);
    await database.close();
  });

  it('of many domains it is the earliest of each kind', async () => {
    const [first, second] = await ask(['later.com', 'early.it', 'expired.com']);
    expect(first).toEqual(['EXPIRED', 'early.it', 20]);
    expect(second).toEqual(['LET_GO', 'expired.com', 27]);
  });

  it('a restoration helps until nothing does', async () => {
    expect((await ask(['expired.com'], 'RESTORATION')).map(([event]) => event)).toEqual([
      'LET_GO',
      'RECOVERY_ENDS',
    ]);
  });

  it('tells nothing of a domain of somebody else, or of none', async () => {
    expect(await ask(['later.com'], 'RENEWAL', 'prf_other')).toEqual([]);
    expect(await ask(['dom_absent'])).toEqual([]);
  });
});
