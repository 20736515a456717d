import { addDays } from '@customer-area/shared/clock';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, delegated as asDelegate } from '../../../../../test/harness/operations';
import {
  type DelegationsUnderTest,
  delegationsUnderTest,
  faultOf,
  type Person,
} from '../../testing/delegations-under-test';
import { MOST_DOMAINS } from './delegation-terms';

const ME = `{ me { id username actingFor { delegationId profileName scopes domains { domainId name } purpose expiresAt }
  profile { id email } } }`;
const WHO = '{ me { id username actingFor { delegationId profileName } } }';
/** What a gateway takes; see its access-token.ts. */
const LONGEST_TOKEN = 4_096;

describe('switching to another profile', () => {
  let underTest: DelegationsUnderTest;
  let giver: Person;
  let delegate: Person;
  let session: LoginViewer;
  beforeAll(async () => {
    underTest = await delegationsUnderTest();
  });
  beforeEach(async () => {
    giver = await underTest.person();
    delegate = await underTest.person({ firstName: 'Anna', fiscalCode: 'RSSNNA80A41H501L' });
    session = (await underTest.signIn(delegate)).viewer;
  });
  afterAll(() => underTest.close());

  it('goes on within the delegation, in a session that takes the place of the present one', async () => {
    const inScope = underTest.domains.hold(giver.profileId);
    const id = await underTest.delegated(giver, delegate, { scopes: ['ORDERS_PLACE'], domainIds: [inScope] });
    const { viewer } = await underTest.switched(session, id);
    expect(viewer).toMatchObject({
      loginId: delegate.loginId,
      profileId: giver.profileId,
      role: 'customer',
      authenticatedAt: session.authenticatedAt,
      secondFactor: session.secondFactor,
      permissions: [],
      limits: {
        via: 'delegation',
        id,
        scopes: ['domains:read', 'orders:read', 'orders:place'],
        domainIds: [inScope],
      },
    });
    expect(viewer.sessionId).not.toBe(session.sessionId);
    expect(await underTest.isRevoked(session)).toBe(true);
    expect(await underTest.isRevoked(viewer)).toBe(false);
    const [row] = await underTest.rows(
      'SELECT profile_id AS owner, delegation_id AS via FROM session WHERE id = ?',
      [viewer.sessionId],
    );
    expect(row).toEqual({ owner: delegate.profileId, via: id });
  });

  it('is the whole profile where no domains were named', async () => {
    const id = await underTest.delegated(giver, delegate);
    expect((await underTest.switched(session, id)).viewer.limits?.domainIds).toBeNull();
  });

  it('makes tokens that a gateway takes, with as many domains as there may be', async () => {
    const domains = Array.from({ length: MOST_DOMAINS }, () => underTest.domains.hold(giver.profileId));
    const scopes = ['PROFILE_READ', 'DOMAINS_READ', 'ORDERS_READ', 'ORDERS_PLACE', 'ORDERS_PAY'];
    const id = await underTest.delegated(giver, delegate, { domainIds: domains, scopes });
    const { data } = await underTest.switchTo(session, id);
    expect(data.switchProfile.accessToken.length).toBeLessThan(LONGEST_TOKEN);
  });

  it('tells who one is, for whom, and what for', async () => {
    const inScope = underTest.domains.hold(giver.profileId, 'esempio.it');
    const until = addDays(new Date(), 20).toISOString();
    const terms = {
      scopes: ['PROFILE_READ', 'DOMAINS_READ'],
      domainIds: [inScope],
      purpose: 'Rinnovi',
      expiresAt: until,
    };
    const id = await underTest.delegated(giver, delegate, terms);
    const { viewer } = await underTest.switched(session, id);
    expect((await underTest.run(viewer, ME)).data.me).toEqual({
      id: delegate.loginId,
      username: delegate.username,
      actingFor: {
        delegationId: id,
        profileName: 'Mario Rossi',
        scopes: ['PROFILE_READ', 'DOMAINS_READ'],
        domains: [{ domainId: inScope, name: 'esempio.it' }],
        purpose: 'Rinnovi',
        expiresAt: until,
      },
      profile: { id: giver.profileId, email: giver.email },
    });
    const inPerson = (await underTest.run(delegate.viewer, ME)).data.me;
    expect(inPerson).toMatchObject({ actingFor: null, profile: { id: delegate.profileId } });
  });

  it('does not show the profile without the scope, nor its logins with it', async () => {
    const id = await underTest.delegated(giver, delegate, { scopes: ['DOMAINS_READ'] });
    const { viewer } = await underTest.switched(session, id);
    expect((await underTest.run(viewer, WHO)).data.me.actingFor).toEqual({
      delegationId: id,
      profileName: 'Mario Rossi',
    });
    expect(faultOf(await underTest.run(viewer, ME))).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
    const entities = `{ _entities(representations: [{__typename: "RegistrantProfile", id: "${giver.profileId}"},
      {__typename: "RegistrantProfile", id: "${delegate.profileId}"}, {__typename: "Login", id: "${giver.loginId}"},
      {__typename: "Login", id: "${delegate.loginId}"}]) { ... on RegistrantProfile { id email } ... on Login { id username } } }`;
    expect((await underTest.run(viewer, entities)).data._entities).toEqual([
      null,
      null,
      null,
      { id: delegate.loginId, username: delegate.username },
    ]);
    const reader = await underTest.switched(
      (await underTest.signIn(delegate)).viewer,
      await underTest.delegated(giver, delegate, { scopes: ['PROFILE_READ'] }),
    );
    const logins = await underTest.run(reader.viewer, '{ me { profile { id logins { id } } } }');
    expect(faultOf(logins)).toEqual({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
  });

  it.each([
    'mutation { prepareAdditionalLogin(password: "x", passwordConfirmation: "x") { __typename } }',
    'mutation { setMarketingConsent(granted: true) { id } }',
    'mutation { requestErasure(renounceCredit: true) { __typename } }',
    'mutation { requestDataExport { __typename } }',
    'mutation { createApiKey(input: { name: "x", scopes: [DOMAINS_READ] }) { __typename } }',
    '{ auditLog { edges { cursor } } }',
    '{ apiKeys { totalCount } }',
    '{ consents { totalCount } }',
    '{ delegations { totalCount } }',
    '{ receivedDelegations { totalCount } }',
  ])('does not make one a login of that profile: %s', async (source) => {
    const everything = ['PROFILE_READ', 'ORDERS_PLACE', 'ORDERS_PAY', 'INVOICES_READ', 'TICKETS_WRITE'];
    const { viewer } = await underTest.switched(
      session,
      await underTest.delegated(giver, delegate, { scopes: everything }),
    );
    expect(faultOf(await underTest.run(viewer, source))).toEqual({
      code: 'FORBIDDEN',
      reason: 'BEYOND_SCOPE',
    });
  });

  it('lets nobody hand on what was handed to them', async () => {
    const { viewer } = await underTest.switched(session, await underTest.delegated(giver, delegate));
    const third = await underTest.person();
    expect(faultOf(await underTest.invite({ ...giver, viewer }, { email: third.email }))).toMatchObject({
      reason: 'BEYOND_SCOPE',
    });
  });

  it('leads back, and from one delegation to another', async () => {
    const other = await underTest.person();
    const [one, two] = [
      await underTest.delegated(giver, delegate),
      await underTest.delegated(other, delegate),
    ];
    const first = await underTest.switched(session, one);
    const second = await underTest.switched(first.viewer, two);
    expect(second.viewer).toMatchObject({ loginId: delegate.loginId, profileId: other.profileId });
    const back = await underTest.switched(second.viewer, null);
    expect(back.viewer).toMatchObject({
      loginId: delegate.loginId,
      profileId: delegate.profileId,
      limits: null,
      authenticatedAt: session.authenticatedAt,
    });
    for (const { viewer } of [first, second]) expect(await underTest.isRevoked(viewer)).toBe(true);
    expect((await underTest.run(back.viewer, ME)).data.me).toMatchObject({
      actingFor: null,
      profile: { id: delegate.profileId },
    });
  });

  it('happens once in a session: of twenty at once one goes on', async () => {
    const id = await underTest.delegated(giver, delegate);
    const answers = await Promise.all(Array.from({ length: 20 }, () => underTest.switchTo(session, id)));
    expect(answers.filter(({ data }) => data?.switchProfile?.accessToken !== undefined)).toHaveLength(1);
    expect(
      answers.filter((answer) => (faultOf(answer) as { code?: string })?.code === 'UNAUTHENTICATED'),
    ).toHaveLength(19);
    const open = await underTest.rows(
      'SELECT id FROM session WHERE login_id = ? AND delegation_id = ? AND revoked_at IS NULL',
      [delegate.loginId, id],
    );
    expect(open).toHaveLength(1);
  });

  it('is no way out of a session that has ended, or of a login that was disabled', async () => {
    const id = await underTest.delegated(giver, delegate);
    const ended = (await underTest.signIn(delegate)).viewer;
    await underTest.run(ended, 'mutation { signOut }');
    expect(faultOf(await underTest.switchTo(ended, id))).toEqual({ code: 'UNAUTHENTICATED' });
    expect(faultOf(await underTest.switchTo(ended, null))).toEqual({ code: 'UNAUTHENTICATED' });
    const overdue = (await underTest.signIn(delegate)).viewer;
    await underTest.rows('UPDATE session SET expires_at = NOW() - INTERVAL 1 MINUTE WHERE id = ?', [
      overdue.sessionId,
    ]);
    expect(faultOf(await underTest.switchTo(overdue, id))).toEqual({ code: 'UNAUTHENTICATED' });
    await underTest.rows('UPDATE login SET disabled_at = NOW() WHERE id = ?', [delegate.loginId]);
    expect(faultOf(await underTest.switchTo(session, id))).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('answers a delegation of others like an absent one; one’s own given is none to switch to', async () => {
    const other = await underTest.person();
    const theirs = await underTest.delegated(giver, other);
    const given = await underTest.delegated(delegate, giver);
    const answers = [];
    for (const id of [theirs, given, 'dlg_01jdem00000000000000009999', '', 'nonsense'])
      answers.push(JSON.stringify(await underTest.switchTo(session, id)));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('NOT_FOUND');
    expect(await underTest.isRevoked(session)).toBe(false);
  });

  it('is refused once the delegation has ended, and the present session goes on', async () => {
    const id = await underTest.delegated(giver, delegate);
    await underTest.revoke(giver.viewer, id);
    expect((await underTest.switchTo(session, id)).data.switchProfile).toMatchObject({
      __typename: 'DelegationRefused',
      code: 'DELEGATION_ENDED',
    });
    expect(await underTest.isRevoked(session)).toBe(false);
  });

  it('never outlives a revocation that happens at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await underTest.delegated(giver, delegate);
      const { viewer } = await underTest.signIn(delegate);
      await Promise.all([underTest.switchTo(viewer, id), underTest.revoke(giver.viewer, id)]);
      const open = await underTest.rows(
        'SELECT id FROM session WHERE delegation_id = ? AND revoked_at IS NULL',
        [id],
      );
      expect(open).toEqual([]);
    }
  });

  it('is for customers’ logins: not for keys, staff or the anonymous', async () => {
    const id = await underTest.delegated(giver, delegate);
    const limited = asDelegate(session, ['domains:read']);
    const key = {
      ...limited,
      limits: { ...limited.limits, via: 'api-key' as const, id: 'key_1' },
    } as LoginViewer;
    expect(faultOf(await underTest.switchTo(key, id))).toMatchObject({ reason: 'BEYOND_SCOPE' });
    expect(faultOf(await underTest.switchTo({ ...session, role: 'staff' }, id))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(faultOf(await underTest.switchTo(anonymous, id))).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('is seen by the giver, with the name of who came in; the session is in the delegate’s own log', async () => {
    const id = await underTest.delegated(giver, delegate, { purpose: 'Rinnovi' });
    const { viewer } = await underTest.switched(session, id);
    const [used] = await underTest.facts(giver.profileId, 'delegation.used');
    expect(used?.payload).toEqual({ delegateName: 'Anna Rossi', purpose: 'Rinnovi' });
    expect(used?.actor).toMatchObject({ loginId: delegate.loginId });
    const opened = await underTest.facts(delegate.profileId, 'session.opened');
    expect(opened.at(-1)?.payload).toMatchObject({ loginId: delegate.loginId, delegationId: id });
    await underTest.run(viewer, 'mutation { signOut }');
    expect(await underTest.isRevoked(viewer)).toBe(true);
    const ended = await underTest.facts(delegate.profileId, 'session.revoked');
    expect(ended.at(-1)?.actor).toMatchObject({ loginId: delegate.loginId, via: { via: 'delegation', id } });
  });
});

describe('refreshing a session that acts for another profile', () => {
  let underTest: DelegationsUnderTest;
  let giver: Person;
  let delegate: Person;
  beforeAll(async () => {
    underTest = await delegationsUnderTest();
  });
  beforeEach(async () => {
    giver = await underTest.person();
    delegate = await underTest.person();
  });
  afterAll(() => underTest.close());
  const acting = async (id: string) => underTest.switched((await underTest.signIn(delegate)).viewer, id);

  it('keeps its limits, as the delegation has them now', async () => {
    const inScope = underTest.domains.hold(giver.profileId);
    const id = await underTest.delegated(giver, delegate, {
      scopes: ['ORDERS_PLACE', 'ORDERS_PAY'],
      domainIds: [inScope],
    });
    const first = await acting(id);
    const renewed = await underTest.refresh(first.refreshToken);
    expect(renewed.viewer).toEqual(first.viewer);
    await underTest.rows("UPDATE delegation SET scopes = 'orders:pay' WHERE id = ?", [id]);
    const narrowed = await underTest.refresh(renewed.refreshToken ?? '');
    expect(narrowed.viewer?.limits).toMatchObject({
      scopes: ['orders:read', 'orders:pay'],
      domainIds: [inScope],
    });
  });

  it.each(['REVOKED', 'ENDED'])('ends it once the delegation is %s, whatever forgot to', async (state) => {
    const id = await underTest.delegated(giver, delegate);
    const { viewer, refreshToken } = await acting(id);
    await underTest.rows('UPDATE delegation SET state = ? WHERE id = ?', [state, id]);
    expect(await underTest.refresh(refreshToken)).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await underTest.isRevoked(viewer)).toBe(true);
  });

  it('ends it once the end date has passed, before the job comes round', async () => {
    const id = await underTest.delegated(giver, delegate);
    const { viewer, refreshToken } = await acting(id);
    await underTest.rows('UPDATE delegation SET until = NOW() - INTERVAL 1 SECOND WHERE id = ?', [id]);
    expect(await underTest.refresh(refreshToken)).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await underTest.isRevoked(viewer)).toBe(true);
  });

  it('ends it when there is no such delegation any more, and never makes it a session without limits', async () => {
    const id = await underTest.delegated(giver, delegate);
    const { refreshToken } = await acting(id);
    await underTest.rows('DELETE FROM delegation WHERE id = ?', [id]);
    expect(await underTest.refresh(refreshToken)).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('gives no token and no session that can be used beyond the end date', async () => {
    const until = new Date(Date.now() + 120_000);
    const id = await underTest.delegated(giver, delegate, { expiresAt: until.toISOString() });
    const first = await acting(id);
    const [row] = await underTest.rows('SELECT expires_at AS expiresAt FROM session WHERE id = ?', [
      first.viewer.sessionId,
    ]);
    const end = row?.expiresAt as Date;
    expect(Math.abs(end.getTime() - until.getTime())).toBeLessThan(2_000);
    expect(first.expiresAt.getTime()).toBeLessThanOrEqual(until.getTime() + 1_000);
    const source = 'mutation ($t: String!) { refreshSession(refreshToken: $t) { expiresAt } }';
    const { data } = await underTest.run(anonymous, source, { t: first.refreshToken });
    expect(Date.parse(data.refreshSession.expiresAt)).toBeLessThanOrEqual(until.getTime() + 1_000);
  });

  it('carries on no longer than the sign-in it began with', async () => {
    const { viewer } = await underTest.signIn(delegate);
    await underTest.rows('UPDATE session SET expires_at = NOW() + INTERVAL 1 DAY WHERE id = ?', [
      viewer.sessionId,
    ]);
    const { viewer: switched } = await underTest.switched(viewer, await underTest.delegated(giver, delegate));
    const ends = async ({ sessionId }: LoginViewer) =>
      (await underTest.rows('SELECT expires_at AS at FROM session WHERE id = ?', [sessionId]))[0]?.at;
    expect(await ends(switched)).toEqual(await ends(viewer));
  });
});
