import { DAY_MS } from '@customer-area/shared/clock';
import { anonymous, ask, loginOf } from '../../../../test/harness/operations';
import { identityUnderTest, register } from '../testing/identity-under-test';

const CALLER = { kind: 'service', service: 'support', requestId: 'test' } as const;

describe('letters that come back', () => {
  let identity: Awaited<ReturnType<typeof identityUnderTest>>;
  let profileId: string;
  let loginId: string;
  beforeAll(async () => {
    identity = await identityUnderTest();
  });
  afterAll(() => identity.close());
  beforeEach(async () => {
    await identity.rows('DELETE FROM letter');
    ({ profileId, loginId } = await register(identity.service));
    await identity.rows('DELETE FROM letter');
  });
  let letters = 0;
  const letter = async (recipient = 'mario.rossi@example.it', ofProfile: string | null = profileId) => {
    const id = `ltr_${String(++letters).padStart(26, '0')}`;
    await identity.rows(
      "INSERT INTO letter (id, profile_id, kind, recipient, subject, written_at, sent_at) VALUES (?, ?, 'order.paid', ?, 'x', NOW(3), NOW(3))",
      [id, ofProfile, recipient],
    );
    return id;
  };
  const report = (letterId: string, isPermanent = true) =>
    identity.service.internal['letter-bounces']?.({ letterId, isPermanent, status: '5.1.1' }, CALLER);
  const told = async (type: string) =>
    (await identity.rows('SELECT id FROM event_log WHERE type = ? AND profile_id = ?', [type, profileId]))
      .length;
  const isUndeliverable = async () =>
    (await ask(identity.service, loginOf(profileId, loginId), '{ me { profile { emailUndeliverable } } }'))
      .data.me.profile.emailUndeliverable;

  it('make an address undeliverable with the second one, by reports about different letters', async () => {
    const first = await letter();
    await report(first);
    await report(first);
    expect([await told('letter.bounced'), await told('email.undeliverable')]).toEqual([1, 0]);
    expect(await isUndeliverable()).toBe(false);
    await report(await letter());
    expect([await told('letter.bounced'), await told('email.undeliverable')]).toEqual([2, 1]);
    expect(await isUndeliverable()).toBe(true);
  });

  it('count for thirty days', async () => {
    await report(await letter());
    await identity.rows('UPDATE letter SET bounced_at = ?', [new Date(Date.now() - 31 * DAY_MS)]);
    await report(await letter());
    expect(await told('email.undeliverable')).toBe(0);
  });

  it('say nothing while they may arrive, and nothing about letters that are gone', async () => {
    await report(await letter(), false);
    await report(await letter(), false);
    await report('ltr_00000000000000000000000gone');
    expect([await told('letter.bounced'), await told('email.undeliverable')]).toEqual([0, 0]);
  });

  it('are told of a former address, and say nothing about the one of now', async () => {
    await report(await letter('former@example.it'));
    await report(await letter('former@example.it'));
    expect(await isUndeliverable()).toBe(false);
    await report(await letter());
    expect(await isUndeliverable()).toBe(false);
  });

  it('are about nobody when the addressee has no profile', async () => {
    await report(await letter('mario.rossi@example.it', null));
    await report(await letter('mario.rossi@example.it', null));
    expect(await isUndeliverable()).toBe(false);
  });

  it('are over once the address is confirmed again', async () => {
    await report(await letter());
    await report(await letter());
    await identity.rows('UPDATE profile SET email_verified_at = NOW(3) WHERE id = ?', [profileId]);
    const viewer = loginOf(profileId, loginId);
    const asked = await ask(identity.service, viewer, 'mutation { resendEmailConfirmation }');
    expect(asked.data.resendEmailConfirmation).toBe(true);
    await identity.service.runtime.settle();
    const mails = '{ sandboxMail(to: "mario.rossi@example.it") { links } }';
    const { sandboxMail } = (await ask(identity.service, anonymous, mails)).data;
    const token = new URL(sandboxMail[0].links[0]).searchParams.get('token');
    const confirm = 'mutation ($token: String!) { confirmEmail(token: $token) }';
    expect((await ask(identity.service, anonymous, confirm, { token })).data.confirmEmail).toBe(true);
    expect(await isUndeliverable()).toBe(false);
  });
});
