import { addDays } from '@customer-area/shared/clock';
import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { PeerStandIns } from '../../testing/peer-stand-ins';

/** The days of a link are counted from today. */
const expiresAt = addDays(new Date(), 26).toISOString();

describe('somebody who is invited to become the owner of domains', () => {
  const peers = new PeerStandIns();
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer: (name) => peers.peer(name) });
  });
  afterAll(() => running.close());

  const lettersTo = async (email: string) =>
    (await ask(running.service, anonymous, `{ sandboxMail(to: "${email}") { subject text links } }`)).data
      .sandboxMail as { subject: string; text: string; links: string[] }[];
  const invited = async (id: string, locale: string, until = expiresAt) => {
    const { profileId } = await register(running.service, {
      ...{ email: `${id}@example.it`, emailConfirmation: `${id}@example.it` },
    });
    const email = `${id}@nuovo.example`;
    peers.newOwnerLetters.set(id, {
      profileId,
      email,
      locale,
      token: `t-${id}`,
      names: ['a.it'],
      expiresAt: until,
    });
    peers.tellOfDomains('owner-change.invited', profileId, { names: ['a.it'], invitationId: id }, 'ocg_1');
    return { email };
  };

  it.each([
    ['it', /^Invito a diventare/],
    ['en', /^Invitation to become/],
  ])('has a letter with the link, and nothing of whoever gives them: %s', async (locale, subject) => {
    const { email } = await invited(`oci_${locale}`, locale);
    const [letter] = await eventually(async () => {
      const found = await lettersTo(email);
      return found.length > 0 ? found : null;
    });
    expect(letter?.subject).toMatch(subject);
    expect(letter?.text).toContain('a.it');
    expect(letter?.text).not.toMatch(/Rossi|Bianchi/);
    expect(letter?.links).toEqual([
      expect.stringMatching(new RegExp(`/accept-owner-change\\?token=t-oci_${locale}$`)),
    ]);
  });

  it('is not kept: the letter goes 30 days after its link, and no other one', async () => {
    // Later than any machine takes to write the letter.
    const soon = new Date(Date.now() + 6_000);
    const { email } = await invited('oci_term', 'it', addDays(soon, -30).toISOString());
    await eventually(async () => (await lettersTo(email)).length > 0);
    const jobs = await running.rows("SELECT due_at AS dueAt FROM job WHERE kind = 'new-owner-letter.forget'");
    const terms = [addDays(new Date(expiresAt), 30), addDays(new Date(expiresAt), 30), soon];
    expect(jobs.map(({ dueAt }) => dueAt)).toEqual(expect.arrayContaining(terms));
    const strangers = async () =>
      (await running.rows('SELECT recipient FROM letter WHERE profile_id IS NULL')).map(
        ({ recipient }) => recipient,
      );
    await eventually(async () => !(await strangers()).includes(email));
    expect(await strangers()).toEqual(
      expect.arrayContaining(['oci_it@nuovo.example', 'oci_en@nuovo.example']),
    );
  });

  it('has none when the invitation leads nowhere any more', async () => {
    const { email } = await invited('oci_gone', 'it');
    peers.newOwnerLetters.delete('oci_gone');
    const later = await invited('oci_later', 'it');
    await eventually(async () => (await lettersTo(later.email)).length > 0);
    expect((await lettersTo(email)).length).toBeLessThanOrEqual(1);
  });
});
