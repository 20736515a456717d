import { addDays } from '@customer-area/shared/clock';
import { anonymous, delegated as asDelegate, eventually } from '../../../../../test/harness/operations';
import {
  type DelegationsUnderTest,
  delegationsUnderTest,
  faultOf,
  type Person,
} from '../../testing/delegations-under-test';

describe('ending a delegation', () => {
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
  const stateOf = async (id: string) =>
    (await underTest.rows('SELECT state, ended_at AS endedAt FROM delegation WHERE id = ?', [id]))[0];

  it.each(['giver', 'delegate'] as const)(
    'is up to either side, with its sessions and no others: %s',
    async (side) => {
      const id = await underTest.delegated(giver, delegate);
      const other = await underTest.delegated(giver, delegate);
      const acting = await underTest.switched((await underTest.signIn(delegate)).viewer, id);
      const elsewhere = await underTest.switched((await underTest.signIn(delegate)).viewer, other);
      const by = side === 'giver' ? giver : delegate;
      expect((await underTest.revoke(by.viewer, id)).data.revokeDelegation).toBe(true);
      expect(await stateOf(id)).toMatchObject({ state: 'REVOKED', endedAt: expect.any(Date) });
      expect(await underTest.isRevoked(acting.viewer)).toBe(true);
      for (const viewer of [elsewhere.viewer, delegate.viewer, giver.viewer])
        expect(await underTest.isRevoked(viewer)).toBe(false);
      expect(await underTest.refresh(acting.refreshToken)).toEqual({ code: 'UNAUTHENTICATED' });
    },
  );

  it('reaches the gateways', async () => {
    const id = await underTest.delegated(giver, delegate);
    const { viewer } = await underTest.switched((await underTest.signIn(delegate)).viewer, id);
    const asGateway = { kind: 'service', service: 'gateway', requestId: 'test' } as const;
    const feed = async (after: number | null) =>
      (await underTest.service.internal.revocations?.({ after }, asGateway)) as {
        cursor: number;
        sessionIds: string[];
      };
    let { cursor } = await feed(null);
    await underTest.revoke(giver.viewer, id);
    await eventually(async () => {
      const news = await feed(cursor);
      cursor = news.cursor;
      return news.sessionIds.includes(viewer.sessionId);
    });
    expect((await feed(null)).sessionIds).toContain(viewer.sessionId);
  });

  it('is told to both, saying who ended it, by letter and by a fact in the log of each', async () => {
    const taken = await underTest.delegated(giver, delegate);
    await underTest.revoke(giver.viewer, taken);
    expect((await underTest.letter(giver.email, 'Delega terminata')).text).toMatch(
      /hai revocato.*Se non sei stato tu/s,
    );
    expect((await underTest.letter(delegate.email, 'Delega terminata')).text).toContain(
      'Mario Rossi ha revocato',
    );
    for (const { profileId } of [giver, delegate]) {
      const [fact] = await underTest.facts(profileId, 'delegation.revoked');
      expect(fact?.payload).toMatchObject({
        giverName: 'Mario Rossi',
        delegateName: 'Mario Rossi',
        by: 'GIVER',
      });
      expect(fact?.actor).toMatchObject({ loginId: giver.loginId });
    }
    const givenUp = await underTest.delegated(giver, delegate);
    await underTest.revoke(delegate.viewer, givenUp);
    const [, second] = await underTest.facts(giver.profileId, 'delegation.revoked');
    expect(second?.payload).toMatchObject({ by: 'DELEGATE' });
    expect(second?.actor).toMatchObject({ loginId: delegate.loginId });
  });

  it('withdraws an invitation that nobody has accepted, and tells the address', async () => {
    const { id } = await underTest.invited(giver, delegate);
    expect((await underTest.revoke(giver.viewer, id)).data.revokeDelegation).toBe(true);
    expect((await underTest.letter(delegate.email, 'Invito ritirato')).text).toContain(
      'Mario Rossi ha ritirato',
    );
    const [fact] = await underTest.facts(giver.profileId, 'delegation.revoked');
    expect(fact?.payload).toMatchObject({ delegateName: delegate.email, by: 'GIVER' });
  });

  it('happens once: twenty calls at once from both sides, one letter to each', async () => {
    const id = await underTest.delegated(giver, delegate);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => underTest.revoke((n % 2 === 0 ? giver : delegate).viewer, id)),
    );
    expect(answers.filter(({ data }) => data.revokeDelegation === true)).toHaveLength(1);
    expect(answers.filter(({ data }) => data.revokeDelegation === false)).toHaveLength(19);
    expect(await underTest.facts(giver.profileId, 'delegation.revoked')).toHaveLength(1);
    const letters = "SELECT id FROM letter WHERE kind = 'delegation.revoked' AND profile_id IN (?, ?)";
    await eventually(
      async () => (await underTest.rows(letters, [giver.profileId, delegate.profileId])).length >= 2,
    );
    expect(await underTest.rows(letters, [giver.profileId, delegate.profileId])).toHaveLength(2);
  });

  it('answers a foreign delegation like an absent one, and leaves it alone', async () => {
    const id = await underTest.delegated(giver, delegate);
    const other = await underTest.person();
    const foreign = await underTest.revoke(other.viewer, id);
    expect(foreign).toEqual(await underTest.revoke(other.viewer, 'dlg_01jdem00000000000000009999'));
    expect(faultOf(foreign)).toEqual({ code: 'NOT_FOUND' });
    expect(await stateOf(id)).toMatchObject({ state: 'ACTIVE' });
    // An invitation is nothing of the invited profile's yet.
    const invitation = await underTest.invited(giver, delegate);
    expect(faultOf(await underTest.revoke(delegate.viewer, invitation.id))).toEqual({ code: 'NOT_FOUND' });
  });

  it('needs a fresh sign-in of the giver, and none of who gives up what it received', async () => {
    const id = await underTest.delegated(giver, delegate);
    const stale = ({ viewer }: Person) => ({ ...viewer, authenticatedAt: viewer.authenticatedAt - 601 });
    expect(faultOf(await underTest.revoke(stale(giver), id))).toMatchObject({
      reason: 'FRESH_SIGN_IN_REQUIRED',
    });
    expect(await stateOf(id)).toMatchObject({ state: 'ACTIVE' });
    expect((await underTest.revoke(stale(delegate), id)).data.revokeDelegation).toBe(true);
  });

  it('is not for a delegate in the name of the giver, a key or the anonymous', async () => {
    const id = await underTest.delegated(giver, delegate);
    const inItsName = asDelegate({ ...delegate.viewer, profileId: giver.profileId }, ['profile:read']);
    expect(faultOf(await underTest.revoke(inItsName, id))).toMatchObject({ reason: 'BEYOND_SCOPE' });
    expect(faultOf(await underTest.revoke(anonymous, id))).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('comes with the erasure of either profile, and the other one is told', async () => {
    const given = await underTest.delegated(giver, delegate);
    const received = await underTest.delegated(delegate, giver);
    const acting = await underTest.switched((await underTest.signIn(delegate)).viewer, given);
    const { data } = await underTest.run(giver.viewer, 'mutation { requestErasure { __typename } }');
    expect(data?.requestErasure?.__typename).toBe('ErasureRequest');
    await underTest.moveClock(10);
    const { id: offered } = await underTest.invited(giver, { email: 'nobody-yet@example.it' });
    await underTest.moveClock(5);
    await eventually(async () => (await stateOf(given))?.state === 'REVOKED');
    for (const id of [given, received, offered])
      expect(await stateOf(id)).toMatchObject({ state: 'REVOKED' });
    expect(await underTest.isRevoked(acting.viewer)).toBe(true);
    expect(await underTest.facts(delegate.profileId, 'delegation.revoked')).toHaveLength(2);
    const [row] = await underTest.rows('SELECT email, purpose FROM delegation WHERE id = ?', [given]);
    expect(row).toEqual({ email: '', purpose: null });
  });
});

describe('the end date of a delegation', () => {
  it('ends it with its sessions, by business time, and tells both', async () => {
    const underTest = await delegationsUnderTest();
    const [giver, delegate] = [await underTest.person(), await underTest.person()];
    const until = addDays(new Date(), 10).toISOString();
    const id = await underTest.delegated(giver, delegate, { expiresAt: until });
    const acting = await underTest.switched((await underTest.signIn(delegate)).viewer, id);
    const states = async () => (await underTest.given(giver)).map(({ status }) => status);
    await underTest.moveClock(9);
    expect(await states()).toEqual(['ACTIVE']);
    expect(await underTest.isRevoked(acting.viewer)).toBe(false);
    await underTest.moveClock(2);
    await eventually(() => underTest.isRevoked(acting.viewer));
    expect(await states()).toEqual(['ENDED']);
    expect(await underTest.refresh(acting.refreshToken)).toEqual({ code: 'UNAUTHENTICATED' });
    for (const { email, profileId } of [giver, delegate]) {
      expect((await underTest.letter(email, 'Delega scaduta')).text).toContain('Mario Rossi');
      const told = await underTest.facts(profileId, 'delegation.ended');
      expect(told).toHaveLength(1);
      expect(told[0]?.actor).toBeNull();
    }
    expect((await underTest.revoke(delegate.viewer, id)).data.revokeDelegation).toBe(false);
    await underTest.close();
  });
});
