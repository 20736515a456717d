import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import { DomainRow, statusOfRow } from '../portfolio';
import { composedDomains, login, type TestDomains } from '../testing/composed-domains';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { settleTimers } from '../testing/timers-of-domains';
import { holdDomain, releaseDomain } from './hold-domain';

const START = new Date('2026-04-01T08:00:00.000Z');
const EXPIRY = addDays(START, 10);
const PROFILE = trustedProfileId('prf_held');

describe('a domain that staff hold', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('hold_domain');
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    clock.setTo(START);
    for (const table of ['domain_due', 'job']) await test.database.read.query(`DELETE FROM ${table}`);
  });

  const deps = () => testDeps(test.database, clock);
  const at = async (day: number) => {
    clock.setTo(addDays(EXPIRY, day));
    await settleTimers(deps());
  };
  const seed = (tld: string) =>
    seedDomain(test.database.read, {
      profileId: PROFILE,
      name: `held-${++names}.${tld}`,
      paidThrough: EXPIRY,
      now: START,
    });
  const stored = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });
  const status = async (id: string) => statusOfRow(await stored(id), clock.now());
  const hold = (domainId: string, day: number, reason = 'a payment is being looked for') =>
    holdDomain(deps(), { domainId, reason, until: addDays(EXPIRY, day) });
  const release = (domainId: string) => releaseDomain(deps(), { domainId, reason: 'found' });

  it('is let go when the hold is over, and its dates say so before', async () => {
    const id = await seed('com');
    await at(5);
    expect(await hold(id, 40)).toEqual({ kind: 'done', domainId: id, heldUntil: addDays(EXPIRY, 40) });
    expect((await stored(id)).renewableUntil).toEqual(addDays(EXPIRY, 40));
    await at(39);
    expect(await status(id)).toBe('EXPIRED_RENEWABLE');
    await at(40);
    expect(await status(id)).toBe('REDEMPTION');
  });

  it('is let go after its release, at the day of its rules or at once', async () => {
    const [early, late] = [await seed('com'), await seed('com')];
    for (const id of [early, late]) await hold(id, 44);
    await at(20);
    expect(await release(early)).toMatchObject({ heldUntil: null });
    expect((await stored(early)).renewableUntil).toEqual(addDays(EXPIRY, 30));
    await at(35);
    expect([await status(early), await status(late)]).toEqual(['REDEMPTION', 'EXPIRED_RENEWABLE']);
    await release(late);
    await at(35.01);
    expect(await status(late)).toBe('REDEMPTION');
  });

  it('holds also what waits for money already', async () => {
    const id = await seed('com');
    const paying = {
      name: 'billing',
      close: async () => undefined,
      call: async () => ({ until: addDays(EXPIRY, 32).toISOString() }),
    };
    clock.setTo(addDays(EXPIRY, 30));
    await settleTimers(testDeps(test.database, clock, undefined, paying));
    await hold(id, 40);
    await at(39);
    expect(await status(id)).toBe('EXPIRED_RENEWABLE');
    await at(40);
    expect(await status(id)).toBe('REDEMPTION');
  });

  it.each([
    ['com', 44.8, 'HOLD_BEYOND_GRACE'],
    ['it', 14.8, 'HOLD_BEYOND_GRACE'],
    ['eu', 0, 'HOLD_BEYOND_GRACE'],
    ['com', -30, 'HOLD_BEYOND_GRACE'],
  ])('is no .%s until day %d: %s', async (tld, day, code) => {
    const id = await seed(tld);
    expect(await hold(id, day)).toEqual({ kind: 'refused', code });
    expect(await release(id)).toEqual({ kind: 'refused', code: 'DOMAIN_NOT_HELD' });
  });

  it('is none that its registry has deleted, or that does not exist', async () => {
    const id = await seed('com');
    await at(30);
    expect(await hold(id, 40)).toEqual({ kind: 'refused', code: 'NOTHING_TO_HOLD' });
    await expect(hold(newId('dom'), 40)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(hold(id, 40, ' ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('has told its holder why, in the order of things', async () => {
    const id = await seed('com');
    await hold(id, 40, 'the court asked for it');
    await release(id);
    const told = await test.database.read.query(
      "SELECT type, profile_id, JSON_VALUE(payload, '$.reason') AS reason FROM event_log WHERE subject_id = ? ORDER BY id",
      [id],
    );
    expect(told.map((row: object) => Object.values(row).join(' | '))).toEqual([
      `domain.held | ${PROFILE} | the court asked for it`,
      `domain.hold-ended | ${PROFILE} | found`,
    ]);
  });
});

describe('holding a domain in the graph', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('hold_graph');
  });
  afterAll(() => domains.end());
  const staff = (permissions: string[]): Viewer =>
    ({ ...login('prf_staff'), role: 'staff', secondFactor: true, permissions }) as Viewer;
  const HOLD = `mutation ($id: ID!) { holdDomain(input: { domainId: $id, reason: "x", until: "2030-01-01T00:00:00Z" }) { __typename } }`;
  const RELEASE = `mutation ($id: ID!) { releaseDomain(domainId: $id, reason: "x") { __typename } }`;

  it.each([HOLD, RELEASE])('is for staff with DOMAINS_HOLD only: %s', async (mutation) => {
    const ask = async (viewer: Viewer) => {
      const { errors } = await domains.ask(mutation, viewer, { id: newId('dom') });
      return errors?.[0]?.extensions?.code;
    };
    expect(await ask(staff(['domains:hold']))).toBe('NOT_FOUND');
    expect(await ask(staff(['domains:rules']))).toBe('FORBIDDEN');
    expect(await ask(login('prf_1'))).toBe('FORBIDDEN');
  });
});
