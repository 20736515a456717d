import type { Database } from '@customer-area/shared/database';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { faultOf } from '../../testing/sign-in';
import { staffMember } from '../../testing/staff-member';
import { keepAct } from './keep-act';
import { isAtNight, namesTicket, readRulesAt } from './read-rules';
import { StaffActStore } from './staff-act.store';

const AUDIT = `query ($s: ID!, $f: DateTime!, $u: DateTime!) { staffAudit(staffId: $s, from: $f, until: $u) { totalCount
  edges { node { kind service profileId section reason } } } }`;
const SUSPICIOUS = '{ suspiciousReads { suspicion staffLoginId profileId profiles reason } }';
const NOTE =
  'mutation ($id: ID!) { addCustomerNote(input: { profileId: $id, text: "x", reason: "reclamo" }) { noteId } }';
const LOOK = 'query ($id: ID!) { customer(profileId: $id, reason: "reclamo") { profile { email } } }';
const PERMIT = `mutation ($id: ID!, $p: [StaffPermission!]!) { setStaffPermissions(staffLoginId: $id, permissions: $p) {
  ... on StaffLogin { permissions } ... on StaffRefused { code } } }`;
const CREATE = `mutation ($p: [StaffPermission!]!) { createStaffLogin(input: { name: "A B", email: "ab@example.it", permissions: $p }) {
  __typename ... on StaffRefused { code } } }`;

describe('whoever watches staff', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let watcher: LoginViewer;
  let agent: LoginViewer;
  let owner: Awaited<ReturnType<typeof register>>;
  beforeAll(async () => {
    running = await identityUnderTest();
    watcher = await staffMember(running, ['staff:audit']);
    agent = await staffMember(running, ['customers:read', 'customers:write', 'staff:manage']);
    owner = await register(running.service);
  });
  afterAll(() => running.close());

  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  const audit = async (by = watcher, changes: object = {}) => {
    const window = { s: agent.loginId, f: '2026-01-01T00:00:00.000Z', u: at(86_400_000), ...changes };
    return ask(running.service, by, AUDIT, window);
  };
  const found = async (suspicion: string) =>
    (await ask(running.service, watcher, SUSPICIOUS)).data.suspiciousReads.filter(
      (one: { suspicion: string }) => one.suspicion === suspicion,
    );
  const acts = (rows: string) =>
    running.rows(
      `INSERT INTO staff_act (source, event_id, staff_login_id, profile_id, kind, subject_id, section, reason, at) ${rows}`,
    );

  it('sees what one member of staff did and read, newest first, and in its time', async () => {
    await ask(running.service, agent, LOOK, { id: owner.profileId });
    await ask(running.service, agent, NOTE, { id: owner.profileId });
    const seen = await eventually(async () => {
      const { data } = await audit();
      return data.staffAudit.edges.length >= 2 ? data.staffAudit : null;
    });
    const about = { service: 'identity', profileId: owner.profileId, reason: 'reclamo' };
    expect(seen.edges.map(({ node }: { node: object }) => node)).toEqual([
      { kind: 'customer.note-added', section: null, ...about },
      { kind: 'staff.read', section: 'PROFILE', ...about },
    ]);
    expect((await audit(watcher, { f: at(60_000) })).data.staffAudit.edges).toEqual([]);
    expect((await audit(watcher, { s: watcher.loginId })).data.staffAudit.edges).toEqual([]);
    expect(faultOf(await audit(watcher, { u: '2025-01-01T00:00:00.000Z' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'until',
    });
  });

  it('is shown who looked at very many in an hour, and not who served sixty', async () => {
    const read = (login: string, many: number) =>
      acts(
        `SELECT 'test', CONCAT('${login}', seq), '${login}', CONCAT('prf_', seq), 'staff.read', 'x', 'PROFILE', 'T2026000000142', DATE_FORMAT(NOW(), '%Y-%m-%d %H:00:01') FROM seq_1_to_${many}`,
      );
    await read('lgn_busy', 60);
    await read('lgn_curious', 61);
    expect(await found('MANY_PROFILES')).toEqual([
      {
        suspicion: 'MANY_PROFILES',
        staffLoginId: 'lgn_curious',
        profileId: null,
        profiles: 61,
        reason: null,
      },
    ]);
  });

  it('is shown reads at night that name no ticket, along an index, among very many by day', async () => {
    const night = new Date(Date.now() - 86_400_000);
    night.setUTCHours(1, 30);
    const day = new Date(night);
    day.setUTCHours(11);
    const manager = { query: running.rows } as unknown as EntityManager;
    const keep = (id: string, loginId: string, at: Date, reason: string) =>
      keepAct({ staffActs: new StaffActStore({} as Database) }, manager, 'test', {
        ...{ id, seq: 1, type: 'staff.read', profileId: 'prf_n', subjectId: 'x' },
        payload: { section: 'PROFILE', reason },
        occurredAt: at.toISOString(),
        actor: { loginId, profileId: '', sessionId: null, role: 'staff', via: null, ip: '' },
      });
    await keep('n1', 'lgn_night', night, 'curiosita');
    await keep('n2', 'lgn_duty', night, 'T2026000000142');
    await keep('n3', 'lgn_day', day, 'curiosita');
    // Told by day, once it could be.
    await keepAct({ staffActs: new StaffActStore({} as Database) }, manager, 'test', {
      ...{ id: 'n4', seq: 1, type: 'registrant.disclosure-read', profileId: 'prf_n', subjectId: 'x' },
      payload: { reason: 'curiosita', readAt: night.toISOString() },
      occurredAt: day.toISOString(),
      actor: { loginId: 'lgn_held', profileId: '', sessionId: null, role: 'staff', via: null, ip: '' },
    });
    await acts(
      `SELECT 'test', CONCAT('d', seq), 'lgn_day', 'prf_d', 'staff.read', 'x', 'PROFILE', 'T2026000000142', NOW() - INTERVAL seq SECOND FROM seq_1_to_8000`,
    );
    // What the other claims read is at night as well when they run at night.
    const atNight = (await found('AT_NIGHT_WITHOUT_TICKET')).filter(({ profileId }: { profileId: string }) =>
      ['prf_n', 'prf_d'].includes(profileId),
    );
    expect(atNight.map((one: { staffLoginId: string }) => one.staffLoginId)).toEqual(
      expect.arrayContaining(['lgn_night', 'lgn_held']),
    );
    expect(atNight).toHaveLength(2);
    const [plan] = await running.rows(
      'EXPLAIN SELECT reason FROM staff_act WHERE at_night_without_ticket = 1 AND at >= ? ORDER BY at DESC LIMIT 100',
      [new Date(Date.now() - 30 * 86_400_000)],
    );
    expect(plan).toMatchObject({ key: 'staff_act_at_night', type: 'range' });
    expect(Number(plan?.rows)).toBeLessThan(10);
  });

  it('is shown who looks at a customer of the own name', async () => {
    await running.rows("UPDATE staff_member SET name = 'Ugo Rossi' WHERE login_id = ?", [agent.loginId]);
    expect(await found('SAME_SURNAME')).toEqual([
      expect.objectContaining({ staffLoginId: agent.loginId, profileId: owner.profileId }),
    ]);
  });

  it.each(['CUSTOMERS_READ', 'CUSTOMERS_ACT', 'DOCUMENTS_REVIEW', 'TICKETS_ANSWER'])(
    'does not see customers: STAFF_AUDIT and %s go to nobody together',
    async (shows) => {
      const both = ['STAFF_AUDIT', shows];
      const refused = { code: 'AUDIT_EXCLUDES_READING' };
      for (const login of [watcher, await staffMember(running, ['customers:read'])])
        expect(
          (await ask(running.service, agent, PERMIT, { id: login.loginId, p: both })).data
            .setStaffPermissions,
        ).toEqual(refused);
      expect((await ask(running.service, agent, CREATE, { p: both })).data.createStaffLogin).toMatchObject(
        refused,
      );
      expect(faultOf(await ask(running.service, watcher, LOOK, { id: owner.profileId })).code).toBe(
        'FORBIDDEN',
      );
    },
  );

  it('is nobody else', async () => {
    for (const by of [loginOf(owner.profileId, owner.loginId), agent]) {
      expect(faultOf(await audit(by)).code).toBe('FORBIDDEN');
      expect(faultOf(await ask(running.service, by, SUSPICIOUS)).code).toBe('FORBIDDEN');
    }
    expect(faultOf(await audit({ ...watcher, secondFactor: false })).reason).toBe('SECOND_FACTOR_REQUIRED');
  });
});

describe('the rules of reading', () => {
  it.each([
    ['2026-07-01T19:59:00Z', false],
    ['2026-07-01T20:00:00Z', true],
    ['2026-07-02T03:59:00Z', true],
    ['2026-07-02T04:00:00Z', false],
    ['2026-12-01T20:30:00Z', false],
    ['2026-12-01T21:00:00Z', true],
  ])('at %s it is night in Rome: %s', (at, night) => {
    expect(isAtNight(new Date(at), readRulesAt(new Date(at)))).toBe(night);
  });

  it.each([
    ['T2026000000142', true],
    ['vedi tkt_01jdem00000000000000009999', true],
    ['T20', false],
    ['ticket', false],
  ])('%s names a ticket: %s', (reason, names) => {
    expect(namesTicket(reason)).toBe(names);
  });
});
