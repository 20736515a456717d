import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { enqueueJob } from '@customer-area/shared/jobs';
import { entities } from '../compose-stores';
import { REGISTRANT_DATA } from '../registrants';
import { composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { fingerprintOf } from '../testing/registrant-data';
import { seedDomain } from '../testing/seeded-domain';

const DOMAINS = '{ domains(first: 20) { edges { node { name status registryStatuses { value } } } } }';
const PROFILE = 'prf_lapsed';
/** What the registry does with commands for a name begins with it. */
const NAMES = ['held.com', 'down-once-held.com', 'lost-reply-held.com', 'stuck-held.com'];

describe('the hold of a suspended name', () => {
  let domains: TestDomains;
  let database: Database;
  beforeAll(async () => {
    domains = await composedDomains('client_hold');
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    domains.runtime.start();
    const now = new Date();
    for (const name of [...NAMES, 'held.it'])
      await seedDomain(database.read, { profileId: PROFILE, name, paidThrough: addDays(now, 300), now });
    const [registrant] = await rows('SELECT id FROM registrant');
    await database.transact((manager) =>
      enqueueJob(manager, { kind: REGISTRANT_DATA, subjectId: registrant?.id ?? '', dueAt: now }),
    );
    await domains.runtime.settle();
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  const rows = (sql: string) => database.read.query(sql) as Promise<Record<string, string>[]>;
  const shown = async () => {
    const { data } = await domains.ask(DOMAINS, login(PROFILE));
    const { edges } = (data as Record<string, { edges: { node: Shown }[] }>).domains ?? { edges: [] };
    return new Map(
      edges.map(({ node }) => [node.name, [node.status, ...node.registryStatuses.map(({ value }) => value)]]),
    );
  };
  interface Shown {
    readonly name: string;
    readonly status: string;
    readonly registryStatuses: readonly { readonly value: string }[];
  }
  const atRegistry = async (name: string) =>
    (await rows(`SELECT client_statuses AS s FROM sim_registry_domain WHERE name = '${name}'`))[0]?.s;

  it('is set at the registry when the time of the registrant is over, and shown', async () => {
    await eventually(
      async () => (await rows("SELECT 1 FROM verification WHERE state = 'PENDING'")).length === 1,
    );
    await domains.moveTo(16);
    for (const name of NAMES.slice(0, 3))
      await eventually(async () => (await shown()).get(name)?.join(' ') === 'SUSPENDED clientHold');
    expect((await shown()).get('stuck-held.com')).toEqual(['SUSPENDED', 'ok']);
    expect((await shown()).get('held.it')).toEqual(['ACTIVE', 'ok']);
    expect(await atRegistry('held.com')).toContain('clientHold');
    const kinds = await rows("SELECT COUNT(*) AS n FROM operation WHERE kind = 'client-hold'");
    expect(kinds).toEqual([{ n: '4' }]);
  });

  it('is lifted when the address is confirmed, also where the registry had not answered', async () => {
    domains.addProfileEvent('profile.email-confirmed', PROFILE, { emailFingerprint: fingerprintOf(PROFILE) });
    for (const name of NAMES.slice(0, 3))
      await eventually(async () => (await shown()).get(name)?.join(' ') === 'ACTIVE ok');
    await database.read.query("UPDATE job SET not_before = '1970-01-01' WHERE state = 'READY'");
    await eventually(async () => {
      await domains.runtime.settle();
      return (
        (await rows("SELECT 1 FROM operation WHERE kind = 'client-hold' AND state <> 'SUCCEEDED'")).length ===
        0
      );
    });
    for (const name of NAMES) expect(await atRegistry(name)).not.toContain('clientHold');
    expect(await rows('SELECT 1 FROM domain WHERE held_at IS NOT NULL')).toEqual([]);
  });
});
