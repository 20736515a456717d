import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import { type FORM, identityUnderTest, register } from '../../testing/identity-under-test';
import { PeerStandIns } from '../../testing/peer-stand-ins';
import { confirmEmail, lettersTo, signedIn } from '../../testing/sign-in';

const COMPLETE = `mutation ($t: String!, $p: String!) { completeRecovery(input: { token: $t, password: $p, passwordConfirmation: $p }) {
  ... on RecoveryCompleted { username } ... on RecoveryRefused { code } } }`;
const ANSWER =
  'mutation ($t: String!) { answerRecovery(input: { token: $t }) { ... on RecoveryStep { ready } ... on RecoveryRefused { code } } }';
const NEW_PASSWORD = 'tre-civette-sul-comò-antico';

describe('recovery in the week after the address was replaced', () => {
  const peers = new PeerStandIns();
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer: (name) => peers.peer(name) });
  });
  afterAll(() => running.close());

  let persons = 0;
  /** A profile whose confirmed address was replaced. */
  const moved = async ({ isConfirmed }: { isConfirmed: boolean }) => {
    const former = `prima${++persons}@recupero.example.it`;
    const email = `dopo${persons}@recupero.example.it`;
    const login = await register(running.service, { email: former, emailConfirmation: former } as Partial<
      typeof FORM
    >);
    await confirmEmail(running.service, former);
    const { viewer } = await signedIn(running.service, login.username);
    const previewed = await ask(
      running.service,
      viewer,
      'mutation ($input: ProfileChangeInput!) { previewProfileChange(input: $input) { ... on ProfileChangePreview { token } } }',
      { input: { email, emailConfirmation: email } },
    );
    await ask(running.service, viewer, 'mutation ($t: String!) { updateProfile(token: $t) { __typename } }', {
      t: previewed.data.previewProfileChange.token,
    });
    if (isConfirmed) await confirmEmail(running.service, email);
    return { ...login, former, email };
  };
  const startRecovery = async (identifier: string) => {
    await ask(
      running.service,
      anonymous,
      'mutation ($i: String!) { startRecovery(identifier: $i) { message } }',
      {
        i: identifier,
      },
    );
    await eventually(async () => (await running.rows('SELECT id FROM recovery_request')).length === 0);
    await running.service.runtime.settle();
  };
  const linksTo = async (address: string, path: string) =>
    (await lettersTo(running.service, address))
      .flatMap(({ links }) => links)
      .filter((link) => link.includes(`/${path}?`))
      .map((link) => new URL(link).searchParams.get('token') ?? '');
  const complete = async (t: string) =>
    (await ask(running.service, anonymous, COMPLETE, { t, p: NEW_PASSWORD })).data.completeRecovery;
  const stop = async (t: string) =>
    (await ask(running.service, anonymous, 'mutation ($t: String!) { stopRecovery(token: $t) }', { t })).data
      .stopRecovery;

  it('goes to the former address while the new one is not confirmed, and never to the new one', async () => {
    const who = await moved({ isConfirmed: false });
    await startRecovery(who.username);
    expect(await linksTo(who.email, 'recover')).toEqual([]);
    const [token = ''] = await linksTo(who.former, 'recover');
    expect(await complete(token)).toEqual({ username: who.username });
  });

  it('keeps a link to the former address good until the new one is confirmed', async () => {
    const who = await moved({ isConfirmed: false });
    await startRecovery(who.username);
    const [token = ''] = await linksTo(who.former, 'recover');
    await confirmEmail(running.service, who.email);
    expect(await complete(token)).toEqual({ code: 'RECOVERY_NOT_VALID' });
  });

  it('waits a day when it goes to the new one, in which the former one can stop it for the rest of the week', async () => {
    const who = await moved({ isConfirmed: true });
    await startRecovery(who.username);
    const [token = ''] = await linksTo(who.email, 'recover');
    expect((await ask(running.service, anonymous, ANSWER, { t: token })).data.answerRecovery).toEqual({
      code: 'RECOVERY_TOO_EARLY',
    });
    expect(await complete(token)).toEqual({ code: 'RECOVERY_TOO_EARLY' });
    expect(await linksTo(who.former, 'recover')).toEqual([]);
    const [stopToken = ''] = await linksTo(who.former, 'stop-recovery');
    expect(await stop('no-such-token')).toBe(false);
    expect([await stop(stopToken), await stop(stopToken)]).toEqual([true, true]);
    expect(await complete(token)).toEqual({ code: 'RECOVERY_NOT_VALID' });
    await startRecovery(who.username);
    expect(await linksTo(who.email, 'recover')).toEqual([token]);
    const stopped = await running.rows(
      "SELECT id FROM event_log WHERE type = 'profile.recovery-stopped' AND profile_id = ?",
      [who.profileId],
    );
    expect(stopped).toHaveLength(1);
  });

  it('is open to the new one once it has waited, and at once when the week is over', async () => {
    const who = await moved({ isConfirmed: true });
    const other = await moved({ isConfirmed: true });
    await startRecovery(who.username);
    await startRecovery(other.username);
    const [stopToken = ''] = await linksTo(other.former, 'stop-recovery');
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 1) }');
    const [token = ''] = await linksTo(who.email, 'recover');
    expect(await complete(token)).toEqual({ username: who.username });
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 7) }');
    expect(await stop(stopToken)).toBe(false);
    await startRecovery(other.username);
    const [again = ''] = (await linksTo(other.email, 'recover')).filter((one) => one !== stopToken);
    expect(await complete(again)).toEqual({ username: other.username });
  });
});
