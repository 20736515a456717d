import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { anonymous, delegated, loginOf } from '../../../../../test/harness/operations';
import {
  type DelegationsUnderTest,
  delegationsUnderTest,
  faultOf,
  GIVEN_LIST,
  type Person,
} from '../../testing/delegations-under-test';
import { MOST_DOMAINS } from './delegation-terms';
import { MAX_ACTIVE, MAX_INVITATIONS_PER_DAY } from './invite-delegate';

const PREVIEW =
  'query ($token: String!) { delegationInvitation(token: $token) { giverName scopes domains { name } purpose expiresAt status invitationExpiresAt } }';
const inDays = (days: number) => addDays(new Date(), days).toISOString();

describe('inviting a delegate', () => {
  let underTest: DelegationsUnderTest;
  let giver: Person;
  beforeAll(async () => {
    underTest = await delegationsUnderTest();
  });
  beforeEach(async () => {
    giver = await underTest.person();
  });
  afterAll(() => underTest.close());
  const stranger = () => ({ email: `${newId('who')}@example.it` });

  it('offers what was said, to be accepted within seven days, and nothing is delegated yet', async () => {
    const inScope = underTest.domains.hold(giver.profileId, 'caffè.it');
    const until = inDays(30);
    const { delegation } = await underTest.invited(giver, stranger(), {
      scopes: ['ORDERS_PLACE', 'ORDERS_PAY', 'ORDERS_PLACE'],
      domainIds: [inScope, inScope],
      purpose: '  Rinnovi  ',
      expiresAt: until,
    });
    expect(delegation).toMatchObject({
      __typename: 'Delegation',
      delegateName: null,
      scopes: ['DOMAINS_READ', 'ORDERS_READ', 'ORDERS_PLACE', 'ORDERS_PAY'],
      domains: [{ domainId: inScope, name: 'caffè.it' }],
      purpose: 'Rinnovi',
      expiresAt: until,
      status: 'INVITED',
      acceptedAt: null,
      endedAt: null,
    });
    const week = Date.parse(delegation.invitationExpiresAt) - Date.parse(delegation.createdAt);
    expect(week).toBe(7 * 86_400_000);
    expect(await underTest.given(giver)).toMatchObject([{ id: delegation.id }]);
  });

  it('is not for a profile whose own address is not confirmed: no letter goes out', async () => {
    const unconfirmed = await underTest.person({ confirmed: false });
    const { email } = stranger();
    expect((await underTest.invite(unconfirmed, { email })).data.inviteDelegate).toMatchObject({
      __typename: 'DelegationRefused',
      code: 'ADDRESS_NOT_CONFIRMED',
    });
    const mails = await underTest.run(
      anonymous,
      'query ($to: String!) { sandboxMail(to: $to) { subject } }',
      {
        to: email,
      },
    );
    expect(mails.data.sandboxMail).toEqual([]);
  });

  it('lets the invitation end with what it offers', async () => {
    const until = inDays(2);
    const { delegation } = await underTest.invited(giver, stranger(), { expiresAt: until });
    expect(delegation.invitationExpiresAt).toBe(until);
  });

  it('writes to the address, without a word of the giver’s choosing but the name, and to the giver', async () => {
    const to = stranger();
    const domain = underTest.domains.hold(giver.profileId, 'esempio.it');
    const { mail, token } = await underTest.invited(giver, to, {
      domainIds: [domain],
      purpose: 'vieni su evil.example',
    });
    expect(mail.links).toEqual([`https://area.example/accept-delegation?token=${token}`]);
    expect(mail.text).toContain(`Gentile ${to.email},`);
    expect(mail.text).toContain('Mario Rossi ti invita');
    expect(mail.text).toContain('- vedere i domini');
    expect(mail.text).toContain('solo per esempio.it');
    expect(mail.text).not.toContain('evil');
    const own = await underTest.letter(giver.email, 'Hai proposto una delega');
    expect(own.text).toContain(to.email);
    expect(own.text).toContain('«vieni su evil.example»');
    expect(own.text).toMatch(/Se non sei stato tu/);
    expect(own.links).toEqual([]);
  });

  it('tells a fact, and keeps of the token only its hash', async () => {
    const to = stranger();
    const { token, id } = await underTest.invited(giver, to, { purpose: 'Rinnovi' });
    const [fact] = await underTest.facts(giver.profileId, 'delegation.invited');
    expect(fact?.payload).toMatchObject({
      email: to.email,
      scopes: ['domains:read'],
      domains: null,
      purpose: 'Rinnovi',
    });
    expect(fact?.actor).toMatchObject({ loginId: giver.loginId, profileId: giver.profileId, via: null });
    const stored = JSON.stringify(await underTest.rows('SELECT * FROM delegation WHERE id = ?', [id]));
    expect(stored).toContain(to.email);
    for (const text of [stored, JSON.stringify(fact)]) expect(text).not.toContain(token);
  });

  it('can be read by whoever holds the link, before it is accepted', async () => {
    const { token } = await underTest.invited(giver, stranger(), { purpose: 'Rinnovi' });
    const reader = await underTest.person();
    expect((await underTest.run(reader.viewer, PREVIEW, { token })).data.delegationInvitation).toMatchObject({
      giverName: 'Mario Rossi',
      scopes: ['DOMAINS_READ'],
      domains: null,
      purpose: 'Rinnovi',
      status: 'INVITED',
    });
    for (const wrong of ['', 'x', `${token}x`])
      expect(
        (await underTest.run(reader.viewer, PREVIEW, { token: wrong })).data.delegationInvitation,
      ).toBeNull();
  });

  it.each([
    ['email', { email: 'nobody' }],
    ['email', { email: 'a@b@c.it' }],
    ['email', { email: `${'x'.repeat(10_000)}@example.it` }],
    ['scopes', { scopes: [] }],
    ['domainIds', { domainIds: [] }],
    ['domainIds', { domainIds: Array.from({ length: MOST_DOMAINS + 1 }, () => newId('dom')) }],
    ['expiresAt', { expiresAt: '2020-01-01T00:00:00Z' }],
    ['expiresAt', { expiresAt: inDays(367) }],
    ['purpose', { purpose: 'x'.repeat(201) }],
    ['purpose', { purpose: 'a\r\nb' }],
  ])('names what is wrong: %s', async (field, terms) => {
    expect(faultOf(await underTest.invite(giver, terms))).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it.each(['INVOICES_READ', 'TICKETS_READ', 'TICKETS_WRITE'])(
    'does not offer %s together with a list of domains, as it concerns the whole profile',
    async (scope) => {
      const domainIds = [underTest.domains.hold(giver.profileId)];
      const { data } = await underTest.invite(giver, { scopes: ['DOMAINS_READ', scope], domainIds });
      expect(data.inviteDelegate).toMatchObject({ code: 'SCOPE_NOT_FOR_SOME_DOMAINS' });
      expect((await underTest.invite(giver, { scopes: [scope] })).data.inviteDelegate.status).toBe('INVITED');
    },
  );

  it('answers a foreign domain like an absent one, and offers nothing', async () => {
    const foreign = underTest.domains.hold((await underTest.person()).profileId);
    const own = underTest.domains.hold(giver.profileId);
    const answers = await Promise.all(
      [[foreign], [newId('dom')], ['nonsense'], ['\u0000'], [own, foreign]].map((domainIds) =>
        underTest.invite(giver, { domainIds }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(faultOf(answers[0] ?? {})).toEqual({ code: 'NOT_FOUND' });
    expect(await underTest.given(giver)).toEqual([]);
  });

  it('is for a login in person that has signed in lately', async () => {
    const stale = { ...giver.viewer, authenticatedAt: giver.viewer.authenticatedAt - 601 };
    const acting = delegated(giver.viewer, ['profile:read', 'domains:read']);
    const key = { ...acting, limits: { ...acting.limits, via: 'api-key', id: 'key_1' } } as typeof acting;
    expect(faultOf(await underTest.invite(giver, {}, stale))).toMatchObject({
      reason: 'FRESH_SIGN_IN_REQUIRED',
    });
    expect(faultOf(await underTest.invite(giver, {}, anonymous))).toEqual({ code: 'UNAUTHENTICATED' });
    for (const viewer of [acting, key]) {
      expect(faultOf(await underTest.invite(giver, {}, viewer))).toMatchObject({ reason: 'BEYOND_SCOPE' });
      expect(faultOf(await underTest.run(viewer, GIVEN_LIST))).toMatchObject({ reason: 'BEYOND_SCOPE' });
    }
  });

  it('shows each profile its own, and nothing to the anonymous', async () => {
    await underTest.invited(giver, stranger());
    const other = await underTest.person();
    expect(await underTest.given(other)).toEqual([]);
    const colleague = loginOf(giver.profileId);
    expect((await underTest.run(colleague, GIVEN_LIST)).data.delegations.edges).toHaveLength(1);
    for (const source of [
      GIVEN_LIST,
      '{ receivedDelegations { totalCount } }',
      '{ delegationInvitation(token: "x") { status } }',
    ])
      expect(faultOf(await underTest.run(anonymous, source))).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('leaves twenty times a day at most, also when thirty are sent at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => underTest.invite(giver, { email: `d${n}@example.it` })),
    );
    expect(answers.filter(({ data }) => data?.inviteDelegate?.status === 'INVITED')).toHaveLength(
      MAX_INVITATIONS_PER_DAY,
    );
    expect(
      answers.filter((answer) => (faultOf(answer) as { code?: string })?.code === 'RATE_LIMITED'),
    ).toHaveLength(30 - MAX_INVITATIONS_PER_DAY);
  });

  it('refuses one too many that stands, and makes room as soon as one has ended', async () => {
    const { id } = await underTest.invited(giver, stranger());
    for (let n = 1; n < MAX_ACTIVE; n++) {
      // A day later for each of them, so that it is not the day's limit that is met.
      await underTest.rows(
        `INSERT INTO delegation SELECT ?, profile_id, delegate_profile_id, email, ?, scopes, domains, purpose, spending_limit_cents, until, state,
           invited_at - INTERVAL 2 DAY, invited_by, invitation_expires_at, accepted_at, accepted_by, ended_at
           FROM delegation WHERE id = ?`,
        [newId('dlg'), newId('hash'), id],
      );
    }
    expect((await underTest.invite(giver)).data.inviteDelegate).toMatchObject({
      code: 'TOO_MANY_DELEGATIONS',
    });
    await underTest.revoke(giver.viewer, id);
    expect((await underTest.invite(giver)).data.inviteDelegate.status).toBe('INVITED');
  });
});
