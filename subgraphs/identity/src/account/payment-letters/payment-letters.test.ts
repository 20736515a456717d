import { newId } from '@customer-area/shared/ids';
import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { PeerStandIns } from '../../testing/peer-stand-ins';

describe('what billing says of an order that is to be paid', () => {
  const peers = new PeerStandIns();
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer: (name) => peers.peer(name) });
  });
  afterAll(() => running.close());
  const owner = (email: string, locale: string) =>
    register(running.service, { email, emailConfirmation: email, locale });
  const lettersTo = async (email: string) =>
    (await ask(running.service, anonymous, `{ sandboxMail(to: "${email}") { subject text html links } }`))
      .data.sandboxMail as { subject: string; text: string; html: string; links: string[] }[];
  const tell = (profileId: string, reason: string, over: object = {}) => {
    const orderId = newId('ord');
    const token = `token-${orderId}`;
    const facts = { number: '20260000042', amountDueCents: 1_341 };
    peers.paymentLetters.set(orderId, {
      ...{ ...facts, profileId, token, names: ['esempio.it'], count: 1 },
      expiresAt: '2026-12-24T10:00:00.000Z',
      ...over,
    });
    peers.tellOfOrders('payment.requested', profileId, {
      orderId,
      ...facts,
      currency: 'EUR',
      reason,
    } as never);
    return { orderId, token };
  };

  it.each([
    ['ASKED', 'it', 1, /^Paga l'ordine 20260000042$/, /per esempio\.it senza accedere.* 13,41/],
    ['ASKED', 'en', 4, /^Pay order 20260000042$/, /for esempio\.it and 3 more without signing in.*13\.41/],
    [
      'AUTHENTICATION_REQUIRED',
      'it',
      1,
      /^Rinnovo automatico di esempio\.it: serve/,
      /la tua banca chiede.* 13,41/,
    ],
    ['AUTHENTICATION_REQUIRED', 'en', 1, /^Automatic renewal of esempio\.it: your/, /24 December 2026/],
  ])(
    'is a letter to the profile with a link (%s, %s, of %d)',
    async (reason, locale, count, subject, text) => {
      const email = `${reason.slice(0, 3)}-${locale}-${count}@example.it`.toLowerCase();
      const { profileId } = await owner(email, locale);
      const { token } = tell(profileId, reason, { count });
      const letter = await eventually(async () =>
        (await lettersTo(email)).find((one) => subject.test(one.subject)),
      );
      expect(letter.text).toMatch(text);
      expect(letter.links).toEqual([expect.stringMatching(new RegExp(`/pay\\?token=${token}$`))]);
    },
  );

  it('is a proposal with the note of our staff, as plain text, when they have proposed it', async () => {
    const { profileId } = await owner('proposta@example.it', 'it');
    const note = 'Come detto al telefono:\n<b>un anno</b> {names}';
    const { token } = tell(profileId, 'PROPOSED', { note });
    const letter = await eventually(async () =>
      (await lettersTo('proposta@example.it')).find(
        ({ subject }) => subject === 'Ti proponiamo un ordine per esempio.it',
      ),
    );
    expect(letter.text).toContain(note);
    expect(letter.text).toContain('Niente viene eseguito prima del pagamento.');
    expect(letter.links).toEqual([expect.stringMatching(new RegExp(`/pay\\?token=${token}$`))]);
    expect(letter.html).toContain('&lt;b&gt;un anno&lt;/b&gt; {names}');
  });

  it('is no letter when it was paid meanwhile', async () => {
    const { profileId } = await owner('pagato@example.it', 'it');
    const { orderId } = tell(profileId, 'ASKED');
    peers.paymentLetters.delete(orderId);
    tell(profileId, 'AUTHENTICATION_REQUIRED');
    await eventually(async () =>
      (await lettersTo('pagato@example.it')).some(({ subject }) => /serve/.test(subject)),
    );
    const subjects = (await lettersTo('pagato@example.it')).map(({ subject }) => subject);
    expect(subjects.filter((subject) => /^Paga/.test(subject))).toEqual([]);
  });
});
