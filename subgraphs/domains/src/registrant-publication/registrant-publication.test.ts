import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { entities } from '../compose-stores';
import { handleOf } from '../registrant-contacts';
import { anonymous, composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { learnRegistrants } from '../testing/known-registrants';
import { seedDomain } from '../testing/seeded-domain';

const SAY = `mutation ($input: RegistrantPublicationInput!) { registrantPublication(input: $input) { __typename
  ... on RegistrantPublicationSet { registrantId publication { fields changedAt } operations { id } }
  ... on RegistrantPublicationRefused { code message } } }`;
const SHOWN = '{ registrants(first: 5) { edges { node { publication { fields changedAt } } } } }';

describe('what registries publish of a registrant', () => {
  let domains: TestDomains;
  let database: Database;
  beforeAll(async () => {
    domains = await composedDomains('publication');
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    domains.runtime.start();
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  /** A profile with these names, and its registrant. */
  const registrantOf = async (profileId: string, names: readonly string[]) => {
    const now = new Date();
    for (const name of names)
      await seedDomain(database.read, { profileId, name, paidThrough: addDays(now, 300), now });
    await learnRegistrants(database.read);
    const sql = 'SELECT id FROM registrant WHERE profile_id = ?';
    const [row] = (await database.read.query(sql, [profileId])) as { id: string }[];
    return row?.id ?? '';
  };
  const say = async (profileId: string, registrantId: string, fields: readonly string[]) => {
    const { data, errors } = await domains.ask(SAY, login(profileId), { input: { registrantId, fields } });
    return {
      said: data?.registrantPublication as Record<string, unknown>,
      code: errors?.[0]?.extensions?.code,
    };
  };
  const atRegistries = async (id: string) => {
    const sql = 'SELECT registry, contact FROM sim_registry_contact WHERE handle = ? ORDER BY registry';
    const rows = (await database.read.query(sql, [handleOf(id)])) as { registry: string; contact: string }[];
    return rows.map(({ registry, contact }) => [registry, JSON.parse(contact).published]);
  };
  const facts = async (profileId: string) => {
    const sql =
      "SELECT payload FROM event_log WHERE profile_id = ? AND type = 'registrant.publication-changed' ORDER BY id";
    const rows = (await database.read.query(sql, [profileId])) as { payload: string }[];
    return rows.map(({ payload }) => JSON.parse(payload).published);
  };

  it('is nothing until it consents, then what it has named, at every registry, and nothing again', async () => {
    const me = 'prf_consents';
    const id = await registrantOf(me, ['consents.com', 'consents.it']);
    const shown = async () => {
      const { data } = await domains.ask(SHOWN, login(me));
      return (data as { registrants: { edges: { node: { publication: object } }[] } }).registrants.edges[0]
        ?.node;
    };
    expect(await shown()).toEqual({ publication: { fields: [], changedAt: null } });
    const { said } = await say(me, id, ['EMAIL', 'NAME', 'EMAIL']);
    expect(said).toMatchObject({
      registrantId: id,
      publication: { fields: ['NAME', 'EMAIL'] },
      operations: [{}, {}],
    });
    const told = (gtld: readonly string[], dotIt: readonly string[]) =>
      eventually(async () => {
        const now = Object.fromEntries(await atRegistries(id));
        return String(now.gtld) === String(gtld) && String(now.it) === String(dotIt) ? now : null;
      });
    const some = ['NAME', 'EMAIL'];
    // .it has one word for all of it.
    await told(some, []);
    expect(await shown()).toMatchObject({ publication: { fields: some, changedAt: expect.any(String) } });
    expect((await say(me, id, ['NAME', 'EMAIL'])).said).toMatchObject({ operations: [] });
    const all = ['NAME', 'ADDRESS', 'PHONE', 'EMAIL'];
    await say(me, id, all);
    await told(all, all);
    await say(me, id, []);
    await told([], []);
    expect(await facts(me)).toEqual([some, all, []]);
  });

  it('is said once by twenty who say it at once', async () => {
    const id = await registrantOf('prf_twenty', ['twenty.com']);
    const all = await Promise.all(Array.from({ length: 20 }, () => say('prf_twenty', id, ['PHONE'])));
    expect(all.map(({ said }) => said?.__typename)).toEqual(Array(20).fill('RegistrantPublicationSet'));
    expect(await facts('prf_twenty')).toEqual([['PHONE']]);
  });

  it('is refused for an organisation that there is not, and where no registry publishes by consent', async () => {
    const id = await registrantOf('prf_refused', ['refused-here.com']);
    expect((await say('prf_refused', id, ['ORGANIZATION'])).said).toMatchObject({
      code: 'NO_ORGANIZATION_GIVEN',
    });
    const european = await registrantOf('prf_european', ['refused-here.eu']);
    expect((await say('prf_european', european, ['NAME'])).said).toMatchObject({ code: 'NOWHERE_PUBLISHED' });
    expect((await say('prf_european', european, [])).said).toMatchObject({ operations: [] });
    expect(await facts('prf_refused')).toEqual([]);
  });

  it('can be said of an organisation, which is the holder where it is given', async () => {
    const id = await registrantOf('prf_company', ['company-says.com']);
    await database.read.query("UPDATE registrant SET company_name = 'Bianchi S.r.l.' WHERE id = ?", [id]);
    expect((await say('prf_company', id, ['ORGANIZATION'])).said).toMatchObject({
      publication: { fields: ['ORGANIZATION'] },
    });
  });

  it("is nobody else's to say: a foreign registrant is answered like one that there is not", async () => {
    const id = await registrantOf('prf_mine', ['mine-alone.com']);
    for (const asked of [id, newId('rgt'), 'rgt_', '', '%', 'x'.repeat(500)])
      expect(await say('prf_thief', asked, ['NAME'])).toMatchObject({ code: 'NOT_FOUND' });
    const { errors } = await domains.ask(SAY, anonymous, { input: { registrantId: id, fields: [] } });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(await facts('prf_mine')).toEqual([]);
  });
});
