import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { PeerStandIns } from '../../testing/peer-stand-ins';

const concerned = { names: ['a.com', 'b.net'], domains: 4 };
const single = { names: ['a.com'], domains: 1 };
const dueAt = '2026-12-24T10:00:00.000Z';

describe('what domains says about an address', () => {
  const peers = new PeerStandIns();
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer: (name) => peers.peer(name) });
  });
  afterAll(() => running.close());
  const owner = (email: string, locale = 'it') =>
    register(running.service, { email, emailConfirmation: email, locale });
  const lettersTo = async (email: string) =>
    (await ask(running.service, anonymous, `{ sandboxMail(to: "${email}") { subject text links } }`)).data
      .sandboxMail as { subject: string; text: string; links: string[] }[];
  const letterTo = (email: string, subject: RegExp) =>
    eventually(async () => (await lettersTo(email)).find((letter) => subject.test(letter.subject)));
  let verifications = 0;
  /** Something happened to a verification of a registrant with this address. */
  const tell = (what: string, profileId: string, email: string, facts: object, locale = 'it') => {
    const id = `vrf_${++verifications}`;
    const holder = { profileId, email, locale, firstName: 'Ada', lastName: 'Rossi', companyName: null };
    const asked = { token: `token-${id}`, dueAt, daysLeft: 15, suspended: false };
    peers.verificationLetters.set(id, { ...holder, ...asked, ...concerned, ...facts });
    peers.tellOfDomains(`verification.${what}`, profileId, { ...concerned, dueAt, ...facts }, id);
    return asked.token;
  };

  it.each([
    [
      'requested',
      { dueAt, suspended: false },
      /^Verifica/,
      /a\.com, b\.net e altri 2.* entro il 24 dicembre 2026/,
    ],
    ['requested', { dueAt, suspended: true }, /^Verifica/, /restano sospesi finché/],
    ['reminded', { dueAt, daysLeft: 8 }, /^Ancora 8 giorni/, /24 dicembre 2026/],
    ['reminded', { dueAt, daysLeft: 1 }, /^Ancora un giorno/, /24 dicembre 2026/],
    ['lapsed', {}, /^Domini sospesi/, /a\.com, b\.net e altri 2 sono sospesi: siti e posta/],
    [
      'requested',
      { ...single, dueAt, suspended: false },
      /il tuo dominio$/,
      /per a\.com l'estensione.* altrimenti viene sospeso/,
    ],
    ['requested', { ...single, dueAt, suspended: true }, /il tuo dominio$/, /: resta sospeso finché/],
    ['reminded', { ...single, dueAt, daysLeft: 8 }, /^Ancora 8 giorni/, /a\.com viene sospeso/],
    ['lapsed', single, /^Dominio sospeso/, /a\.com è sospeso: sito e posta/],
    ['sent-again', { dueAt, suspended: false }, /^Verifica/, /entro il 24 dicembre 2026/],
  ])(
    'is a letter to the registrant with the link of domains when it is %s %j',
    async (what, facts, subject, text) => {
      const unique = Math.random().toString(36).slice(2);
      const { profileId } = await owner(`${unique}@example.it`);
      const token = tell(what, profileId, `${unique}@intestatario.example`, { suspended: false, ...facts });
      const letter = await letterTo(`${unique}@intestatario.example`, subject);
      expect(letter.text).toMatch(text);
      expect(letter.text).toContain('Ada Rossi');
      expect(letter.links).toEqual([
        expect.stringMatching(new RegExp(`/verify-registrant\\?token=${token}$`)),
      ]);
    },
  );

  it('is no letter when the address was confirmed meanwhile, but its end is', async () => {
    const { profileId } = await owner('confermata@example.it', 'en');
    await letterTo('confermata@example.it', /registration/);
    peers.tellOfDomains('verification.reminded', profileId, { ...concerned, dueAt, daysLeft: 8 }, 'vrf_done');
    peers.tellOfDomains('verification.completed', profileId, { freed: 2 });
    const done = await letterTo('confermata@example.it', /^Verification done/);
    expect(done.text).toContain('The suspension of 2 domains is over');
    expect((await lettersTo('confermata@example.it')).map(({ subject }) => subject)).toEqual([
      'Verification done',
      'Your registration is confirmed',
    ]);
  });

  it('is a letter to the address that a registrant had, once it has another one', async () => {
    const { profileId } = await owner('prima@example.it');
    const email = 'prima@intestatario.example';
    const holder = { profileId, email, locale: 'it', firstName: 'Ada', lastName: 'Rossi', companyName: null };
    peers.formerAddresses.set('fra_1', { ...holder, token: 't-b' });
    for (const formerAddressId of ['fra_gone', 'fra_1'])
      peers.tellOfDomains('registrant.address-replaced', profileId, { formerAddressId }, 'rgt_1');
    const letter = await letterTo(email, /ha un altro indirizzo e-mail$/);
    expect(letter.text).toContain('Ada Rossi');
    expect(letter.links).toEqual([expect.stringMatching(/\/take-back-address\?token=t-b$/)]);
    expect(await lettersTo(email)).toHaveLength(1);
    const second = { ...holder, email: 'seconda@intestatario.example', token: null };
    peers.formerAddresses.set('fra_2', second);
    peers.tellOfDomains('registrant.address-replaced', profileId, { formerAddressId: 'fra_2' }, 'rgt_1');
    expect((await letterTo(second.email, /ha un altro indirizzo e-mail$/)).links).toEqual([]);
  });

  it('is a letter that asks for the confirmation of a change of owner, with a link of its own, once for each time', async () => {
    const { profileId } = await owner('cambia@example.it');
    const email = 'cambia@intestatario.example';
    const holder = { profileId, email, locale: 'it', firstName: 'Ada', lastName: 'Rossi', companyName: null };
    const change = { names: ['a.com'], newOwner: 'n…@example.org', withoutLock: true, expiresAt: dueAt };
    const asked = { names: ['a.com'], confirmationId: 'ocf_1', address: 'c…@intestatario.example' };
    peers.tellOfDomains(
      'owner-change.confirmation-asked',
      profileId,
      { ...asked, confirmationId: 'ocf_x' },
      'ocg_1',
    );
    for (const token of ['t-1', 't-2']) {
      peers.ownerConfirmations.set('ocf_1', { ...holder, ...change, token });
      peers.tellOfDomains('owner-change.confirmation-asked', profileId, asked, 'ocg_1');
      const link = new RegExp(`/confirm-owner-change\\?token=${token}$`);
      const letter = await eventually(async () =>
        (await lettersTo(email)).find(({ links }) => links.some((one) => link.test(one))),
      );
      expect(letter.subject).toMatch(/^Conferma il cambio intestatario/);
      for (const shown of ['Ada Rossi', 'a.com', 'n…@example.org', 'rinunciando al blocco'])
        expect(letter.text).toContain(shown);
    }
    expect(await lettersTo(email)).toHaveLength(2);
    const kept = "SELECT text FROM letter WHERE kind = 'owner-change.confirmation'";
    await eventually(async () => (await running.rows(kept)).every(({ text }) => text === null));
  });

  it('is a letter to an address of an owner who is said to have died, with a link that stops the heirs', async () => {
    const { profileId } = await owner('vivo@example.it');
    const email = 'vivo@intestatario.example';
    const holder = { profileId, email, locale: 'it', firstName: 'Ada', lastName: 'Rossi', companyName: null };
    peers.ownerObjections.set('ocj_1', { ...holder, names: ['a.com'], expiresAt: dueAt, token: 't-o' });
    for (const objectionId of ['ocj_gone', 'ocj_1']) {
      const offered = { names: ['a.com'], objectionId, address: 'v…@intestatario.example' };
      peers.tellOfDomains('owner-change.objection-offered', profileId, offered, 'ocg_2');
    }
    const letter = await letterTo(email, /opponiti/);
    for (const shown of ['Ada Rossi', 'a.com']) expect(letter.text).toContain(shown);
    expect(letter.links).toEqual([expect.stringMatching(/\/object-owner-change\?token=t-o$/)]);
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it('is another letter for a domain that is registered suspended', async () => {
    const { profileId } = await owner('sospesa@example.it', 'en');
    const paidThrough = dueAt;
    peers.tellOfDomains('domain.registered', profileId, {
      unicodeName: 'late.com',
      paidThrough,
      suspended: true,
    });
    const letter = await letterTo('sospesa@example.it', /late\.com/);
    expect(letter.text).toContain('stays suspended until you confirm');
  });

  it('is a reminder with the data that registries have, and none for names that are gone', async () => {
    const { profileId } = await owner('ricordata@example.it');
    const email = 'ricordata@intestatario.example';
    const holder = {
      profileId,
      email,
      locale: 'it',
      firstName: 'Ada',
      lastName: 'Rossi',
      companyName: 'Rossi S.r.l.',
    };
    const address = {
      street: 'Via Roma 1',
      postalCode: '52100',
      city: 'Arezzo',
      province: null,
      country: 'IT',
    };
    peers.dataReminders.set('rgt_1', { ...holder, ...address, phone: '+390575123456', ...concerned });
    for (const registrantId of ['rgt_gone', 'rgt_1'])
      peers.tellOfDomains('registrant.data-reminded', profileId, concerned, registrantId);
    const letter = await letterTo(email, /^Controlla i dati/);
    for (const shown of [
      'Rossi S.r.l., Ada Rossi',
      'Via Roma 1, 52100 Arezzo',
      '+390575123456',
      'a.com, b.net e altri 2',
    ])
      expect(letter.text).toContain(shown);
    expect(letter.links).toEqual([expect.stringMatching(/\/domains$/)]);
    expect(await lettersTo(email)).toHaveLength(1);
  });
});
