import { anonymous, ask, loginOf } from '../../../../../test/harness/operations';
import { FORM, identityUnderTest, register, START } from '../../testing/identity-under-test';
import { newNotice } from '../../testing/new-notice';

const NOTICE = '{ privacyNotice { version url title validFrom } }';

describe('the privacy notice', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  const noticeFor = async (locale: 'it' | 'en') =>
    (await ask(running.service, { ...anonymous, locale }, NOTICE)).data.privacyNotice;

  it('is shown to anybody, with its address below the configured origin, in the language of the caller', async () => {
    expect(await noticeFor('it')).toEqual({
      version: '2025-01',
      url: 'https://area.example/privacy/2025-01',
      title: 'Informativa sul trattamento dei dati personali',
      validFrom: '2025-01-01T00:00:00.000Z',
    });
    expect((await noticeFor('en')).title).toBe('Privacy notice');
  });

  it('changes on the day its next version comes into force: the old one cannot be acknowledged any more', async () => {
    const before = await register(running.service, { privacyNoticeVersion: '2025-01' });
    await newNotice(running, '2099-05', new Date(Date.now() + 20 * 86_400_000));
    expect((await noticeFor('it')).version).toBe('2025-01');
    const early = await ask(running.service, anonymous, START, {
      input: { ...FORM, privacyNoticeVersion: '2099-05' },
    });
    expect(early.data.startRegistration.problems).toMatchObject([
      { field: 'privacyNoticeVersion', code: 'PRIVACY_NOTICE_CHANGED' },
    ]);

    await ask(running.service, anonymous, 'mutation { advanceClock(days: 21) }');
    expect((await noticeFor('it')).version).toBe('2099-05');
    const late = await ask(running.service, anonymous, START, {
      input: { ...FORM, privacyNoticeVersion: '2025-01', email: 'x' },
    });
    expect(late.data.startRegistration.problems).toMatchObject([
      { field: 'email' },
      { field: 'emailConfirmation' },
      { field: 'privacyNoticeVersion', code: 'PRIVACY_NOTICE_CHANGED' },
    ]);
    const after = await register(running.service);
    const versionOf = async (owner: typeof after) =>
      (
        await ask(
          running.service,
          loginOf(owner.profileId, owner.loginId),
          '{ consents { edges { node { textVersion } } } }',
        )
      ).data.consents.edges.map(({ node }: { node: object }) => node);
    expect(await versionOf(before)).toEqual([{ textVersion: '2025-01' }]);
    expect(await versionOf(after)).toEqual([{ textVersion: '2099-05' }]);
  });
});
