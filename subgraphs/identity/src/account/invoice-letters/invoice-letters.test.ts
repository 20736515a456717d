import { newId } from '@customer-area/shared/ids';
import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { PeerStandIns } from '../../testing/peer-stand-ins';

const PDF = Buffer.from('%PDF-1.7 a document').toString('base64');

describe('a document that is to be mailed', () => {
  const peers = new PeerStandIns();
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer: (name) => peers.peer(name) });
  });
  afterAll(() => running.close());

  const owner = (email: string, locale = 'it') =>
    register(running.service, { email, emailConfirmation: email, locale });
  const lettersTo = async (email: string) =>
    (
      await ask(
        running.service,
        anonymous,
        `{ sandboxMail(to: "${email}") { subject text attachment { fileName text mediaType } } }`,
      )
    ).data.sandboxMail as { subject: string; text: string; attachment: object | null }[];
  const tell = (profileId: string, over: object = {}, fact = 'invoice.mailed') => {
    const invoiceId = newId('inv');
    const facts = { number: 'F2026-000123', isCreditNote: false, totalCents: 1_219 };
    peers.invoiceLetters.set(invoiceId, { ...facts, secondEmail: null, pdf: PDF, ...over });
    const issued = { kind: 'INVOICE', total: facts.totalCents };
    peers.tellOfOrders(fact, profileId, {
      ...{ orderId: invoiceId, invoiceId, number: facts.number },
      ...(fact === 'invoice.issued' ? issued : {}),
    } as never);
  };
  const letterTo = (email: string, subject: RegExp) =>
    eventually(async () => (await lettersTo(email)).find((letter) => subject.test(letter.subject)));

  it.each([
    ['it', {}, /^Fattura F2026-000123$/, /totale 12,19/],
    ['en', { isCreditNote: true }, /^Credit note F2026-000123$/, /total €12\.19/],
  ])('is a letter with the PDF in it (%s)', async (locale, over, subject, text) => {
    const email = `carta-${locale}@example.it`;
    const { profileId } = await owner(email, locale);
    tell(profileId, over);
    const letter = await letterTo(email, subject);
    expect(letter.text).toMatch(text);
    expect(letter.attachment).toEqual({
      fileName: 'F2026-000123.pdf',
      mediaType: 'application/pdf',
      text: PDF,
    });
  });

  it('goes to the second address as well, once each', async () => {
    const { profileId } = await owner('titolare@example.it');
    tell(profileId, { secondEmail: 'conti@studio.example.it' });
    await letterTo('titolare@example.it', /^Fattura/);
    await letterTo('conti@studio.example.it', /^Fattura/);
    const counts = await Promise.all(
      ['titolare@example.it', 'conti@studio.example.it'].map(
        async (email) => (await lettersTo(email)).filter(({ subject }) => /^Fattura/.test(subject)).length,
      ),
    );
    expect(counts).toEqual([1, 1]);
  });

  it('is mailed when it is issued, to both addresses once each', async () => {
    const { profileId } = await owner('emessa@example.it');
    tell(profileId, { secondEmail: 'emessa@studio.example.it' }, 'invoice.issued');
    for (const email of ['emessa@example.it', 'emessa@studio.example.it']) {
      expect((await letterTo(email, /^Fattura/)).attachment).toMatchObject({ text: PDF });
      expect((await lettersTo(email)).filter(({ subject }) => /^Fattura/.test(subject))).toHaveLength(1);
    }
  });

  it('is no letter when it is told as issued and no text was kept', async () => {
    const { profileId } = await owner('senza@example.it');
    tell(profileId, { pdf: null }, 'invoice.issued');
    tell(profileId, { number: 'F2026-000124' }, 'invoice.issued');
    await letterTo('senza@example.it', /^Fattura F2026-000124$/);
    expect((await lettersTo('senza@example.it')).map(({ subject }) => subject)).not.toContain(
      'Fattura F2026-000123',
    );
  });

  it('is a letter without a file where no text was kept', async () => {
    const { profileId } = await owner('vecchia@example.it');
    tell(profileId, { pdf: null });
    expect((await letterTo('vecchia@example.it', /^Fattura/)).attachment).toBeNull();
  });
});
