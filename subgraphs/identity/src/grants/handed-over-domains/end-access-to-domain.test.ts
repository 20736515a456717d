import { newId } from '@customer-area/shared/ids';
import { eventually } from '../../../../../test/harness/operations';
import {
  type DelegationsUnderTest,
  delegationsUnderTest,
  type Person,
} from '../../testing/delegations-under-test';
import { SECOND_PASSWORD, secondLogin } from '../../testing/second-login';
import { signedIn } from '../../testing/sign-in';

describe('what let others in to a domain that is in another profile now', () => {
  let underTest: DelegationsUnderTest;
  let giver: Person;
  let delegate: Person;
  beforeAll(async () => {
    underTest = await delegationsUnderTest();
    [giver, delegate] = [await underTest.person(), await underTest.person()];
  });
  afterAll(() => underTest.close());

  const handOver = async (
    domainId: string,
    thirdLevels: { domainId: string; unicodeName: string }[] = [],
  ) => {
    const payload = { domainId, name: 'passa.it', unicodeName: 'passa.it', thirdLevels };
    const { id } = underTest.domains.facts.tell('domain.handed-over', giver.profileId, {
      ...{ subjectId: domainId, payload },
    });
    // The log of the profile is written last, in the same transaction.
    await eventually(async () => {
      const rows = await underTest.rows('SELECT 1 FROM access_log_entry WHERE event_id = ?', [id]);
      return rows.length > 0 ? true : null;
    });
  };
  const limited = (domainIds: string[]) => underTest.delegated(giver, delegate, { domainIds });
  const statusOf = async (id: string) => (await underTest.given(giver)).find((one) => one.id === id)?.status;

  it('is a delegation for it alone, with its sessions; both sides are told', async () => {
    const domainId = underTest.domains.hold(giver.profileId);
    const id = await limited([domainId]);
    const { viewer } = await underTest.switched(delegate.viewer, id);
    await handOver(domainId);
    expect(await statusOf(id)).toBe('ENDED');
    expect(await underTest.isRevoked(viewer)).toBe(true);
    for (const { profileId } of [giver, delegate]) {
      const [fact] = await underTest.facts(profileId, 'delegation.domain-lost');
      expect(fact?.payload).toMatchObject({ unicodeName: 'passa.it', ended: true });
    }
  });

  it('leaves a delegation for others too, without it', async () => {
    const [gone, kept] = [underTest.domains.hold(giver.profileId), underTest.domains.hold(giver.profileId)];
    const id = await limited([gone, kept]);
    await handOver(gone);
    expect(await statusOf(id)).toBe('ACTIVE');
    const { viewer } = await underTest.signIn(delegate);
    expect((await underTest.switched(viewer, id)).viewer.limits?.domainIds).toEqual([kept]);
  });

  it('is an invitation for it alone, and none for the whole profile', async () => {
    const domainId = underTest.domains.hold(giver.profileId);
    const { id, token } = await underTest.invited(giver, delegate, { domainIds: [domainId] });
    const whole = await underTest.delegated(giver, delegate);
    await handOver(domainId);
    expect((await underTest.accept(delegate.viewer, token)).data.acceptDelegation.__typename).toBe(
      'DelegationRefused',
    );
    expect([await statusOf(id), await statusOf(whole)]).toEqual(['REVOKED', 'ACTIVE']);
  });

  it('is the login of a third level, and a code that opens its panel', async () => {
    const [domainId, below] = [newId('dom'), newId('dom')];
    const { loginId } = await secondLogin(underTest.service, giver.viewer);
    const about = { profileId: giver.profileId, domainId: below, unicodeName: 'blog.passa.it', loginId };
    const { sessionId, ip } = giver.viewer;
    const caller = { kind: 'service', service: 'domains', requestId: 'test' } as const;
    const by = { loginId: giver.loginId, sessionId, ip };
    await underTest.service.internal['assign-third-level-login']?.({ ...about, by }, caller);
    const [row] = await underTest.rows('SELECT username FROM login WHERE id = ?', [loginId]);
    const session = await signedIn(underTest.service, String(row?.username), SECOND_PASSWORD);
    await underTest.service.internal['issue-panel-code']?.(
      { ...{ profileId: giver.profileId, loginId, sessionId, domainId: below, domainName: 'blog.passa.it' } },
      caller,
    );
    const codes = () => underTest.rows('SELECT 1 FROM panel_code WHERE domain_id = ?', [below]);
    expect(await codes()).toHaveLength(1);

    await handOver(domainId, [{ domainId: below, unicodeName: 'blog.passa.it' }]);
    expect(await underTest.isRevoked(session.viewer)).toBe(true);
    const again = await signedIn(underTest.service, String(row?.username), SECOND_PASSWORD);
    expect(again.viewer.limits).toMatchObject({ via: 'third-level', domainIds: [] });
    expect(await codes()).toEqual([]);
    const [taken] = await underTest.facts(giver.profileId, 'login.third-level-taken');
    expect(taken).toMatchObject({ payload: { loginId, unicodeName: 'blog.passa.it' }, actor: null });
  });
});
