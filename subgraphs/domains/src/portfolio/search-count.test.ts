import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { composeStores } from '../compose-stores';
import { domainsDatabase, type TestDatabase } from '../testing/domains-database';
import { DomainRow } from './domain.entity';
import { SearchStore } from './search.store';

const PROFILE = trustedProfileId('prf_a');

describe('the domains with a text in their name, counted by three of its letters', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('search_count');
    const { domains } = composeStores();
    const request = (profileId: string, name: string, unicodeName = name) =>
      test.database.transact((manager) =>
        domains.request(manager, {
          ...{ id: newId('dom'), profileId: trustedProfileId(profileId), registrantId: null, tld: 'it' },
          ...{ name, unicodeName, policyVersion: 1, at: new Date(0) },
        }),
      );
    await request('prf_a', 'xn--caff-verdi-26a.it', 'caffè-verdi.it');
    await request('prf_a', 'caff-verdi.it');
    await request('prf_a', 'verdi-verdi.it');
    await request('prf_b', 'xn--caff-blu-50a.it', 'caffè-blu.it');
    await request('prf_b', 'verdi.it');
  });
  afterAll(() => test.end());

  it.each([
    ['caffè', 'ffè', 1],
    ['ffè-v', 'è-v', 1],
    ['caff-verdi', 'aff', 2],
    ['xn--caff', 'xn-', 1],
    ['verdi', 'erd', 3],
    ['verdi', 'ver', 3],
    ['ffè%', 'ffè', 0],
    ['caff_verdi', 'aff', 0],
  ])('"%s" by "%s": %i of this profile', async (text, part, expected) => {
    const search = new SearchStore(test.database.read);
    expect(await search.count(PROFILE, { text, part })).toBe(expected);
    const query = test.database.read.createQueryBuilder(DomainRow, 'domain');
    const found = await search.through(query, PROFILE, { text, part }).getMany();
    // There may be more: whoever counts these compares both forms of their names.
    expect(found.length).toBeGreaterThanOrEqual(expected);
    expect(new Set(found.map(({ profileId }) => profileId))).toEqual(
      new Set(found.length > 0 ? [PROFILE] : []),
    );
  });
});
