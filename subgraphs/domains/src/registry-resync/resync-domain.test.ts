import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import { DomainRow } from '../portfolio';
import type { RegistryPort } from '../registry';
import { composedDomains, login, type TestDomains } from '../testing/composed-domains';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { settleTimers } from '../testing/timers-of-domains';
import { resyncDomain } from './resync-domain';

const START = new Date('2026-04-01T08:00:00.000Z');
const EXPIRY = addDays(START, 100);
const WRONG = addDays(START, 50);
const PROFILE = trustedProfileId('prf_resynced');
const REASON = 'ticket 12';

describe('a domain that is stored otherwise than its registry has it', () => {
  let test: TestDatabase;
  let names = 0;
  /** What `info` answers in place of the registry's own answer. */
  let instead: unknown;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('resync_domain');
  });
  afterAll(() => test.end());
  beforeEach(() => {
    instead = undefined;
    clock.setTo(START);
  });

  const deps = () => {
    const { registry } = testDeps(test.database, clock);
    const through = new Proxy(registry, {
      get: (target, key) =>
        key === 'info' && instead !== undefined ? async () => instead : Reflect.get(target, key),
    }) as RegistryPort;
    return testDeps(test.database, clock, through);
  };
  const query = (sql: string, values: unknown[] = []) => test.database.read.query(sql, values);
  const stored = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });
  const seed = () =>
    seedDomain(test.database.read, {
      profileId: PROFILE,
      name: `resynced-${++names}.com`,
      paidThrough: EXPIRY,
      now: START,
    });
  const seedWrong = async () => {
    const id = await seed();
    const changes = [WRONG, 'serverHold', id];
    await query('UPDATE domain SET registry_expires_at = ?, registry_status = ? WHERE id = ?', changes);
    return id;
  };
  const resync = (domainId: string, confirmation: string | null = null) =>
    resyncDomain(deps(), { domainId, reason: REASON, confirmation });
  const confirmationFor = async (id: string) => {
    const compared = await resync(id);
    if (compared.kind !== 'compared' || compared.confirmation === null) throw new Error(compared.kind);
    return compared.confirmation;
  };
  const told = async (id: string) =>
    (await query('SELECT type FROM event_log WHERE subject_id = ? ORDER BY id', [id])).map(
      ({ type }: { type: string }) => type,
    );

  it('is shown beside it and stays as it is, and its holder reads of the look', async () => {
    const id = await seedWrong();
    expect(await resync(id)).toEqual({
      kind: 'compared',
      domainId: id,
      differences: [
        { code: 'REGISTRY_EXPIRY', stored: WRONG.toISOString(), atRegistry: EXPIRY.toISOString() },
        { code: 'REGISTRY_STATUS', stored: 'serverHold', atRegistry: 'ok' },
      ],
      confirmation: expect.stringMatching(/^.{20,}$/),
    });
    expect(await stored(id)).toMatchObject({ registryExpiresAt: WRONG, registryStatus: 'serverHold' });
    const [read] = await query(
      "SELECT profile_id, JSON_VALUE(payload, '$.reason') AS reason FROM event_log WHERE type = 'staff.read' ORDER BY id DESC LIMIT 1",
    );
    expect(read).toEqual({ profile_id: PROFILE, reason: REASON });
  });

  it('follows it once that is confirmed, and is looked at again; what is paid stays', async () => {
    const id = await seedWrong();
    const confirmation = await confirmationFor(id);
    expect(await resync(id, confirmation)).toEqual({ kind: 'done', domainId: id });
    expect(await stored(id)).toMatchObject({
      registryExpiresAt: EXPIRY,
      registryStatus: 'ok',
      paidThrough: EXPIRY,
    });
    const dues = await query("SELECT due_at FROM domain_due WHERE domain_id = ? AND kind = 'LOOK'", [id]);
    expect(dues).toEqual([{ due_at: EXPIRY }]);
    expect(await told(id)).toEqual(['domain.resynced']);
    expect(await resync(id)).toMatchObject({ differences: [], confirmation: null });
    expect(await resync(id, confirmation)).toEqual({ kind: 'refused', code: 'DIFFERENCES_CHANGED' });
  });

  it('is not written when either side has changed since it was shown, or nothing was', async () => {
    const id = await seedWrong();
    const confirmation = await confirmationFor(id);
    await query("UPDATE domain SET registry_status = 'ok pending' WHERE id = ?", [id]);
    const changed = { kind: 'refused', code: 'DIFFERENCES_CHANGED' };
    expect(await resync(id, confirmation)).toEqual(changed);
    expect(await resync(id, 'x')).toEqual(changed);
    expect(await resync(id, await confirmationFor(await seedWrong()))).toEqual(changed);
    expect(await stored(id)).toMatchObject({ registryExpiresAt: WRONG, registryStatus: 'ok pending' });
    expect(await told(id)).toEqual([]);
  });

  it('that two confirm at once is written once', async () => {
    const id = await seedWrong();
    const confirmation = await confirmationFor(id);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => resync(id, confirmation)));
    expect(outcomes.some(({ kind }) => kind === 'done')).toBe(true);
    expect(await stored(id)).toMatchObject({ registryExpiresAt: EXPIRY, registryStatus: 'ok' });
  });

  it('is gone when the registry does not have it any more and nobody has paid for it', async () => {
    const id = await seed();
    clock.setTo(addDays(EXPIRY, 30));
    await settleTimers(deps());
    instead = { kind: 'answered', value: null };
    expect(await resync(id)).toMatchObject({
      differences: [{ code: 'PRESENCE', stored: 'REGISTERED', atRegistry: null }],
    });
    expect(await resync(id, await confirmationFor(id))).toMatchObject({ kind: 'done' });
    expect(await stored(id)).toMatchObject({ state: 'DELETED', liveName: null });
    expect((await told(id)).slice(-2)).toEqual(['domain.deleted', 'domain.resynced']);
  });

  it('is not given up while it is paid, nor while it is being renewed', async () => {
    const id = await seed();
    instead = { kind: 'answered', value: null };
    expect(await resync(id)).toEqual({ kind: 'refused', code: 'PAID_NAME_MISSING' });
    await query('UPDATE domain SET renewing_since = ? WHERE id = ?', [START, id]);
    expect(await resync(id)).toEqual({ kind: 'refused', code: 'RENEWAL_RUNNING' });
    expect(await stored(id)).toMatchObject({ state: 'REGISTERED' });
  });

  it('is not compared while the registry is silent, or with what another registrar has', async () => {
    const id = await seedWrong();
    const record = await deps().registry.info((await stored(id)).name);
    if (record.kind !== 'answered') throw new Error(record.kind);
    instead = { kind: 'unavailable' };
    expect(await resync(id)).toEqual({ kind: 'refused', code: 'REGISTRY_SILENT' });
    instead = { kind: 'answered', value: { ...record.value, isOurs: false, sponsor: 'another' } };
    expect(await resync(id)).toEqual({ kind: 'refused', code: 'SPONSORED_ELSEWHERE' });
  });

  it('is none that is not registered, a third level or unknown, and takes a reason', async () => {
    const [over, beneath] = [await seed(), await seed()];
    await query("UPDATE domain SET state = 'DELETED' WHERE id = ?", [over]);
    await query('UPDATE domain SET parent_id = ? WHERE id = ?', [over, beneath]);
    for (const id of [over, beneath])
      expect(await resync(id)).toEqual({ kind: 'refused', code: 'NOTHING_TO_RESYNC' });
    await expect(resync(newId('dom'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const blank = { domainId: await seed(), reason: ' ', confirmation: null };
    await expect(resyncDomain(deps(), blank)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('bringing a domain in line in the graph', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('resync_graph');
  });
  afterAll(() => domains.end());
  const staff = (permissions: string[], secondFactor = true): Viewer =>
    ({ ...login('prf_staff'), role: 'staff', secondFactor, permissions }) as Viewer;

  it('is for staff with JOBS_MANAGE and a second factor only', async () => {
    const ask = async (viewer: Viewer) => {
      const resync = `mutation ($id: ID!) { resyncDomain(input: { domainId: $id, reason: "x" }) { __typename } }`;
      const { errors } = await domains.ask(resync, viewer, { id: newId('dom') });
      return errors?.[0]?.extensions?.code;
    };
    expect(await ask(staff(['jobs:manage']))).toBe('NOT_FOUND');
    const denied = [staff(['domains:hold']), staff(['jobs:manage'], false), login('prf_1')];
    expect(await Promise.all(denied.map(ask))).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });
});
