import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase, StatementCounter } from '@customer-area/shared/database';
import { entities } from '../compose-stores';
import { anonymous, composedDomains, login, type TestDomains } from '../testing/composed-domains';
import { seedDomain } from '../testing/seeded-domain';

const PROCEDURES = `query($at: DateTime) { verificationProcedures(at: $at) {
  tld validFrom source email { isRequired days reminderDays } phone { isRequired } occasions suspends text } }`;

describe('the verification procedures in the graph', () => {
  const statements = new StatementCounter();
  let domains: TestDomains;
  let database: Database;
  beforeAll(async () => {
    domains = await composedDomains('verification_procedures', { statements });
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  const procedures = async (locale: 'it' | 'en', at: string | null = null) => {
    const { data, errors } = await domains.ask(PROCEDURES, { ...anonymous, locale }, { at });
    expect(errors).toBeUndefined();
    const all = data?.verificationProcedures as { tld: string; text: string }[];
    return new Map(all.map((one) => [one.tld, one]));
  };

  it('are there for everybody to read, in both languages, without a statement', async () => {
    statements.take();
    const it = await procedures('it');
    const en = await procedures('en');
    expect(statements.take()).toEqual([]);
    expect([...it.keys()]).toEqual([...it.keys()].toSorted());
    expect(it.get('com')).toMatchObject({
      email: { isRequired: true, days: 15, reminderDays: [7, 14] },
      phone: { isRequired: false },
      suspends: true,
      source: expect.stringMatching(/.+/),
      text: expect.stringContaining('ci sono 15 giorni, con 2 promemoria'),
    });
    expect(en.get('com')?.text).toContain('There are 15 days to confirm it, with 2 reminders');
    expect(en.get('it')).toMatchObject({ email: { isRequired: false, days: null }, occasions: [] });
    expect(await procedures('it', '1980-01-01T00:00:00Z')).toEqual(new Map());
  });

  it('say of a domain that no telephone number is asked for where its extension does not ask', async () => {
    const now = new Date();
    const paidThrough = addDays(now, 100);
    await seedDomain(database.read, { profileId: 'prf_phone', name: 'phone.it', paidThrough, now });
    const { data } = await domains.ask(
      '{ domains(first: 1) { edges { node { phoneVerification } } } }',
      login('prf_phone'),
    );
    expect(data).toEqual({ domains: { edges: [{ node: { phoneVerification: 'NOT_REQUIRED' } }] } });
  });
});
