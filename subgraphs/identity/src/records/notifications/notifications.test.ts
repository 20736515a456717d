import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { anonymous, ask, delegated, eventually, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { secondLogin } from '../../testing/second-login';
import { TellingPeer } from '../../testing/telling-peer';

const LIST = `query ($first: Int, $after: String, $filter: NotificationFilter) { notifications(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { notificationId kind fact text path isRead } } } }`;
const UNREAD = '{ unreadCount { count isMore } }';
const READ = 'mutation ($ids: [ID!], $upTo: ID) { markRead(ids: $ids, upTo: $upTo) { count isMore } }';
const PREFERENCES = '{ notificationPreferences { kind channel on } }';
const SET = `mutation ($kind: NotificationKind!, $channel: NotificationChannel!, $on: Boolean!) {
  setNotificationPreference(kind: $kind, channel: $channel, on: $on) { __typename
    ... on NotificationPreference { kind channel on } ... on NotificationPreferenceRefused { code message } } }`;
const CONSENT = 'mutation { setMarketingConsent(granted: true) { id } }';

interface Shown {
  readonly notificationId: string;
  readonly kind: string;
  readonly fact: string;
  readonly text: string;
  readonly path: string | null;
  readonly isRead: boolean;
}

describe('notifications', () => {
  const support = new TellingPeer('support');
  const billing = new TellingPeer('billing');
  let identity: Awaited<ReturnType<typeof identityUnderTest>>;
  let people = 0;
  beforeAll(async () => {
    identity = await identityUnderTest(
      {},
      { peer: (name) => ({ support, billing })[name] ?? new TellingPeer(name) },
    );
  });
  afterAll(() => identity.close());

  const somebody = async () => {
    const email = `persona${++people}@example.it`;
    const { profileId, loginId } = await register(identity.service, { email, emailConfirmation: email });
    return { email, profileId, viewer: loginOf(profileId, loginId) };
  };
  const by = async (viewer: Viewer, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ask(identity.service, viewer, query, variables);
    return errors === undefined ? data : errors[0]?.extensions;
  };
  const shown = async (viewer: Viewer, filter: object | null = { kind: 'TICKETS' }): Promise<Shown[]> =>
    (await by(viewer, LIST, { first: 100, filter })).notifications.edges.map(
      ({ node }: { node: Shown }) => node,
    );
  const answered = (profileId: string, number: string) => {
    const payload = { ticketId: 'tkt_1', number, subject: 'Il sito', messageId: 'msg_1', text: 'Fatto.' };
    const closesAt = new Date().toISOString();
    support.tell('ticket.answered', profileId, { payload: { ...payload, closesAt, replyTo: null } });
  };
  const told = async (who: { profileId: string; viewer: Viewer }, numbers: readonly string[]) => {
    for (const number of numbers) answered(who.profileId, number);
    return eventually(async () => {
      const found = await shown(who.viewer);
      return found.length >= numbers.length ? found : null;
    });
  };
  const lettersTo = async (email: string) => {
    await identity.service.runtime.settle();
    return (await by(anonymous, `{ sandboxMail(to: "${email}") { subject } }`)).sandboxMail.map(
      ({ subject }: { subject: string }) => subject,
    ) as string[];
  };

  it('tell what letters tell, in the language of the reader, newest first', async () => {
    const who = await somebody();
    const [newest, oldest] = await told(who, ['T1', 'T2']);
    expect(newest).toEqual({
      ...{ notificationId: expect.stringMatching(/^ntf_/), kind: 'TICKETS', fact: 'ticket.answered' },
      ...{ text: 'Risposta alla tua richiesta T2', path: '/tickets/tkt_1', isRead: false },
    });
    expect(oldest?.text).toContain('T1');
    const english = await shown({ ...who.viewer, locale: 'en' });
    expect(english[0]?.text).toBe('An answer to your ticket T2');
  });

  it('go page by page, and each login has read its own', async () => {
    const who = await somebody();
    await told(who, ['T1', 'T2', 'T3']);
    const filter = { kind: 'TICKETS' };
    const first = (await by(who.viewer, LIST, { first: 2, filter })).notifications;
    const rest = await by(who.viewer, LIST, { first: 2, after: first.pageInfo.endCursor, filter });
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.notifications.edges.length]).toEqual([
      3,
      true,
      1,
    ]);

    const other = await secondLogin(identity.service, who.viewer);
    const [t3, t2, t1] = await shown(who.viewer);
    await by(who.viewer, READ, { ids: [t3?.notificationId, t3?.notificationId] });
    expect((await shown(who.viewer)).map(({ isRead }) => isRead)).toEqual([true, false, false]);
    await by(who.viewer, READ, { upTo: t2?.notificationId });
    expect((await shown(who.viewer, { unreadOnly: true, kind: 'TICKETS' })).length).toBe(0);
    await by(who.viewer, READ, { upTo: t1?.notificationId });
    expect((await shown(who.viewer)).every(({ isRead }) => isRead)).toBe(true);
    expect(await shown(other, { kind: 'TICKETS', unreadOnly: true })).toHaveLength(3);
    expect((await shown(other)).some(({ isRead }) => isRead)).toBe(false);
  });

  it('are not there for other profiles, delegates and whoever has not signed in', async () => {
    const [who, other] = [await somebody(), await somebody()];
    const [own] = await told(who, ['T1']);
    expect(await shown(other.viewer)).toEqual([]);
    const ids = [own?.notificationId];
    expect((await by(other.viewer, READ, { ids })).code).toBe('NOT_FOUND');
    expect((await by(other.viewer, READ, { upTo: ids[0] })).code).toBe('NOT_FOUND');
    const delegate = delegated(who.viewer, ['tickets:read', 'orders:read']);
    for (const query of [LIST, UNREAD, PREFERENCES]) {
      expect((await by(delegate, query)).code).toBe('FORBIDDEN');
      expect((await by(anonymous, query)).code).toBe('UNAUTHENTICATED');
    }
    expect((await by(delegate, READ, { ids })).code).toBe('FORBIDDEN');
    const set = { kind: 'TICKETS', channel: 'AREA', on: false };
    expect((await by(delegate, SET, set)).code).toBe('FORBIDDEN');
    expect((await shown(who.viewer))[0]?.isRead).toBe(false);
  });

  it.each([
    [{}],
    [{ ids: [] }],
    [{ ids: ['a'], upTo: 'b' }],
    [
      {
        ids: Array(101)
          .fill(0)
          .map((_, n) => `ntf_${n}`),
      },
    ],
  ])('are not marked by %j', async (variables) => {
    expect((await by((await somebody()).viewer, READ, variables)).code).toBe('BAD_USER_INPUT');
  });

  it('are switched off by kind and channel, and letters of that kind with them', async () => {
    const who = await somebody();
    const set = (kind: string, channel: string, on: boolean) => by(who.viewer, SET, { kind, channel, on });
    await told(who, ['T1']);
    expect((await lettersTo(who.email)).filter((subject) => subject.includes('T1'))).toHaveLength(1);
    expect((await set('TICKETS', 'EMAIL', false)).setNotificationPreference).toEqual({
      ...{ __typename: 'NotificationPreference', kind: 'TICKETS', channel: 'EMAIL', on: false },
    });
    await told(who, ['T1', 'T2']);
    expect((await lettersTo(who.email)).filter((subject) => subject.includes('T2'))).toEqual([]);
    await set('TICKETS', 'AREA', false);
    await set('TICKETS', 'EMAIL', true);
    answered(who.profileId, 'T3');
    await eventually(async () =>
      (await lettersTo(who.email)).some((subject) => subject.includes('T3')) ? true : null,
    );
    expect((await shown(who.viewer)).some(({ text }) => text.includes('T3'))).toBe(false);
  });

  it('of the service stay on, and offers need the consent to marketing', async () => {
    const { viewer } = await somebody();
    const set = async (kind: string, channel: string, on: boolean) =>
      (await by(viewer, SET, { kind, channel, on })).setNotificationPreference;
    for (const channel of ['EMAIL', 'AREA'])
      expect(await set('SERVICE', channel, false)).toEqual({
        ...{ __typename: 'NotificationPreferenceRefused', code: 'SERVICE_ALWAYS_ON' },
        message: expect.any(String),
      });
    expect(await set('OFFERS', 'EMAIL', true)).toMatchObject({ code: 'OFFERS_NEED_CONSENT' });
    const isOn = async (kind: string) =>
      (await by(viewer, PREFERENCES)).notificationPreferences
        .filter((one: { kind: string }) => one.kind === kind)
        .map(({ on }: { on: boolean }) => on);
    expect([await isOn('SERVICE'), await isOn('OFFERS')]).toEqual([
      [true, true],
      [false, false],
    ]);
    await by(viewer, CONSENT);
    expect(await isOn('OFFERS')).toEqual([true, true]);
    expect(await set('OFFERS', 'EMAIL', true)).toMatchObject({ on: true });
  });

  it('of a promo code for one customer are an offer: told with the consent alone, and where it is wanted', async () => {
    const code = { promoCodeId: 'prm_1', code: 'SCUSE', reason: 'Scuse per il guasto' };
    const worth = { percent: 50, cents: null, validFrom: '2026-11-01T00:00:00.000Z', expiresAt: null };
    const offered = async (who: { profileId: string; viewer: Viewer; email: string }, payload: object) => {
      billing.tell('promo-code.created', who.profileId, { payload: { ...code, ...payload } });
      // What one service tells is applied in its order: when this stands there, the offer was.
      billing.tell('credit.expired', who.profileId, {
        payload: { cents: 1, expiredAt: new Date().toISOString() },
      });
      await eventually(async () =>
        (await shown(who.viewer, null)).some(({ fact }) => fact === 'credit.expired') ? true : null,
      );
      const letters = (await lettersTo(who.email)).filter((subject) => subject.includes('SCUSE'));
      return { news: (await shown(who.viewer, { kind: 'OFFERS' })).map(({ text }) => text), letters };
    };
    const [refuses, agrees, chooses, older] = await Promise.all([1, 2, 3, 4].map(() => somebody()));
    if (!refuses || !agrees || !chooses || !older) throw new Error('four customers');
    const told50 = 'Un codice per te: SCUSE, 50% di sconto';
    expect(await offered(refuses, worth)).toEqual({ news: [], letters: [] });
    await by(agrees.viewer, CONSENT);
    expect(await offered(agrees, worth)).toEqual({ news: [told50], letters: [told50] });
    await by(chooses.viewer, CONSENT);
    await by(chooses.viewer, SET, { kind: 'OFFERS', channel: 'EMAIL', on: false });
    const cents = { ...worth, percent: null, cents: 500 };
    expect(await offered(chooses, cents)).toEqual({
      news: [expect.stringMatching(/^Un codice per te: SCUSE, 5,00\s€ di sconto$/)],
      letters: [],
    });
    await by(older.viewer, CONSENT);
    expect(await offered(older, {})).toEqual({ news: [], letters: [] });
  });

  it.each([
    ['login.recovered', { loginId: 'lgn_1', username: '1@a.it' }, /password della login 1@a\.it/, null],
    [
      'login.recovery-started',
      { loginId: 'lgn_1', username: '1@a.it' },
      /recupero della login 1@a\.it/,
      null,
    ],
    [
      'profile.changed',
      { fields: ['email'], emailFingerprint: null, emailChanged: true },
      /indirizzo e-mail .* è cambiato/,
      null,
    ],
    [
      'order.proposed',
      { orderId: 'ord_1', number: '42', reason: 'Come detto' },
      /propone l'ordine 42/,
      '/orders/ord_1',
    ],
    [
      'payment.requested',
      {
        orderId: 'ord_1',
        number: '42',
        amountDueCents: 1,
        currency: 'EUR',
        reason: 'AUTHENTICATION_REQUIRED',
      },
      /banca .*ordine 42/,
      '/orders/ord_1',
    ],
    [
      'verification.requested',
      { domains: 1, names: ['a.com'], dueAt: '2027-01-10T11:00:00.000Z', suspended: false },
      /entro il 10 gennaio 2027: a\.com/,
      null,
    ],
  ])('tell %s too, whose letter is written with its link elsewhere', async (fact, payload, text, path) => {
    const { profileId, viewer, email } = await somebody();
    const before = (await lettersTo(email)).length;
    support.tell(fact, profileId, { payload });
    support.tell('payment.requested', profileId, {
      payload: { orderId: 'ord_2', number: '43', amountDueCents: 1, currency: 'EUR', reason: 'ASKED' },
    });
    await told({ profileId, viewer }, ['T1']);
    const news = await shown(viewer, { kind: 'SERVICE' });
    expect(news.filter((one) => one.fact === fact)).toEqual([
      expect.objectContaining({ text: expect.stringMatching(text), path }),
    ]);
    expect(JSON.stringify(news)).not.toContain('43');
    expect((await lettersTo(email)).length).toBeLessThanOrEqual(before + 1);
  });

  it('carry no link that works once, and are forgotten after a year', async () => {
    const who = await somebody();
    await told(who, ['T1']);
    const paths = (await shown(who.viewer, null)).map(({ path }) => path);
    expect(paths.every((path) => path === null || !path.includes('token'))).toBe(true);
    const old = new Date(Date.now() - 366 * 86_400_000);
    await identity.rows('UPDATE notification SET created_at = ? WHERE profile_id = ?', [old, who.profileId]);
    await identity.rows(
      "UPDATE job SET due_at = NOW(3) WHERE kind = 'notification.forget-old' AND state <> 'DONE'",
    );
    const [young] = await told(await somebody(), ['T9']);
    await identity.service.runtime.settle();
    await eventually(async () => ((await shown(who.viewer)).length === 0 ? true : null));
    const left = await identity.rows('SELECT id FROM notification WHERE id = ?', [young?.notificationId]);
    expect(left).toHaveLength(1);
  });

  it('that are unread by the hundred thousand cost one page', async () => {
    const { profileId, viewer } = await somebody();
    await identity.rows(
      `INSERT INTO notification (id, profile_id, topic, fact, subject_id, text_it, text_en, link, created_at)
       SELECT CONCAT('ntf_', LPAD(seq, 26, '0')), ?, IF(seq % 1000 = 0, 'REMINDERS', 'TICKETS'), 'x.told', ?, 'x', 'x', NULL, NOW(3)
         FROM seq_1_to_100000`,
      [profileId, newId('tkt')],
    );
    const reads = async () =>
      ((await identity.rows("SHOW GLOBAL STATUS LIKE 'Rows_read'")) as { Value: string }[]).map(({ Value }) =>
        Number(Value),
      )[0] ?? 0;
    expect((await by(viewer, UNREAD)).unreadCount).toEqual({ count: 999, isMore: true });
    // Whoever else uses the server reads too, and sometimes more than this: what is read here is read each time.
    await eventually(async () => {
      const from = await reads();
      const page = (await by(viewer, LIST, { first: 20, filter: { kind: 'REMINDERS', unreadOnly: true } }))
        .notifications;
      expect(page.edges).toHaveLength(20);
      await by(viewer, UNREAD);
      expect((await by(viewer, LIST, { first: 20 })).notifications.totalCount).toBe(999);
      return (await reads()) - from < 20_000;
    });
    const upTo = (await shown(viewer, null))[0]?.notificationId;
    expect((await by(viewer, READ, { upTo })).markRead).toEqual({ count: 0, isMore: false });
  });
});
