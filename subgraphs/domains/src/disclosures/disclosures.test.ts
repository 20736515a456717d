import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { JobKind } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import { handOverDomain } from '../handover';
import { composedDomains, login, type TestDomains } from '../testing/composed-domains';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { learnRegistrants } from '../testing/known-registrants';
import { seedDomain } from '../testing/seeded-domain';
import { prolongHold } from './prolong-hold';
import { type RecordDisclosure, recordDisclosure } from './record-disclosure';
import { showDisclosures } from './show-disclosures';
import { TELL_DISCLOSURE, tellHeldDisclosure } from './tell-disclosure';

const NOW = new Date('2026-04-01T08:00:00.000Z');

describe('data of a registrant that was given to somebody', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(NOW);
  beforeAll(async () => {
    test = await domainsDatabase('disclosures');
  });
  afterAll(() => test.end());
  beforeEach(() => {
    clock.setTo(NOW);
    isApproved = true;
    asked.length = 0;
  });

  /** Identity, whose second member of staff has approved everything, or nothing yet. */
  const asked: Record<string, unknown>[] = [];
  let isApproved = true;
  const identity: Peer = {
    name: 'identity',
    call: async (_, input) => {
      asked.push(input as Record<string, unknown>);
      return isApproved
        ? { kind: 'APPROVED', approvedBy: 'lgn_second', reason: 'x' }
        : { kind: 'WAITING', requestId: 'srq_1', until: addDays(NOW, 1).toISOString() };
    },
    close: async () => undefined,
  };
  const deps = () => ({ ...testDeps(test.database, clock), identity });
  const record = (command: RecordDisclosure) =>
    recordDisclosure(deps(), command, { loginId: 'lgn_staff', requestId: 'req_1' });
  const query = (sql: string, values: unknown[] = []) =>
    test.database.read.query(sql, values) as Promise<Record<string, string>[]>;
  const seed = async (profileId: string) => {
    const name = `given-${++names}.com`;
    const id = await seedDomain(test.database.read, {
      profileId,
      name,
      paidThrough: addDays(NOW, 300),
      now: NOW,
    });
    await learnRegistrants(test.database.read);
    return id;
  };
  const said = (domainId: string, more: Partial<RecordDisclosure> = {}): RecordDisclosure => ({
    ...{ domainId, requester: 'Tribunale di Arezzo', legalBasis: 'art. 210 c.p.c., ordine 12/2026' },
    ...{ registrantId: null, given: ['EMAIL', 'NAME'] },
    ...{ givenAt: addDays(NOW, -1), heldUntil: null, holdBasis: null },
    ...more,
  });
  const told = async (profileId: string, type = 'registrant.disclosed') =>
    (
      await query('SELECT payload FROM event_log WHERE profile_id = ? AND type = ? ORDER BY id', [
        profileId,
        type,
      ])
    ).map(({ payload = '{}' }) => JSON.parse(payload));
  const look = (domainId: string, reason: string, loginId = 'lgn_looks') =>
    showDisclosures(deps(), { domainId, reason, loginId });
  const looks = (profileId: string) => told(profileId, 'registrant.disclosure-read');
  const tell = (id: string) => tellHeldDisclosure(deps(), { subjectId: id });
  const planned = ({ name }: JobKind, subjectId: string) =>
    query('SELECT due_at AS dueAt FROM job WHERE kind = ? AND subject_id = ?', [name, subjectId]);

  it('stands in the audit log of the customer at once: to whom, by what right, which data', async () => {
    const id = await seed('prf_given');
    expect(await record(said(id))).toMatchObject({
      kind: 'recorded',
      disclosure: { domainId: id, given: ['NAME', 'EMAIL'], toldAt: NOW },
    });
    expect(await told('prf_given')).toEqual([
      {
        unicodeName: `given-${names}.com`,
        ...{ requester: 'Tribunale di Arezzo', legalBasis: 'art. 210 c.p.c., ordine 12/2026' },
        ...{ given: ['NAME', 'EMAIL'], givenAt: addDays(NOW, -1).toISOString() },
      },
    ]);
  });

  it('is recorded and told once by twenty who record it at once', async () => {
    const id = await seed('prf_given_often');
    const all = await Promise.all(Array.from({ length: 20 }, () => record(said(id))));
    const ids = all.map((one) => (one.kind === 'recorded' ? one.disclosure.id : one.kind));
    expect(new Set(ids).size).toBe(1);
    expect(await told('prf_given_often')).toHaveLength(1);
  });

  it('is not told while the law holds it, then once, with each look of staff at it and who it was', async () => {
    const id = await seed('prf_held');
    const heldUntil = addDays(NOW, 90);
    const held = await record(said(id, { heldUntil, holdBasis: 'art. 329 c.p.p.' }));
    const disclosureId = held.kind === 'recorded' ? held.disclosure.id : '';
    expect(await planned(TELL_DISCLOSURE, disclosureId)).toEqual([{ dueAt: heldUntil }]);
    await tell(disclosureId);
    expect(await look(id, 'ticket 7')).toMatchObject([{ id: disclosureId, toldAt: null }]);
    clock.setTo(addDays(NOW, 1));
    await look(id, 'ticket 8', 'lgn_other');
    expect([await told('prf_held'), await told('prf_held', 'staff.read'), await looks('prf_held')]).toEqual([
      [],
      [],
      [],
    ]);
    clock.setTo(heldUntil);
    await Promise.all([tell(disclosureId), tell(disclosureId), tell(disclosureId)]);
    expect(await told('prf_held')).toHaveLength(1);
    expect(await looks('prf_held')).toEqual([
      { reason: 'ticket 7', readAt: NOW.toISOString() },
      { reason: 'ticket 8', readAt: addDays(NOW, 1).toISOString() },
    ]);
    const actors = await query(
      "SELECT JSON_VALUE(actor, '$.loginId') AS l, JSON_VALUE(actor, '$.role') AS r FROM event_log WHERE profile_id = 'prf_held' AND type = 'registrant.disclosure-read' ORDER BY id",
    );
    expect(actors).toEqual([
      { l: 'lgn_looks', r: 'staff' },
      { l: 'lgn_other', r: 'staff' },
    ]);
    expect(await look(id, 'ticket 9')).toMatchObject([{ toldAt: heldUntil }]);
    expect(await told('prf_held', 'staff.read')).toEqual([{ section: 'DOMAINS', reason: 'ticket 9' }]);
  });

  it('keeps a look until nothing that it showed is held, and not for what is held later', async () => {
    const id = await seed('prf_two_held');
    const until = (days: number) => ({ heldUntil: addDays(NOW, days), holdBasis: 'art. 329 c.p.p.' });
    const ids: string[] = [];
    for (const [requester, days] of [
      ['Procura', 10],
      ['Tribunale', 20],
    ] as const) {
      const made = await record(said(id, { requester, ...until(days) }));
      ids.push(made.kind === 'recorded' ? made.disclosure.id : '');
    }
    await look(id, 'ticket 1');
    clock.setTo(addDays(NOW, 10));
    await record(said(id, { requester: 'Questura', ...until(400) }));
    await tell(ids[0] ?? '');
    expect(await looks('prf_two_held')).toEqual([]);
    clock.setTo(addDays(NOW, 20));
    await tell(ids[1] ?? '');
    expect(await looks('prf_two_held')).toHaveLength(1);
  });

  it('loses no look of the moment at which the hold ends', async () => {
    const id = await seed('prf_moment');
    const heldUntil = addDays(NOW, 90);
    const held = await record(said(id, { heldUntil, holdBasis: 'art. 329 c.p.p.' }));
    const disclosureId = held.kind === 'recorded' ? held.disclosure.id : '';
    clock.setTo(heldUntil);
    const reasons = Array.from({ length: 20 }, (_, n) => `ticket ${n}`);
    await Promise.all([...reasons.map((reason) => look(id, reason)), tell(disclosureId)]);
    const seen = [...(await looks('prf_moment')), ...(await told('prf_moment', 'staff.read'))];
    expect(seen.map(({ reason }) => reason).sort()).toEqual([...reasons].sort());
  });

  it('is held once a second member of staff has approved exactly that, about which no customer is told', async () => {
    const id = await seed('prf_two');
    const held = said(id, { heldUntil: addDays(NOW, 90), holdBasis: 'art. 329 c.p.p.' });
    isApproved = false;
    const answer = { kind: 'waiting', answer: { requestId: 'srq_1', until: addDays(NOW, 1) } };
    expect(await record(held)).toMatchObject(answer);
    await record({ ...held, requester: 'Procura di Arezzo' });
    await record({ ...held, heldUntil: addDays(NOW, 91) });
    expect(asked.map(({ profileId, kind }) => [profileId, kind])).toEqual(
      Array(3).fill([null, 'HOLD_DISCLOSURE']),
    );
    expect(new Set(asked.map(({ inputDigest }) => inputDigest)).size).toBe(3);
    expect(await look(id, 'x')).toEqual([]);
    isApproved = true;
    const recorded = await record(held);
    expect(recorded).toMatchObject({ kind: 'recorded', disclosure: { recordedBy: 'lgn_staff' } });
    isApproved = false;
    expect(await record(held)).toEqual(recorded);
    expect(await record(said(id, { requester: 'Procura' }))).toMatchObject({ kind: 'recorded' });
    expect(await record({ ...held, given: [] })).toMatchObject({ code: 'NOTHING_GIVEN' });
    expect(asked).toHaveLength(4);
  });

  describe('whose hold is prolonged', () => {
    const staff = { loginId: 'lgn_staff', requestId: 'req_1' };
    const begun = async (profileId: string, days = 90) => {
      const id = await seed(profileId);
      const made = await record(said(id, { heldUntil: addDays(NOW, days), holdBasis: 'ordine 1' }));
      return made.kind === 'recorded' ? made.disclosure.id : '';
    };
    const prolong = (disclosureId: string, days: number, holdBasis = 'ordine 2') =>
      prolongHold(deps(), { disclosureId, heldUntil: addDays(NOW, days), holdBasis }, staff);

    it('is told at the new end and not at the old one, and keeps the hold before', async () => {
      const id = await begun('prf_longer');
      clock.setTo(addDays(NOW, 80));
      const longer = await prolong(id, 200);
      expect(longer).toMatchObject({
        kind: 'recorded',
        disclosure: {
          ...{ heldUntil: addDays(NOW, 200), holdBasis: 'ordine 2' },
          formerHolds: [
            {
              ...{ heldUntil: addDays(NOW, 90).toISOString(), holdBasis: 'ordine 1', orderedBy: 'lgn_staff' },
              prolongedAt: addDays(NOW, 80).toISOString(),
            },
          ],
        },
      });
      expect(await planned(TELL_DISCLOSURE, id)).toEqual(
        expect.arrayContaining([{ dueAt: addDays(NOW, 200) }]),
      );
      clock.setTo(addDays(NOW, 90));
      await tell(id);
      expect(await told('prf_longer')).toEqual([]);
      expect(await prolong(id, 200)).toMatchObject({ kind: 'recorded', disclosure: { id } });
      clock.setTo(addDays(NOW, 200));
      await tell(id);
      expect(await told('prf_longer')).toHaveLength(1);
    });

    it('is asked of a second member of staff, each time, about nobody', async () => {
      const id = await begun('prf_longer_asked');
      asked.length = 0;
      isApproved = false;
      for (const days of [200, 201]) expect(await prolong(id, days)).toMatchObject({ kind: 'waiting' });
      expect(asked.map(({ kind, profileId }) => [kind, profileId])).toEqual(
        Array(2).fill(['PROLONG_HOLD', null]),
      );
      expect(new Set(asked.map(({ inputDigest }) => inputDigest)).size).toBe(2);
      isApproved = true;
      await prolong(id, 200);
      isApproved = false;
      expect(await prolong(id, 300)).toMatchObject({ kind: 'waiting' });
      expect(new Set(asked.map(({ useKey }) => useKey)).size).toBe(2);
    });

    it('is prolonged once by twenty at the same moment', async () => {
      const id = await begun('prf_longer_often');
      const all = await Promise.all(Array.from({ length: 20 }, () => prolong(id, 200)));
      expect(all.filter(({ kind }) => kind === 'recorded')).toHaveLength(20);
      const last = await prolong(id, 200);
      expect(last).toMatchObject({ disclosure: { formerHolds: [{}] } });
    });

    it.each([
      ['HOLD_OVER', 90, 200],
      ['HOLD_NOT_LONGER', 1, 90],
      ['HOLD_NOT_LONGER', 1, 30],
      ['HOLD_OUT_OF_BOUNDS', 1, 732],
    ])('is refused as %s on day %s, until day %s', async (code, day, until) => {
      const id = await begun('prf_longer_refused');
      clock.setTo(addDays(NOW, day));
      expect(await prolong(id, until)).toEqual({ kind: 'refused', code });
    });

    it('ends four years after it was recorded at the latest, and is not there for what was told or never was', async () => {
      const id = await begun('prf_longest', 700);
      clock.setTo(addDays(NOW, 699));
      await prolong(id, 1_400);
      clock.setTo(addDays(NOW, 1_399));
      expect(await prolong(id, 1_461)).toEqual({ kind: 'refused', code: 'HOLD_OUT_OF_BOUNDS' });
      expect(await prolong(id, 1_460)).toMatchObject({ kind: 'recorded' });
      clock.setTo(NOW);
      const open = await record(said(await seed('prf_never_held')));
      const openId = open.kind === 'recorded' ? open.disclosure.id : '';
      expect(await prolong(openId, 100)).toEqual({ kind: 'refused', code: 'HOLD_OVER' });
      for (const absent of [newId('dsc'), 'x', ''])
        await expect(prolong(absent, 100)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(prolong(id, 100, ' ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });
  });

  it.each([
    ['NOTHING_GIVEN', { given: [] }],
    ['GIVEN_LATER', { givenAt: addDays(NOW, 1) }],
    ['HOLD_INCOMPLETE', { heldUntil: addDays(NOW, 1) }],
    ['HOLD_INCOMPLETE', { holdBasis: 'art. 329 c.p.p.' }],
    ['HOLD_OUT_OF_BOUNDS', { heldUntil: NOW, holdBasis: 'x' }],
    ['HOLD_OUT_OF_BOUNDS', { heldUntil: addDays(NOW, 731), holdBasis: 'x' }],
  ] as const)('is not recorded: %s for %j', async (code, more) => {
    const id = await seed('prf_not_given');
    expect(await record(said(id, more))).toEqual({ kind: 'refused', code });
    expect(await told('prf_not_given')).toEqual([]);
  });

  it('is about a domain that there is, and has somebody who asked', async () => {
    for (const domainId of [newId('dom'), 'dom_', '', 'x'.repeat(500)])
      await expect(record(said(domainId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const id = await seed('prf_nobody_asked');
    expect(await record(said(id, { givenAt: addDays(NOW, -4000) }))).toEqual({
      kind: 'refused',
      code: 'NOT_HELD_THEN',
    });
    for (const wrong of [{ requester: ' ' }, { requester: 'x'.repeat(201) }, { legalBasis: '' }])
      await expect(record(said(id, wrong))).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
  });

  describe('of a domain that has gone to another profile', () => {
    const LATER = addDays(NOW, 5);
    /** A domain that its giver had until `LATER`, and the registrant that it had there. */
    const passed = async (giver: string, receiver: string) => {
      const domainId = await seed(giver);
      const [{ r = '' } = {}] = await query('SELECT registrant_id AS r FROM domain WHERE id = ?', [domainId]);
      const to = trustedProfileId(receiver);
      const registrant = await deps().registrants.ofNewDomains(test.database.read, to, NOW);
      const change = { domainId, from: trustedProfileId(giver), to, registrantId: registrant.id, at: LATER };
      await test.database.transact((manager) => handOverDomain(deps(), manager, change));
      await learnRegistrants(test.database.read);
      clock.setTo(addDays(NOW, 6));
      return { domainId, ofGiver: r, ofReceiver: registrant.id };
    };

    it('is that of who held it then, whose registrant staff name', async () => {
      const { domainId, ofGiver, ofReceiver } = await passed('prf_giver_a', 'prf_receiver_a');
      const before = said(domainId, { givenAt: addDays(NOW, 1) });
      expect(await record(before)).toEqual({ kind: 'refused', code: 'REGISTRANT_NEEDED' });
      for (const registrantId of [ofReceiver, newId('rgt'), 'rgt_', ''])
        await expect(record({ ...before, registrantId })).rejects.toMatchObject({
          code: 'NOT_FOUND',
        });
      const again = { ...before, registrantId: ofGiver };
      for (const outcome of await Promise.all([record(again), record(again)]))
        expect(outcome).toMatchObject({ disclosure: { profileId: 'prf_giver_a', registrantId: ofGiver } });
      expect([await told('prf_giver_a'), await told('prf_receiver_a')]).toMatchObject([[{}], []]);
      const after = await record(said(domainId, { givenAt: LATER }));
      expect(after).toMatchObject({ disclosure: { profileId: 'prf_receiver_a', registrantId: ofReceiver } });
    });

    it('is read by the domain; each is told of the look, later where a record of its own is held', async () => {
      const { domainId, ofGiver } = await passed('prf_giver_b', 'prf_receiver_b');
      const hold = { heldUntil: addDays(NOW, 90), holdBasis: 'art. 329 c.p.p.' };
      const before = { registrantId: ofGiver, givenAt: addDays(NOW, 1) };
      await record(said(domainId, { ...before, ...hold }));
      await record(said(domainId, { givenAt: LATER }));
      const rows = await look(domainId, 'ticket 8');
      expect(rows.map(({ profileId }) => profileId)).toEqual(['prf_receiver_b', 'prf_giver_b']);
      expect(await told('prf_giver_b', 'staff.read')).toEqual([]);
      expect(await told('prf_receiver_b', 'staff.read')).toHaveLength(1);
      clock.setTo(hold.heldUntil);
      for (const { id } of rows) await tell(id);
      expect(await looks('prf_giver_b')).toMatchObject([{ reason: 'ticket 8' }]);
      await look(domainId, 'ticket 9');
      expect(await told('prf_giver_b', 'staff.read')).toEqual([{ section: 'DOMAINS', reason: 'ticket 9' }]);
    });
  });
});

describe('the log of disclosures in the graph', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('disclosures_graph');
  });
  afterAll(() => domains.end());
  const staff = (permissions: string[], secondFactor = true): Viewer =>
    ({ ...login('prf_staff'), role: 'staff', secondFactor, permissions }) as Viewer;
  const RECORD = `mutation ($id: ID!) { recordDisclosure(input: { domainId: $id, requester: "x", legalBasis: "x", given: [NAME],
    givenAt: "2026-01-01T00:00:00Z" }) { __typename } }`;
  const SHOW = 'query ($id: ID!) { disclosures(domainId: $id, reason: "x") { disclosureId given toldAt } }';

  const PROLONG = `mutation ($id: ID!) { prolongDisclosureHold(input: { disclosureId: $id, heldUntil: "2030-01-01T00:00:00Z",
    holdBasis: "x" }) { __typename } }`;

  it.each([RECORD, SHOW, PROLONG])(
    'is for staff with REGISTRANTS_DISCLOSE and a second factor only: %s',
    async (source) => {
      const ask = async (viewer: Viewer) =>
        (await domains.ask(source, viewer, { id: newId('dom') })).errors?.[0]?.extensions?.code;
      expect(await ask(staff(['registrants:disclose']))).toBe('NOT_FOUND');
      const denied = [staff(['customers:read']), staff(['registrants:disclose'], false), login('prf_1')];
      expect(await Promise.all(denied.map(ask))).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    },
  );
});
