import { type Answer, anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { factsAbout } from '../../testing/facts';
import { FORM, identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { PeerStandIns } from '../../testing/peer-stand-ins';

const PREVIEW = `mutation ($input: ProfileChangeInput!) { previewProfileChange(input: $input) { __typename
  ... on ProfileChangePreview { token expiresAt changes { field before after } affectedLogins { id }
    affectedDomains { totalCount domains { id } } registrantsToFollow { id } openOrders { totalCount orders { id } }
    consequences { code message } warnings { field code } }
  ... on ProfileChangeRefused { code message problems { field code message } } } }`;
const UPDATE = `mutation ($token: String!) { updateProfile(token: $token) { ... on RegistrantProfile {
  id email emailVerified phone locale recipientCode pecEmail officeCode address { street city } logins { id } } } }`;
const ME = '{ me { profile { email emailVerified phone locale address { street } } } }';
const PREPARE = `mutation { prepareAdditionalLogin(password: "${PASSWORD}2", passwordConfirmation: "${PASSWORD}2") { ... on LoginConfirmation { token } } }`;
const CREATE = 'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id } }';
const CONFIRM = 'mutation ($t: String!) { confirmEmail(token: $t) }';

const MOVED = { ...FORM.address, street: 'Via Milano 2' };

type Owner = Awaited<ReturnType<typeof register>>;

describe('changing the shared data', () => {
  const peers = new PeerStandIns();
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer: (name) => peers.peer(name) });
  });
  afterAll(() => running.close());
  beforeEach(() => {
    Object.assign(peers.domains, {
      total: 0,
      ids: [],
      digest: 'none',
      registrants: { total: 0, ids: [] },
    });
    Object.assign(peers.orders, { total: 0, ids: [], digest: 'none' });
    peers.down.clear();
    peers.asked.length = 0;
  });
  const viewerOf = (owner: Owner) => loginOf(owner.profileId, owner.loginId);
  const preview = async (owner: Owner, input: object) =>
    (await ask(running.service, viewerOf(owner), PREVIEW, { input })).data.previewProfileChange;
  const update = (owner: Owner, token: string) => ask(running.service, viewerOf(owner), UPDATE, { token });
  const me = async (owner: Owner) => (await ask(running.service, viewerOf(owner), ME)).data.me.profile;
  const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions.code;
  const furtherLogin = async (owner: Owner): Promise<string> => {
    const { token } = (await ask(running.service, viewerOf(owner), PREPARE)).data.prepareAdditionalLogin;
    return (await ask(running.service, viewerOf(owner), CREATE, { t: token })).data.confirmAdditionalLogin.id;
  };
  const letterTo = (to: string, subject: string) =>
    eventually(async () => {
      const mail = await ask(
        running.service,
        anonymous,
        `{ sandboxMail(to: "${to}") { subject text links } }`,
      );
      return mail.data.sandboxMail.find((letter: { subject: string }) => letter.subject === subject) as {
        text: string;
        links: string[];
      };
    });
  const newEmail = (n: number) => ({
    email: `nuova${n}@example.it`,
    emailConfirmation: `nuova${n}@example.it`,
  });

  it('shows what a change affects, and changes nothing', async () => {
    const owner = await register(running.service);
    const second = await furtherLogin(owner);
    Object.assign(peers.domains, {
      total: 3,
      ids: ['dom_1', 'dom_2', 'dom_3'],
      registrants: { total: 2, ids: ['rgt_1', 'rgt_2'] },
    });
    Object.assign(peers.orders, { total: 1, ids: ['ord_1'] });
    const shown = await preview(owner, { address: MOVED, ...newEmail(1) });
    expect(shown).toMatchObject({
      __typename: 'ProfileChangePreview',
      changes: [
        { field: 'address.street', before: 'Via Roma 1', after: 'Via Milano 2' },
        { field: 'email', before: FORM.email, after: 'nuova1@example.it' },
      ],
      affectedLogins: [{ id: owner.loginId }, { id: second }],
      affectedDomains: { totalCount: 3, domains: [{ id: 'dom_1' }, { id: 'dom_2' }, { id: 'dom_3' }] },
      registrantsToFollow: [{ id: 'rgt_1' }, { id: 'rgt_2' }],
      openOrders: { totalCount: 1, orders: [{ id: 'ord_1' }] },
      warnings: [],
    });
    expect(shown.consequences).toEqual([
      { code: 'VALID_FOR_ALL_LOGINS', message: expect.stringContaining('2') },
      { code: 'EMAIL_TO_CONFIRM', message: expect.any(String) },
      { code: 'REGISTRANTS_KEEP_OLD_DATA', message: expect.stringContaining('dei 2 intestatari') },
      { code: 'ORDERS_KEEP_OLD_DATA', message: expect.stringContaining('1') },
    ]);
    expect(await me(owner)).toMatchObject({ email: FORM.email, address: { street: 'Via Roma 1' } });
  });

  it('is valid for all logins at once, and is told', async () => {
    const owner = await register(running.service);
    const second = { ...owner, loginId: await furtherLogin(owner) };
    const { token } = await preview(second, { address: MOVED, phone: '06 87654321', locale: 'en' });
    const updated = await update(second, token);
    expect(updated.data.updateProfile).toMatchObject({
      id: owner.profileId,
      phone: '+390687654321',
      locale: 'en',
      address: { street: 'Via Milano 2' },
      logins: [{ id: owner.loginId }, { id: second.loginId }],
    });
    expect(await me(owner)).toMatchObject({ phone: '+390687654321', address: { street: 'Via Milano 2' } });
    expect(await me(second)).toEqual(await me(owner));
    const letter = await letterTo(FORM.email, 'The data of your profile have changed');
    expect(letter.text).toContain('address, telephone number, language of letters');
    expect(letter.text).not.toContain('Via Milano');
    const [fact] = await factsAbout(running.service, owner.profileId, ['profile.changed'], 1);
    expect(fact).toMatchObject({
      payload: {
        fields: ['address', 'phone', 'locale'],
        emailFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      actor: { loginId: second.loginId },
    });
    expect(JSON.stringify(fact)).not.toContain('Milano');
  });

  it('leaves a new e-mail address unconfirmed until its link is used, and tells both addresses', async () => {
    const owner = await register(running.service, {
      email: 'vecchia@example.it',
      emailConfirmation: 'vecchia@example.it',
    });
    const welcome = await letterTo('vecchia@example.it', 'Conferma iscrizione');
    await ask(running.service, anonymous, CONFIRM, { t: welcome.links[0]?.split('token=')[1] });
    expect(await me(owner)).toMatchObject({ emailVerified: true });

    const { token } = await preview(owner, newEmail(2));
    expect((await update(owner, token)).data.updateProfile).toMatchObject({
      email: 'nuova2@example.it',
      emailVerified: false,
    });
    const toOld = await letterTo('vecchia@example.it', 'Il tuo indirizzo e-mail è stato sostituito');
    expect(toOld.text).toContain('n…@example.it');
    expect(toOld.text).not.toContain('nuova2');
    expect(toOld.links).toEqual([]);
    expect(
      await running.rows('SELECT email FROM former_email WHERE profile_id = ?', [owner.profileId]),
    ).toEqual([{ email: 'vecchia@example.it' }]);

    const toNew = await letterTo('nuova2@example.it', 'Conferma il tuo nuovo indirizzo e-mail');
    const t = toNew.links[0]?.split('token=')[1];
    expect((await ask(running.service, anonymous, CONFIRM, { t })).data.confirmEmail).toBe(true);
    expect(await me(owner)).toMatchObject({ emailVerified: true });
    const facts = await factsAbout(
      running.service,
      owner.profileId,
      ['profile.changed', 'profile.email-confirmed'],
      3,
    );
    const prints = facts.map(({ payload }) => (payload as { emailFingerprint: string }).emailFingerprint);
    expect(facts.map(({ type }) => type)).toEqual([
      'profile.email-confirmed',
      'profile.changed',
      'profile.email-confirmed',
    ]);
    expect(prints[1]).toBe(prints[2]);
    expect(prints[0]).not.toBe(prints[1]);
  });

  it('asks domains and orders only about what stands on them, and tells them nothing of the change', async () => {
    const owner = await register(running.service);
    await preview(owner, { locale: 'en' });
    expect(peers.asked).toEqual([]);
    await preview(owner, { pecEmail: 'mario@pec.it' });
    expect(peers.asked.splice(0)).toEqual([['profile-open-orders', { profileId: owner.profileId }]]);
    await preview(owner, { phone: '06 87654321' });
    expect(peers.asked.splice(0)).toEqual([
      ['profile-domains', { profileId: owner.profileId }],
      ['profile-open-orders', { profileId: owner.profileId }],
    ]);
    await preview(owner, newEmail(3));
    expect(peers.asked[0]?.[1]).toEqual({ profileId: owner.profileId });
  });

  it('changes once, however often one token is sent at the same time', async () => {
    const owner = await register(running.service);
    const { token } = await preview(owner, { address: MOVED });
    const answers = await Promise.all(Array.from({ length: 20 }, () => update(owner, token)));
    expect(answers.map(({ errors }) => errors).filter(Boolean)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.updateProfile.address.street))).toEqual(
      new Set(['Via Milano 2']),
    );
    expect(await factsAbout(running.service, owner.profileId, ['profile.changed'], 1)).toHaveLength(1);
  });

  it('lets one of twenty different changes through, and tells the others that what they affect has changed', async () => {
    const owner = await register(running.service);
    const tokens = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const shown = await preview(owner, { address: { ...MOVED, street: `Via Milano ${n + 2}` } });
        return shown.token as string;
      }),
    );
    const answers = await Promise.all(tokens.map((token) => update(owner, token)));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(new Set(answers.map(codeOf))).toEqual(new Set([undefined, 'CONFLICT']));
  });

  it.each([
    ['a domain has come', { domains: { digest: 'other' } }],
    ['an order has come', { orders: { digest: 'other' } }],
  ])('is a conflict when %s since', async (_, moved: { domains?: object; orders?: object }) => {
    const owner = await register(running.service);
    const { token } = await preview(owner, { address: MOVED });
    Object.assign(peers.domains, moved.domains);
    Object.assign(peers.orders, moved.orders);
    expect(codeOf(await update(owner, token))).toBe('CONFLICT');
    expect(await me(owner)).toMatchObject({ address: { street: 'Via Roma 1' } });
  });

  it('is a conflict when a login has come since, and when another change was made', async () => {
    const owner = await register(running.service);
    const first = await preview(owner, { address: MOVED });
    await furtherLogin(owner);
    expect(codeOf(await update(owner, first.token))).toBe('CONFLICT');
    const second = await preview(owner, { address: MOVED });
    const other = await preview(owner, { phone: '06 87654321' });
    expect((await update(owner, other.token)).errors).toBeUndefined();
    expect(codeOf(await update(owner, second.token))).toBe('CONFLICT');
  });

  it.each([
    ['disabled', 'UPDATE login SET disabled_at = NOW(3) WHERE profile_id = ? AND id = ?'],
    [
      'limited to a third level',
      'INSERT INTO third_level_login (profile_id, login_id, limited_at) VALUES (?, ?, NOW(3))',
    ],
  ])('is not made by a login that was %s since it was shown', async (_, shutOut) => {
    const owner = await register(running.service);
    const second = { ...owner, loginId: await furtherLogin(owner) };
    const { token } = await preview(second, { address: MOVED });
    await running.rows(shutOut, [owner.profileId, second.loginId]);
    expect(codeOf(await update(second, token))).toBe('UNAUTHENTICATED');
    expect(await me(owner)).toMatchObject({ address: { street: 'Via Roma 1' } });
  });

  it('is no conflict when something has moved that the change does not touch', async () => {
    const owner = await register(running.service);
    const { token } = await preview(owner, { locale: 'en' });
    Object.assign(peers.domains, { digest: 'other' });
    Object.assign(peers.orders, { digest: 'other' });
    expect((await update(owner, token)).data.updateProfile.locale).toBe('en');
  });

  it.each(['domains', 'billing'])(
    'is unavailable while %s does not answer, and can be tried again',
    async (name) => {
      const owner = await register(running.service);
      const { token } = await preview(owner, { address: MOVED });
      peers.down.add(name);
      expect(codeOf(await update(owner, token))).toBe('UNAVAILABLE');
      const again = await ask(running.service, viewerOf(owner), PREVIEW, { input: { phone: '06 87654321' } });
      expect(codeOf(again)).toBe('UNAVAILABLE');
      peers.down.clear();
      expect((await update(owner, token)).data.updateProfile.address.street).toBe('Via Milano 2');
    },
  );

  it('is refused with every problem and the way to go', async () => {
    const owner = await register(running.service);
    const refused = await preview(owner, { firstName: 'Luigi', subjectType: 'COMPANY', phone: 'no' });
    expect(refused).toMatchObject({ __typename: 'ProfileChangeRefused', code: 'INVALID_INPUT' });
    expect(refused.problems).toEqual([
      { field: 'subjectType', code: 'IMMUTABLE', message: expect.stringMatching(/nuova iscrizione/) },
      {
        field: 'firstName',
        code: 'IMMUTABLE',
        message: expect.stringMatching(/nuova iscrizione.*rettifica/),
      },
      { field: 'phone', code: 'PHONE_INVALID', message: expect.any(String) },
    ]);
    const same = await preview(owner, { firstName: 'Mario', phone: FORM.phone });
    expect(same).toMatchObject({ code: 'NOTHING_CHANGES', problems: [] });
  });

  it('is another profile’s as little as an unknown token', async () => {
    const owner = await register(running.service);
    const stranger = await register(running.service);
    const { token } = await preview(owner, { address: MOVED });
    const foreign = await update(stranger, token);
    expect(foreign).toEqual(await update(stranger, 'absent'));
    expect(codeOf(foreign)).toBe('NOT_FOUND');
    expect((await update(owner, token)).errors).toBeUndefined();
  });

  it('expires after a quarter of an hour, and its data are forgotten', async () => {
    const owner = await register(running.service);
    const { token } = await preview(owner, { address: MOVED });
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 1) }');
    expect(codeOf(await update(owner, token))).toBe('CONFLICT');
    await eventually(async () => {
      const rows = await running.rows('SELECT data FROM profile_change WHERE profile_id = ?', [
        owner.profileId,
      ]);
      return rows.every(({ data }) => data === null);
    });
  });

  it('keeps no data of a change that was made, and forgets old previews', async () => {
    const owner = await register(running.service);
    const { token } = await preview(owner, { address: MOVED });
    await update(owner, token);
    const rows = () =>
      running.rows('SELECT data FROM profile_change WHERE profile_id = ?', [owner.profileId]);
    expect(await rows()).toEqual([{ data: null }]);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 31) }');
    await preview(owner, { phone: '06 87654321' });
    expect(await rows()).toHaveLength(1);
  });

  it('sends no more than five links a day', async () => {
    const owner = await register(running.service);
    for (let n = 10; n < 14; n++) {
      const { token } = await preview(owner, newEmail(n));
      expect((await update(owner, token)).errors).toBeUndefined();
    }
    const { token } = await preview(owner, newEmail(14));
    expect(codeOf(await update(owner, token))).toBe('RATE_LIMITED');
    expect(await me(owner)).toMatchObject({ email: 'nuova13@example.it' });
  });

  it('is for a login in person, and is made by one that has proved itself lately', async () => {
    const owner = await register(running.service);
    const { token } = await preview(owner, { address: MOVED });
    const input = { locale: 'en' };
    const by = (viewer: Parameters<typeof ask>[1]) =>
      Promise.all([
        ask(running.service, viewer, PREVIEW, { input }),
        ask(running.service, viewer, UPDATE, { token }),
      ]);
    expect((await by(anonymous)).map(codeOf)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    const scopes = ['profile:read', 'domains:read'];
    for (const via of ['api-key', 'delegation'] as const) {
      const limits = { via, id: 'x_1', scopes, domainIds: null };
      expect((await by({ ...viewerOf(owner), limits })).map(codeOf)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
    const stale = { ...viewerOf(owner), authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
    const [shown, made] = await by(stale);
    expect(shown?.errors).toBeUndefined();
    expect(made?.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'FRESH_SIGN_IN_REQUIRED',
    });
    expect(await me(owner)).toMatchObject({ address: { street: 'Via Roma 1' } });
  });
});
