import type { Viewer } from '@customer-area/shared/viewer';
import { composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';

const PREFERENCES =
  '{ noticePreferences { undeliverableSince expiryNotices { code daysBefore wanted mandatory } } }';
const SET = `mutation ($unwanted: [ExpiryNotice!]!) { setNoticePreferences(input: { unwantedExpiryNotices: $unwanted }) {
  ... on NoticePreferences { expiryNotices { code wanted } } ... on NoticePreferencesRefused { code message } } }`;

interface Preference {
  readonly code: string;
  readonly wanted: boolean;
  readonly mandatory: boolean;
}

describe('which reminders a profile gets', () => {
  let service: TestDomains;
  beforeAll(async () => {
    service = await composedDomains('notice_preferences');
    service.runtime.start();
  });
  afterAll(() => service.end());

  const preferences = async (profileId: string) => {
    const { data } = await service.ask(PREFERENCES, login(profileId));
    return (data as { noticePreferences: { expiryNotices: Preference[] } }).noticePreferences.expiryNotices;
  };
  const unwanted = async (profileId: string) =>
    (await preferences(profileId)).filter(({ wanted }) => !wanted).map(({ code }) => code);
  const set = async (viewer: Viewer, codes: readonly string[]) =>
    service.ask(SET, viewer, { unwanted: codes });
  const facts = async (profileId: string) => {
    const { events } = await service.call<{ events: { profileId: string; payload: object }[] }>('events', {
      after: 0,
      types: ['notice-preferences.changed'],
      holdMs: 1_000,
    });
    return events.filter((event) => event.profileId === profileId).map(({ payload }) => payload);
  };

  it('are all of them until it says otherwise, four of them whatever it says', async () => {
    expect(await unwanted('prf_new')).toEqual([]);
    const mandatory = (await preferences('prf_new')).filter((one) => one.mandatory).map(({ code }) => code);
    expect(mandatory).toEqual(['BEFORE_30_DAYS', 'BEFORE_7_DAYS', 'BEFORE_1_DAY', 'AFTER_3_DAYS']);
  });

  it('are those it does not do without, told once, and of no other profile', async () => {
    for (let twice = 0; twice < 2; twice++)
      await set(login('prf_few'), ['BEFORE_60_DAYS', 'BEFORE_90_DAYS', 'BEFORE_60_DAYS']);
    expect(await unwanted('prf_few')).toEqual(['BEFORE_90_DAYS', 'BEFORE_60_DAYS']);
    expect(await unwanted('prf_other')).toEqual([]);
    await set(login('prf_few'), []);
    expect(await unwanted('prf_few')).toEqual([]);
    const told = await eventually(async () => {
      const all = await facts('prf_few');
      return all.length > 1 && all;
    });
    expect(told).toEqual([{ unwanted: ['BEFORE_90_DAYS', 'BEFORE_60_DAYS'] }, { unwanted: [] }]);
  });

  it.each(['BEFORE_30_DAYS', 'BEFORE_7_DAYS', 'BEFORE_1_DAY', 'AFTER_3_DAYS'])(
    'stay as they are when one is to go that is mandatory: %s',
    async (code) => {
      await set(login('prf_kept'), ['BEFORE_15_DAYS']);
      const { data } = await set(login('prf_kept'), ['BEFORE_90_DAYS', code]);
      expect(data).toEqual({
        setNoticePreferences: { code: 'NOTICE_MANDATORY', message: expect.stringContaining('always sent') },
      });
      expect(await unwanted('prf_kept')).toEqual(['BEFORE_15_DAYS']);
    },
  );

  it('are one answer of twenty given at once', async () => {
    const answers = [['BEFORE_90_DAYS'], ['BEFORE_60_DAYS'], []];
    await Promise.all(Array.from({ length: 20 }, (_, n) => set(login('prf_race'), answers[n % 3] ?? [])));
    expect(answers).toContainEqual(await unwanted('prf_race'));
    const last = JSON.stringify({ unwanted: await unwanted('prf_race') });
    // Facts are numbered a moment after they were told.
    await eventually(async () => JSON.stringify((await facts('prf_race')).at(-1)) === last);
  });

  it('are changed by nobody who may only look, and seen by nobody who is limited to some domains', async () => {
    const limited = (scopes: string[], domainIds: string[] | null): Viewer => ({
      ...(login('prf_kept') as Extract<Viewer, { kind: 'login' }>),
      limits: { via: 'delegation', id: 'dlg_1', scopes, domainIds },
    });
    const reader = await set(limited(['domains:read'], null), []);
    expect(reader.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const some = limited(['domains:read', 'domains:manage'], ['dom_1']);
    for (const answer of [await service.ask(PREFERENCES, some), await set(some, [])])
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await unwanted('prf_kept')).toEqual(['BEFORE_15_DAYS']);
  });
});
