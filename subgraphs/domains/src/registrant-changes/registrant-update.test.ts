import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import { entities } from '../compose-stores';
import { REGISTRANT_DATA } from '../registrants';
import { composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { keptCountsDiffer } from '../testing/kept-counts';
import { fingerprintOf } from '../testing/registrant-data';
import { seedDomain } from '../testing/seeded-domain';

const PREVIEW = `mutation ($r: ID, $d: [ID!], $input: RegistrantUpdateInput!) {
  previewRegistrantUpdate(input: $input, registrantId: $r, domainIds: $d) {
    ... on RegistrantUpdatePreview { token expiresAt registrants { registrant { id email } isSplit domainCount
      domains { name } changes { field before after } verification { domains days } transferLock { domains days } } }
    ... on RegistrantUpdateRefused { code problems { field code message } } } }`;
const UPDATE = 'mutation ($t: String!) { updateRegistrant(token: $t) { id status fields } }';
const CORRECT = `mutation ($id: ID!, $email: String!, $again: String!) {
  correctVerificationEmail(input: { domainId: $id, email: $email, emailConfirmation: $again }) { __typename
    ... on RegistrantUpdate { status } ... on RegistrantUpdateRefused { code problems { code } } ... on VerificationRefused { code } } }`;
const REGISTRANT = `query ($id: ID!) { domain(id: $id) { status verification { status email }
  registrant { id email phone lastName address { street } pendingUpdate { status } }
  actions(codes: [UPDATE_REGISTRANT]) { allowed reason { code } } } }`;
const mail = (email: string) => ({ email, emailConfirmation: email });

interface Shown {
  readonly verification: { status: string; email: string } | null;
  readonly registrant: { id: string; email: string; phone: string; pendingUpdate: object | null } | null;
}

describe('a change of how a registrant is reached', () => {
  let domains: TestDomains;
  let database: Database;
  beforeAll(async () => {
    domains = await composedDomains('registrant_update');
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    domains.runtime.start();
  });
  afterEach(async () => expect(await keptCountsDiffer(database.read)).toEqual([]));
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  const ask = async (source: string, viewer: Viewer, variables: object) => {
    const { data, errors } = await domains.ask(source, viewer, variables as Record<string, unknown>);
    return { data: data as Record<string, never> | null, code: errors?.[0]?.extensions?.code };
  };
  const shown = async (id: string, profileId: string) =>
    (await ask(REGISTRANT, login(profileId), { id })).data?.domain as unknown as Shown;
  /** Domains of a profile whose registrant is known. */
  const customer = async (profileId: string, names: readonly string[]) => {
    const now = new Date();
    const seed = { profileId, paidThrough: addDays(now, 300), now };
    const ids: string[] = [];
    for (const name of names) ids.push(await seedDomain(database.read, { ...seed, name }));
    const [row] = (await database.read.query('SELECT id FROM registrant WHERE profile_id = ?', [
      profileId,
    ])) as {
      id: string;
    }[];
    const registrantId = row?.id ?? '';
    await database.transact((manager) =>
      enqueueJob(manager, { kind: REGISTRANT_DATA, subjectId: registrantId, dueAt: now }),
    );
    await domains.runtime.settle();
    await eventually(async () => (await shown(ids[0] ?? '', profileId)).registrant);
    return { ids, registrantId };
  };
  const preview = async (profileId: string, variables: object) =>
    (await ask(PREVIEW, login(profileId), variables)).data?.previewRegistrantUpdate as unknown as {
      token: string;
      registrants: readonly Record<string, unknown>[];
      code: string;
      problems: readonly { field: string; code: string }[];
    };
  const update = (profileId: string, t: string) => ask(UPDATE, login(profileId), { t });

  it('is shown with its consequences, made by the token, and asked about at the new address', async () => {
    const me = 'prf_confirmed_one';
    const { ids, registrantId } = await customer(me, ['one-a.com', 'one-b.it', 'one-c.net']);
    const input = { phone: '+390212345', ...mail('nuova@example.it') };
    const previewed = await preview(me, { r: registrantId, input });
    expect(previewed.registrants).toEqual([
      {
        registrant: { id: registrantId, email: `${me}@example.it` },
        isSplit: false,
        domainCount: 3,
        domains: [{ name: 'one-a.com' }, { name: 'one-b.it' }, { name: 'one-c.net' }],
        changes: [
          { field: 'phone', before: '+390575123456', after: '+390212345' },
          { field: 'email', before: `${me}@example.it`, after: 'nuova@example.it' },
        ],
        verification: { domains: 2, days: 15 },
        transferLock: { domains: 2, days: 60 },
      },
    ]);
    expect((await shown(ids[0] ?? '', me)).registrant?.email).toBe(`${me}@example.it`);
    const started = await update(me, previewed.token);
    expect(started.data?.updateRegistrant).toMatchObject({ fields: ['phone', 'email'] });
    const after = await eventually(async () => {
      const domain = await shown(ids[0] ?? '', me);
      return domain.registrant?.email === 'nuova@example.it' ? domain : null;
    });
    expect(after).toMatchObject({
      registrant: { id: registrantId, phone: '+390212345', pendingUpdate: null },
      verification: { status: 'PENDING', email: 'n…@example.it' },
      actions: [{ allowed: true }],
    });
    expect((await update(me, previewed.token)).data?.updateRegistrant).toMatchObject({ status: 'DONE' });
  });

  it('never changes who it is, and names every problem at once', async () => {
    const me = 'prf_holder';
    const { registrantId } = await customer(me, ['holder.com']);
    const input = {
      lastName: 'Verdi',
      firstName: ' Giulia ',
      phone: 'abc',
      email: 'no',
      emailConfirmation: 'no',
    };
    const refused = await preview(me, { r: registrantId, input });
    expect(refused).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [
        { field: 'lastName', code: 'IMMUTABLE', message: expect.stringContaining('change of owner') },
        { field: 'phone', code: 'PHONE_INVALID' },
        { field: 'email', code: 'EMAIL_INVALID' },
      ],
    });
    expect(await preview(me, { r: registrantId, input: { phone: '+390575123456' } })).toMatchObject({
      code: 'NOTHING_CHANGES',
    });
  });

  it('gives some domains a registrant of their own, and leaves the others', async () => {
    const me = 'prf_confirmed_split';
    const { ids, registrantId } = await customer(me, ['split-a.com', 'split-b.com']);
    const [first = '', second = ''] = ids;
    const previewed = await preview(me, { d: [first], input: mail('altra@example.it') });
    expect(previewed.registrants).toMatchObject([
      { isSplit: true, domainCount: 1, verification: { domains: 1 } },
    ]);
    await update(me, previewed.token);
    await eventually(async () => (await shown(first, me)).registrant?.email === 'altra@example.it');
    expect((await shown(second, me)).registrant).toMatchObject({
      id: registrantId,
      email: `${me}@example.it`,
    });
    expect((await shown(first, me)).verification?.status).toBe('PENDING');
    expect((await shown(second, me)).verification?.status ?? 'VERIFIED').toBe('VERIFIED');
    // All domains of both registrants at once.
    const both = await preview(me, { d: ids, input: { phone: '+3902999' } });
    expect(both.registrants).toHaveLength(2);
    expect(both.registrants).toMatchObject([{ isSplit: false }, { isSplit: false }]);
  });

  it('is a conflict when a domain has come since, when it was changed since, or when it is too late', async () => {
    const me = 'prf_conflict';
    const { registrantId } = await customer(me, ['conflict-a.com']);
    const first = await preview(me, { r: registrantId, input: { phone: '+39021' } });
    const second = await preview(me, { r: registrantId, input: { phone: '+39022' } });
    const now = new Date();
    await seedDomain(database.read, {
      ...{ profileId: me, name: 'conflict-b.com' },
      ...{ paidThrough: addDays(now, 300), now },
    });
    expect((await update(me, first.token)).code).toBe('CONFLICT');
    const third = await preview(me, { r: registrantId, input: { phone: '+39023' } });
    expect((await update(me, third.token)).code).toBeUndefined();
    expect((await update(me, second.token)).code).toBe('CONFLICT');
    const late = await eventually(async () => {
      const shownAgain = await preview(me, { r: registrantId, input: { phone: '+39024' } });
      return shownAgain.token === undefined ? null : shownAgain;
    });
    await database.read.query(
      "UPDATE registrant_update SET expires_at = NOW() WHERE profile_id = ? AND state = 'PREVIEWED'",
      [me],
    );
    expect((await update(me, late.token)).code).toBe('CONFLICT');
  });

  it('is one change for twenty clicks', async () => {
    const me = 'prf_clicks';
    const { ids, registrantId } = await customer(me, ['clicks.com']);
    const { token } = await preview(me, { r: registrantId, input: { phone: '+39025' } });
    await Promise.all(Array.from({ length: 20 }, () => update(me, token)));
    await eventually(async () => (await shown(ids[0] ?? '', me)).registrant?.phone === '+39025');
    const rows = await database.read.query(
      "SELECT COUNT(*) AS n FROM operation WHERE kind = 'update-contact' AND profile_id = ?",
      [me],
    );
    expect(rows).toEqual([{ n: '1' }]);
  });

  it('is nobody else’s, and malformed ids are like foreign ones', async () => {
    const { ids, registrantId } = await customer('prf_owner', ['owner.com']);
    const input = { phone: '+39026' };
    const { token } = await preview('prf_owner', { r: registrantId, input });
    for (const variables of [{ r: registrantId }, { r: 'x' }, { d: ids }, { d: ['x'] }])
      expect((await ask(PREVIEW, login('prf_thief'), { ...variables, input })).code).toBe('NOT_FOUND');
    expect((await update('prf_thief', token)).code).toBe('NOT_FOUND');
    for (const variables of [{}, { r: registrantId, d: ids }, { d: [] }])
      expect((await ask(PREVIEW, login('prf_owner'), { ...variables, input })).code).toBe('BAD_USER_INPUT');
    const entity = '{ registrants { totalCount edges { node { id } } } }';
    expect((await ask(entity, login('prf_thief'), {})).data?.registrants).toEqual({
      totalCount: 0,
      edges: [],
    });
    expect((await ask(entity, login('prf_owner'), {})).data?.registrants).toEqual({
      totalCount: 1,
      edges: [{ node: { id: registrantId } }],
    });
  });

  it('is begun by a session that has lately proved who it is, or by a key, which proves nothing', async () => {
    const me = 'prf_unproven';
    const { ids, registrantId } = await customer(me, ['unproven.com']);
    const [id = ''] = ids;
    const { token } = await preview(me, { r: registrantId, input: mail('ladro@example.it') });
    const proven = login(me);
    const stale = { ...proven, authenticatedAt: proven.authenticatedAt - 601 };
    const scopes = ['domains:read', 'domains:manage', 'profile:read'];
    const limits = { id: 'del_1', scopes, domainIds: null };
    const email = { id, email: 'ladro@example.it', again: 'ladro@example.it' };
    for (const session of [stale, { ...stale, limits: { ...limits, via: 'delegation' } } as const])
      for (const [source, variables] of [
        [UPDATE, { t: token }],
        [CORRECT, email],
      ] as const)
        expect((await ask(source, session, variables)).code).toBe('FORBIDDEN');
    expect((await shown(id, me)).registrant).toMatchObject({
      email: `${me}@example.it`,
      pendingUpdate: null,
    });
    const key = { ...stale, limits: { ...limits, via: 'api-key' } } as const;
    expect((await ask(UPDATE, key, { t: token })).data?.updateRegistrant).toMatchObject({
      fields: ['email'],
    });
  });

  it('corrects an address that nobody has confirmed, and no other', async () => {
    const { ids } = await customer('prf_typo', ['typo.com', 'typo.it']);
    const [com = '', it_ = ''] = ids;
    const correct = async (id: string, email: string, again = email, profileId = 'prf_typo') =>
      (await ask(CORRECT, login(profileId), { id, email, again })).data?.correctVerificationEmail;
    await eventually(async () => (await shown(com, 'prf_typo')).verification?.status === 'PENDING');
    expect(await correct(it_, 'giusta@example.it')).toMatchObject({ code: 'NOTHING_TO_VERIFY' });
    expect(await correct(com, 'giusta@example.it', 'diversa@example.it')).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ code: 'EMAIL_CONFIRMATION_DIFFERS' }],
    });
    expect(await correct(com, 'giusta@example.it')).toMatchObject({ __typename: 'RegistrantUpdate' });
    await eventually(async () => (await shown(com, 'prf_typo')).verification?.email === 'g…@example.it');
    domains.addProfileEvent('profile.email-confirmed', 'prf_typo', {
      emailFingerprint: fingerprintOf('prf_typo', 'giusta@example.it'),
    });
    await eventually(async () => (await shown(com, 'prf_typo')).verification?.status === 'VERIFIED');
    expect(await correct(com, 'altra@example.it')).toMatchObject({ code: 'ALREADY_VERIFIED' });
  });
});
