import { loginOf } from '../../../../../test/harness/operations';
import {
  type DelegationsUnderTest,
  delegationsUnderTest,
  faultOf,
  type Person,
} from '../../testing/delegations-under-test';

const SET = `mutation ($id: ID!, $cents: Int!) { setDelegationSpendingLimit(delegationId: $id, spendingLimit: { amount: $cents }) {
  id spendingLimit { amount currency } } }`;
const RECEIVED = '{ receivedDelegations { edges { node { delegationId spendingLimit { amount } } } } }';
const SECOND_FACTOR = { code: 'FORBIDDEN', reason: 'SECOND_FACTOR_REQUIRED' };

describe('what a delegate may spend of the giver', () => {
  let underTest: DelegationsUnderTest;
  let giver: Person;
  let delegate: Person;
  let id: string;
  beforeAll(async () => {
    underTest = await delegationsUnderTest();
    delegate = await underTest.person();
  });
  beforeEach(async () => {
    giver = await underTest.person();
    id = await underTest.delegated(giver, delegate);
  });
  afterAll(() => underTest.close());

  const set = (cents: number, viewer = giver.viewer, of = id) =>
    underTest.run(viewer, SET, { id: of, cents });
  const proven = () => ({ ...giver.viewer, secondFactor: true });
  const limit = (profileId = giver.profileId, of = id) =>
    underTest.service.internal['delegation-spending-limit']?.(
      { profileId, id: of },
      { kind: 'service', service: 'billing', requestId: 'test' },
    );

  it('is nothing, until it is raised with a second factor; lowering it needs none', async () => {
    expect(await limit()).toBe(0);
    expect(faultOf(await set(10_000))).toEqual(SECOND_FACTOR);
    expect((await set(10_000, proven())).data.setDelegationSpendingLimit).toEqual({
      id,
      spendingLimit: { amount: 10_000, currency: 'EUR' },
    });
    expect(await limit()).toBe(10_000);
    expect((await underTest.run(delegate.viewer, RECEIVED)).data.receivedDelegations.edges).toContainEqual({
      node: { delegationId: id, spendingLimit: { amount: 10_000 } },
    });
    expect((await set(500)).data.setDelegationSpendingLimit.spendingLimit.amount).toBe(500);
    const letter = await underTest.letter(giver.email, 'Limite di spesa di una delega aumentato');
    expect(letter.text).toContain(delegate.email);
  });

  it('can be part of the invitation, with a second factor', async () => {
    const terms = { spendingLimit: { amount: 2_500 } };
    expect(faultOf(await underTest.invite(giver, terms))).toEqual(SECOND_FACTOR);
    const invited = await underTest.invite(giver, terms, proven());
    expect(invited.data.inviteDelegate.status).toBe('INVITED');
    // Nobody has accepted: nothing can be spent yet.
    expect(await limit(giver.profileId, invited.data.inviteDelegate.id)).toBeNull();
  });

  it('is set by the giver alone, in person and freshly signed in', async () => {
    const stranger = await underTest.person();
    const absent = { code: 'NOT_FOUND' };
    for (const viewer of [delegate.viewer, stranger.viewer])
      expect(faultOf(await set(1, { ...viewer, secondFactor: true }))).toEqual(absent);
    expect(faultOf(await set(1, proven(), 'dlg_x'))).toEqual(absent);
    const acting = (await underTest.switched(delegate.viewer, id)).viewer;
    expect(faultOf(await set(1, { ...acting, secondFactor: true }))).toMatchObject({ code: 'FORBIDDEN' });
    const stale = { ...loginOf(giver.profileId, giver.loginId), authenticatedAt: 0, secondFactor: true };
    expect(faultOf(await set(1, stale))).toMatchObject({ reason: 'FRESH_SIGN_IN_REQUIRED' });
    expect(await limit(stranger.profileId)).toBeNull();
    expect(await limit()).toBe(0);
  });

  it.each([-1, 100_000_001])('is never %i cents', async (cents) => {
    expect(faultOf(await set(cents, proven()))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'spendingLimit.amount',
    });
  });

  it('ends with the delegation', async () => {
    await set(10_000, proven());
    await underTest.revoke(giver.viewer, id);
    expect(await limit()).toBeNull();
    expect(faultOf(await set(1, proven()))).toEqual({ code: 'CONFLICT' });
  });
});
