import { addDays } from '@customer-area/shared/clock';
import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { PeerStandIns } from '../../testing/peer-stand-ins';

const DAY = new Date('2026-12-01T12:00:00.000Z');

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  readonly attachment: { readonly fileName: string; readonly text: string } | null;
}

describe('the letter about the expiries of a day', () => {
  const peers = new PeerStandIns();
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer: (name) => peers.peer(name) });
  });
  afterAll(() => running.close());

  let letters = 0;
  const owner = (email: string, locale = 'it') =>
    register(running.service, { email, emailConfirmation: email, locale });
  const expiring = (unicodeName: string, daysLeft: number, facts: object = {}) => ({
    name: unicodeName,
    unicodeName,
    paidThrough: addDays(DAY, daysLeft).toISOString(),
    renewableUntil: addDays(DAY, daysLeft + 44).toISOString(),
    daysLeft,
    isOver: daysLeft < 0,
    renewsItself: false,
    hasMailboxes: false,
    ...facts,
  });
  const tell = (profileId: string, ...pages: object[][]) => {
    const letterId = `ntc_01jdem${String(++letters).padStart(20, '0')}`;
    peers.expiryLetters.set(
      letterId,
      pages.map((domains, index) => ({
        profileId,
        domains,
        next:
          index + 1 < pages.length ? { paidThrough: DAY.toISOString(), domainId: String(index + 1) } : null,
      })),
    );
    const payload = { unicodeName: 'x.it', paidThrough: DAY.toISOString(), others: 0 };
    peers.tellOfDomains('expiry-notice.sent', profileId, payload, letterId);
    return letterId;
  };
  const lettersTo = async (email: string): Promise<Mail[]> =>
    (
      await ask(
        running.service,
        anonymous,
        `{ sandboxMail(to: "${email}") { subject text html links attachment { fileName text } } }`,
      )
    ).data.sandboxMail.filter(({ subject }: Mail) => !/iscrizione|registration is/.test(subject));
  const letterTo = (email: string) => eventually(async () => (await lettersTo(email))[0]);

  it.each([
    [
      'it',
      [7],
      'Il dominio d0.it scade tra 7 giorni',
      'il dominio d0.it scade presto:',
      'scade tra 7 giorni',
    ],
    ['it', [1], 'Il dominio d0.it scade domani', 'il dominio d0.it scade presto:', 'scade domani'],
    ['it', [0], 'Il dominio d0.it scade oggi', 'il dominio d0.it scade presto:', 'scade oggi'],
    [
      'it',
      [-3],
      'Il dominio d0.it è scaduto',
      'è scaduto:',
      'scaduto, si può rinnovare fino al 11 gennaio 2027',
    ],
    [
      'it',
      [-3, 30],
      'Un dominio in scadenza, uno scaduto',
      'questi 2 domini scadono presto o sono scaduti:',
      'tra 30 giorni',
    ],
    ['it', [-3, -3], '2 domini scaduti', 'questi 2 domini sono scaduti:', 'scaduto, si può'],
    ['it', [-3, -3, 1, 7], '2 domini in scadenza, 2 scaduti', 'questi 4 domini', 'scade domani'],
    ['en', [1], 'The domain d0.it expires tomorrow', 'the domain d0.it expires soon:', 'expires tomorrow'],
    ['en', [7, 15], '2 domains expire soon', 'these 2 domains expire soon:', 'expires in 15 days'],
    [
      'en',
      [-3, 15],
      'One domain expires soon, one has expired',
      'these 2 domains expire soon or have expired:',
      'expires in 15 days',
    ],
    [
      'en',
      [-3],
      'The domain d0.it has expired',
      'has expired:',
      'expired, can be renewed until 11 January 2027',
    ],
  ] as const)(
    'says in %s of domains with %j days left: %s',
    async (locale, days, subject, body, standing) => {
      const email = `${Math.random().toString(36).slice(2)}@example.it`;
      const { profileId } = await owner(email, locale);
      tell(
        profileId,
        days.map((left, index) => expiring(`d${index}.it`, left)),
      );
      const letter = await letterTo(email);
      expect(letter.subject).toBe(subject);
      expect(letter.text).toContain(body);
      expect(letter.text).toContain(standing);
      expect(letter.html).toContain('<th ');
      expect(letter.links).toEqual([expect.stringMatching(/^https:\/\/area\.example\/domains$/)]);
      expect(letter.attachment).toBeNull();
    },
  );

  it('says which domains renew themselves, and that there is nothing to do where all of them do', async () => {
    const { profileId } = await owner('automatico@example.it');
    tell(profileId, [expiring('da-solo.it', 30, { renewsItself: true })]);
    const alone = await letterTo('automatico@example.it');
    expect(alone.text).toContain('scade tra 30 giorni, si rinnova da solo');
    expect(alone.text).toContain('non devi fare nulla');
    expect(alone.text).not.toContain('smettono di funzionare');
    const other = await owner('misto@example.it', 'en');
    tell(other.profileId, [expiring('a-mano.it', 30), expiring('da-solo.it', 30, { renewsItself: true })]);
    const mixed = await letterTo('misto@example.it');
    expect(mixed.text).toContain('expires in 30 days, renews itself');
    expect(mixed.text).toContain('To renew open');
  });

  it('has fifty names in a table and all of them in a file that no spreadsheet executes', async () => {
    const { profileId } = await owner('tanti@example.it');
    const names = [...Array(120).keys()].map((index) => `dominio-${index}.it`);
    const domains = names.map((name) => expiring(name, 30));
    const evil = expiring('=cmd,"x".it', 60);
    tell(profileId, [...domains.slice(0, 100)], [...domains.slice(100), evil]);
    const letter = await letterTo('tanti@example.it');
    expect(letter.subject).toBe('121 domini in scadenza');
    expect(letter.html.match(/<tr><t[hd] (scope="col" )?style="padding/g)).toHaveLength(51);
    expect(letter.text).toContain('Altri 71 domini sono nel file allegato, che li elenca tutti.');
    const lines = letter.attachment?.text.split('\r\n') ?? [];
    expect(letter.attachment?.fileName).toBe('domini-in-scadenza.csv');
    expect(lines[0]).toBe('\uFEFFDominio,Scadenza,Rinnovabile fino al,Rinnovo automatico');
    expect(lines[1]).toBe('dominio-0.it,2026-12-31,2027-02-13,no');
    expect(lines).toHaveLength(123);
    expect(lines[121]).toMatch(/^"'=cmd,""x""\.it",/);
  });

  it('goes once, also to the mailbox of a domain in its last days, which learns of no other domain', async () => {
    const { profileId } = await owner('ultimi@example.it');
    const mine = expiring('caffè.it', 7, { name: 'xn--caff-8oa.it', hasMailboxes: true });
    const letterId = tell(profileId, [mine, expiring('altro.it', 7)]);
    const toMailbox = await letterTo('postmaster@xn--caff-8oa.it');
    expect(toMailbox.subject).toBe('Il dominio caffè.it scade tra 7 giorni');
    expect(toMailbox.text).toContain('postmaster di caffè.it');
    expect(toMailbox.text + toMailbox.html).not.toContain('altro.it');
    // Whoever was killed in between runs the job again.
    await running.rows(
      "UPDATE job SET state = 'READY', not_before = '1970-01-01' WHERE kind = 'expiry-letter.write' AND subject_id = ?",
      [letterId],
    );
    await running.service.runtime.settle();
    const [job] = await running.rows(
      "SELECT attempts, state FROM job WHERE kind = 'expiry-letter.write' AND subject_id = ?",
      [letterId],
    );
    expect(job).toMatchObject({ state: 'DONE', attempts: 2 });
    expect(await lettersTo('postmaster@xn--caff-8oa.it')).toHaveLength(1);
    expect(await lettersTo('ultimi@example.it')).toHaveLength(1);
  });

  it('is none when everything was renewed meanwhile', async () => {
    const { profileId } = await owner('rinnovati@example.it');
    tell(profileId, []);
    tell(profileId, [expiring('dopo.it', 1)]);
    await letterTo('rinnovati@example.it');
    expect((await lettersTo('rinnovati@example.it')).map(({ subject }) => subject)).toEqual([
      'Il dominio dopo.it scade domani',
    ]);
  });
});
