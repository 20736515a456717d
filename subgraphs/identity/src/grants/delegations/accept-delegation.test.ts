import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { isolation } from '@customer-area/shared/isolation';
import { anonymous, delegated as asDelegate, eventually } from '../../../../../test/harness/operations';
import {
  type DelegationsUnderTest,
  delegationsUnderTest,
  faultOf,
  GIVEN_LIST,
  type Person,
  RECEIVED_LIST,
} from '../../testing/delegations-under-test';

describe('accepting a delegation', () => {
  let underTest: DelegationsUnderTest;
  let giver: Person;
  let delegate: Person;
  beforeAll(async () => {
    underTest = await delegationsUnderTest();
  });
  beforeEach(async () => {
    giver = await underTest.person();
    delegate = await underTest.person({ firstName: 'Anna', fiscalCode: 'RSSNNA80A41H501L' });
  });
  afterAll(() => underTest.close());

  it('puts it into force, for both to see with the other’s name', async () => {
    const inScope = underTest.domains.hold(giver.profileId, 'esempio.it');
    const { id, token } = await underTest.invited(giver, delegate, {
      scopes: ['ORDERS_PAY', 'DOMAINS_READ'],
      domainIds: [inScope],
      purpose: 'Rinnovi',
    });
    const accepted = (await underTest.accept(delegate.viewer, token)).data.acceptDelegation;
    expect(accepted).toMatchObject({
      __typename: 'ReceivedDelegation',
      delegationId: id,
      giverName: 'Mario Rossi',
      scopes: ['DOMAINS_READ', 'ORDERS_READ', 'ORDERS_PAY'],
      domains: [{ domainId: inScope, name: 'esempio.it' }],
      purpose: 'Rinnovi',
      status: 'ACTIVE',
      endedAt: null,
    });
    expect(await underTest.received(delegate)).toMatchObject([{ delegationId: id, status: 'ACTIVE' }]);
    expect(await underTest.given(giver)).toMatchObject([
      { id, delegateName: 'Anna Rossi', status: 'ACTIVE', acceptedAt: accepted.acceptedAt },
    ]);
    // Neither list holds what belongs to the other one.
    expect(await underTest.received(giver)).toEqual([]);
    expect(await underTest.given(delegate)).toEqual([]);
  });

  it('is told to both, by letter and by a fact in the log of each', async () => {
    const id = await underTest.delegated(giver, delegate, { purpose: 'Rinnovi' });
    const toGiver = await underTest.letter(giver.email, 'La tua delega è stata accettata');
    expect(toGiver.text).toContain('Anna Rossi ha accettato la tua delega');
    expect(toGiver.text).toContain('- vedere i domini');
    expect(toGiver.text).toMatch(/Se non sei stato tu/);
    const toDelegate = await underTest.letter(delegate.email, 'Ora puoi agire per conto di un altro cliente');
    expect(toDelegate.text).toContain('la delega di Mario Rossi');
    expect(toDelegate.text).toContain('«Rinnovi»');
    for (const profileId of [giver.profileId, delegate.profileId]) {
      const told = await underTest.facts(profileId, 'delegation.accepted');
      expect(told).toHaveLength(1);
      expect(told[0]?.payload).toMatchObject({
        giverName: 'Mario Rossi',
        delegateName: 'Anna Rossi',
        scopes: ['domains:read'],
        domains: null,
        purpose: 'Rinnovi',
      });
      expect(told[0]?.actor).toMatchObject({ loginId: delegate.loginId, profileId: delegate.profileId });
    }
    expect(id).toMatch(/^dlg_/);
  });

  it('is answered the same the second time, and told once, also with twenty calls at once', async () => {
    const { id, token } = await underTest.invited(giver, delegate);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => underTest.accept(delegate.viewer, token)),
    );
    const again = await underTest.accept(delegate.viewer, token);
    expect(new Set([...answers, again].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(again.data.acceptDelegation).toMatchObject({ delegationId: id, status: 'ACTIVE' });
    expect(await underTest.facts(giver.profileId, 'delegation.accepted')).toHaveLength(1);
    const letters = "SELECT id FROM letter WHERE kind = 'delegation.accepted' AND profile_id IN (?, ?)";
    await eventually(
      async () => (await underTest.rows(letters, [giver.profileId, delegate.profileId])).length >= 2,
    );
    expect(await underTest.rows(letters, [giver.profileId, delegate.profileId])).toHaveLength(2);
  });

  it('goes to one profile when two have the address', async () => {
    const { token } = await underTest.invited(giver, delegate);
    const sameAddress = await underTest.person({ email: delegate.email });
    const [one, other] = await Promise.all([
      underTest.accept(delegate.viewer, token),
      underTest.accept(sameAddress.viewer, token),
    ]);
    const codes = [one, other].map(({ data }) => data.acceptDelegation.code ?? data.acceptDelegation.status);
    expect(codes.sort()).toEqual(['ACTIVE', 'INVITATION_USED']);
  });

  it.each([
    ['another address', async () => underTest.person(), 'OTHER_ADDRESS'],
    [
      'the address, not confirmed yet',
      async () => underTest.person({ email: delegate.email, confirmed: false }),
      'ADDRESS_NOT_CONFIRMED',
    ],
    ['the profile that gives', async () => giver, 'OWN_PROFILE'],
  ] as const)('is refused to %s, and the invitation stays good', async (_, other, code) => {
    const { token } = await underTest.invited(giver, delegate);
    const answer = (await underTest.accept((await other()).viewer, token)).data.acceptDelegation;
    expect(answer).toEqual({ __typename: 'DelegationRefused', code, message: expect.stringMatching(/\.$/) });
    expect(answer.message).not.toContain(delegate.email);
    expect((await underTest.accept(delegate.viewer, token)).data.acceptDelegation.status).toBe('ACTIVE');
  });

  it('does not mind the case of the address', async () => {
    const { token } = await underTest.invited(giver, { email: delegate.email.toUpperCase() });
    expect((await underTest.accept(delegate.viewer, token)).data.acceptDelegation.status).toBe('ACTIVE');
  });

  it('is refused once the invitation was withdrawn, or has led to a delegation that has ended', async () => {
    const withdrawn = await underTest.invited(giver, delegate);
    await underTest.revoke(giver.viewer, withdrawn.id);
    const used = await underTest.invited(giver, delegate);
    await underTest.accept(delegate.viewer, used.token);
    await underTest.revoke(giver.viewer, used.id);
    const codes = [];
    for (const { token } of [withdrawn, used])
      codes.push((await underTest.accept(delegate.viewer, token)).data.acceptDelegation.code);
    expect(codes).toEqual(['INVITATION_WITHDRAWN', 'INVITATION_USED']);
  });

  it('is either accepted or withdrawn when both happen at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, token } = await underTest.invited(giver, delegate);
      await Promise.all([underTest.accept(delegate.viewer, token), underTest.revoke(giver.viewer, id)]);
      const [row] = await underTest.rows(
        'SELECT state, delegate_profile_id AS delegate, accepted_at AS acceptedAt FROM delegation WHERE id = ?',
        [id],
      );
      expect(row?.state).toBe('REVOKED');
      expect(row?.delegate === null).toBe(row?.acceptedAt === null);
    }
  });

  it('answers a token that leads nowhere with NOT_FOUND', async () => {
    for (const token of ['', 'nonsense', 'x'.repeat(10_000), '\u0000'])
      expect(faultOf(await underTest.accept(delegate.viewer, token))).toEqual({ code: 'NOT_FOUND' });
  });

  it('is for a login in person that has signed in lately', async () => {
    const { token } = await underTest.invited(giver, delegate);
    const { viewer } = delegate;
    const stale = { ...viewer, authenticatedAt: viewer.authenticatedAt - 601 };
    expect(faultOf(await underTest.accept(stale, token))).toMatchObject({ reason: 'FRESH_SIGN_IN_REQUIRED' });
    expect(faultOf(await underTest.accept(asDelegate(viewer, ['profile:read']), token))).toMatchObject({
      reason: 'BEYOND_SCOPE',
    });
    expect(faultOf(await underTest.accept(anonymous, token))).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('lists what was offered or accepted last first, whether it stands or has ended', async () => {
    const first = await underTest.delegated(giver, delegate);
    const second = await underTest.delegated(giver, delegate);
    await underTest.revoke(giver.viewer, second);
    const { id: third } = await underTest.invited(giver, { email: `${newId('who')}@example.it` });
    const given = await underTest.given(giver);
    expect(given.map((one) => [one.id, one.status])).toEqual([
      [third, 'INVITED'],
      [second, 'REVOKED'],
      [first, 'ACTIVE'],
    ]);
    const received = await underTest.received(delegate);
    expect(received.map((one) => one.delegationId)).toEqual([second, first]);
  });
});

describe('the list of what was', () => {
  it.each(['delegations', 'receivedDelegations'])(
    '%s goes on page by page, with the count of all',
    async (list) => {
      const underTest = await delegationsUnderTest();
      const [giver, delegate] = [await underTest.person(), await underTest.person()];
      const made: string[] = [];
      for (let n = 0; n < 3; n++) made.unshift(await underTest.delegated(giver, delegate));
      const { viewer } = list === 'delegations' ? giver : delegate;
      const id = list === 'delegations' ? 'id' : 'id: delegationId';
      const page = async (place: string) =>
        (
          await underTest.run(
            viewer,
            `{ ${list}(${place}) { totalCount edges { node { ${id} } } pageInfo { hasNextPage endCursor } } }`,
          )
        ).data[list];
      const first = await page('first: 2');
      expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
      const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
      expect(second).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
      expect([...first.edges, ...second.edges]).toEqual(made.map((one) => ({ node: { id: one } })));
      underTest.statements.take();
      await underTest.run(viewer, `{ ${list}(last: 2) { edges { node { ${id} } } } }`);
      expect(underTest.statements.takeOf('delegation')).toHaveLength(1);
      await underTest.close();
    },
  );
});

describe.each(['nothing', 'stores', 'permissions'])('with %s switched off, a delegation', (off) => {
  const { narrow } = isolation;
  let underTest: DelegationsUnderTest;
  let giver: Person;
  let delegate: Person;
  let stranger: Person;
  beforeAll(async () => {
    underTest = await delegationsUnderTest({ enforcePermissions: off !== 'permissions' });
    [giver, delegate, stranger] = [
      await underTest.person(),
      await underTest.person(),
      await underTest.person(),
    ];
    await underTest.delegated(giver, delegate);
    if (off === 'stores') isolation.narrow = (query) => query;
  });
  afterAll(async () => {
    isolation.narrow = narrow;
    await underTest.close();
  });

  it.each([RECEIVED_LIST, GIVEN_LIST])('is shown to nobody but its two sides: %s', async (source) => {
    const { data, errors } = await underTest.run(stranger.viewer, source);
    expect(JSON.stringify(data)).not.toMatch(/dlg_|example\.it/);
    if (off === 'stores') expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    else expect(Object.values(data)).toEqual([{ edges: [] }]);
  });
});

describe('an invitation', () => {
  it('expires after seven days, and makes room', async () => {
    const underTest = await delegationsUnderTest();
    const [giver, delegate] = [await underTest.person(), await underTest.person()];
    const { id, token } = await underTest.invited(giver, delegate, {
      expiresAt: addDays(new Date(), 300).toISOString(),
    });
    await underTest.moveClock(6);
    const preview = async () =>
      (
        await underTest.run(
          delegate.viewer,
          'query ($token: String!) { delegationInvitation(token: $token) { status } }',
          { token },
        )
      ).data.delegationInvitation.status;
    expect(await preview()).toBe('INVITED');
    await underTest.moveClock(1);
    expect(await preview()).toBe('EXPIRED');
    expect((await underTest.accept(delegate.viewer, token)).data.acceptDelegation.code).toBe(
      'INVITATION_EXPIRED',
    );
    expect(await underTest.given(giver)).toMatchObject([{ id, status: 'EXPIRED' }]);
    // There is nothing left to withdraw.
    expect((await underTest.revoke(giver.viewer, id)).data.revokeDelegation).toBe(false);
    await underTest.close();
  });
});
