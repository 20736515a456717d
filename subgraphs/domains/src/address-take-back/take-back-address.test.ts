import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { entities } from '../compose-stores';
import { anonymous, composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { confirmAddresses, learnRegistrants } from '../testing/known-registrants';
import { seedDomain } from '../testing/seeded-domain';

const PREVIEW = `mutation ($d: [ID!], $e: String!) { previewRegistrantUpdate(domainIds: $d, input: { email: $e, emailConfirmation: $e }) {
  ... on RegistrantUpdatePreview { token } } }`;
const UPDATE = 'mutation ($t: String!) { updateRegistrant(token: $t) { id } }';
const TAKE_BACK = 'mutation ($t: String!) { it: takeBackRegistrantAddress(token: $t) }';
const THIEF = 'ladro@example.org';

describe('whoever reads the address that a registrant had', () => {
  let domains: TestDomains;
  let database: Database;
  let names = 0;
  beforeAll(async () => {
    domains = await composedDomains('address_take_back');
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    domains.runtime.start();
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  const rows = <T extends object>(sql: string, values: unknown[]): Promise<T[]> =>
    database.read.query(sql, values);
  const seed = async (count = 1) => {
    const profileId = `prf_take_back_${++names}`;
    const now = new Date();
    const ids: string[] = [];
    for (let place = 0; place < count; place += 1)
      ids.push(
        await seedDomain(database.read, {
          ...{ profileId, name: `take-back-${names}-${place}.com`, paidThrough: addDays(now, 300), now },
        }),
      );
    await learnRegistrants(database.read);
    await confirmAddresses(database.read, profileId);
    return { profileId, ids, email: `${profileId}@example.it` };
  };
  type Seeded = Awaited<ReturnType<typeof seed>>;
  const emailOf = async (domainId: string) =>
    (
      await rows<{ email: string }>(
        'SELECT r.email FROM registrant r JOIN domain d ON d.registrant_id = r.id WHERE d.id = ?',
        [domainId],
      )
    )[0]?.email;
  /** The address of the registrant of a domain is another one, by a session of the profile. */
  const change = async ({ profileId, ids }: Seeded, email: string, which = ids) => {
    const viewer = login(profileId);
    const previewed = await domains.ask(PREVIEW, viewer, { d: which, e: email });
    const { token } = (previewed.data as Record<string, { token: string }>).previewRegistrantUpdate ?? {
      token: '',
    };
    await domains.ask(UPDATE, viewer, { t: token });
    await eventually(async () => (await emailOf(which[0] ?? '')) === email);
  };
  const former = ({ profileId }: Seeded) =>
    rows<{ id: string; email: string }>(
      'SELECT id, email FROM former_registrant_address WHERE profile_id = ? ORDER BY replaced_at, id',
      [profileId],
    );
  const tokenOf = async (formerAddressId: string) =>
    (await domains.call<{ token: string | null } | null>('former-address-letter', { formerAddressId }))
      ?.token ?? null;
  const takeBack = async (t: string) => {
    const { data, errors } = await domains.ask(TAKE_BACK, anonymous, { t });
    return errors?.[0]?.extensions?.code ?? (data as { it: boolean }).it;
  };
  const told = async ({ profileId }: Seeded, type: string) =>
    (await rows<object>('SELECT id FROM event_log WHERE profile_id = ? AND type = ?', [profileId, type]))
      .length;

  it('gives it back with one of twenty presses, without a session, and the profile is told once', async () => {
    const seeded = await seed();
    await change(seeded, THIEF);
    const [row] = await former(seeded);
    const token = (await tokenOf(row?.id ?? '')) ?? '';
    expect(await tokenOf(row?.id ?? '')).toBe(token);
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeBack(token)));
    expect(new Set(answers)).toEqual(new Set([true]));
    await eventually(async () => (await emailOf(seeded.ids[0] ?? '')) === seeded.email);
    expect(await told(seeded, 'registrant.address-taken-back')).toBe(1);
    expect(await told(seeded, 'registrant.updated')).toBe(2);
  });

  it('does not have the address of whoever changed it written to, also where that was confirmed', async () => {
    const seeded = await seed();
    await change(seeded, THIEF);
    await confirmAddresses(database.read, seeded.profileId);
    const [row] = await former(seeded);
    await takeBack((await tokenOf(row?.id ?? '')) ?? '');
    await eventually(async () => (await emailOf(seeded.ids[0] ?? '')) === seeded.email);
    expect((await former(seeded)).map(({ email }) => email)).toEqual([seeded.email]);
  });

  it('takes back once: changed again, it is told, and has no link', async () => {
    const seeded = await seed();
    await change(seeded, THIEF);
    const [first] = await former(seeded);
    await takeBack((await tokenOf(first?.id ?? '')) ?? '');
    await eventually(async () => (await emailOf(seeded.ids[0] ?? '')) === seeded.email);
    await change(seeded, 'davvero@example.org');
    const again = (await former(seeded)).find(({ id }) => id !== first?.id);
    expect(again?.email).toBe(seeded.email);
    expect(await tokenOf(again?.id ?? '')).toBeNull();
    // The link of before is used up.
    expect(await takeBack((await tokenOf(first?.id ?? '')) ?? '')).toBe(true);
    await domains.runtime.settle();
    expect(await emailOf(seeded.ids[0] ?? '')).toBe('davvero@example.org');
  });

  it('waits for a change of the registrant that is under way', async () => {
    const seeded = await seed();
    await change(seeded, THIEF);
    const [row] = await former(seeded);
    await rows('UPDATE registrant SET update_id = ? WHERE profile_id = ?', [
      'rgu_under_way',
      seeded.profileId,
    ]);
    expect(await takeBack((await tokenOf(row?.id ?? '')) ?? '')).toBe(true);
    await domains.runtime.settle();
    expect(await emailOf(seeded.ids[0] ?? '')).toBe(THIEF);
    await rows('UPDATE registrant SET update_id = NULL WHERE profile_id = ?', [seeded.profileId]);
    await rows("UPDATE job SET due_at = NOW() WHERE kind = 'former-address.take-back' AND subject_id = ?", [
      row?.id,
    ]);
    await eventually(async () => (await emailOf(seeded.ids[0] ?? '')) === seeded.email);
  });

  it('gets it back for the domains that were taken from its registrant, and for no others', async () => {
    const seeded = await seed(2);
    const [taken = '', left = ''] = seeded.ids;
    await change(seeded, THIEF, [taken]);
    expect(await emailOf(left)).toBe(seeded.email);
    const [row] = await former(seeded);
    await takeBack((await tokenOf(row?.id ?? '')) ?? '');
    await eventually(async () => (await emailOf(taken)) === seeded.email);
  });

  it('has a link that cannot be guessed', async () => {
    for (const wrong of ['', 'x'.repeat(43)]) expect(await takeBack(wrong)).toBe(false);
    expect(await takeBack('x'.repeat(101))).toBe('BAD_USER_INPUT');
  });
});
