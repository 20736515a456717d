import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, eventually } from '../../../../../test/harness/operations';
import {
  type DelegationsUnderTest,
  delegationsUnderTest,
  type Person,
} from '../../testing/delegations-under-test';
import { secondLogin } from '../../testing/second-login';

const CREATE_KEY = `mutation ($name: String!) { createApiKey(input: { name: $name, scopes: [DOMAINS_READ] }) {
  ... on ApiKeyCreated { apiKey { id } } } }`;
const START = 'mutation ($i: String!) { startRecovery(identifier: $i) { message } }';
const COMPLETE = `mutation ($t: String!, $p: String!) { completeRecovery(input: { token: $t, password: $p, passwordConfirmation: $p }) {
  ... on RecoveryCompleted { username } } }`;
const END = 'mutation ($t: String!) { endDelegatedAccess(token: $t) }';
const CHANGED = 'Password cambiata con il recupero';

describe('what works without a password after a recovery', () => {
  let underTest: DelegationsUnderTest;
  let holder: Person;
  let delegate: Person;
  beforeAll(async () => {
    underTest = await delegationsUnderTest();
  });
  beforeEach(async () => {
    holder = await underTest.person();
    delegate = await underTest.person();
  });
  afterAll(() => underTest.close());

  const createKey = async (name: string, viewer: LoginViewer = holder.viewer) =>
    (await underTest.run(viewer, CREATE_KEY, { name })).data.createApiKey.apiKey.id as string;
  const tokenIn = (links: readonly string[]) => new URL(links[0] ?? '').searchParams.get('token') ?? '';
  /** Recovers the login; the letter that tells of it. */
  const recovered = async () => {
    await underTest.run(anonymous, START, { i: holder.username });
    const { links } = await underTest.letter(holder.email, 'Recupero dei dati di accesso');
    const completed = await underTest.run(anonymous, COMPLETE, {
      t: tokenIn(links),
      p: 'tre-civette-sul-comò-antico',
    });
    expect(completed.data.completeRecovery).toEqual({ username: holder.username });
    return underTest.letter(holder.email, CHANGED);
  };
  const end = async (t: string) => (await underTest.run(anonymous, END, { t })).data.endDelegatedAccess;
  const isEnded = async (table: 'api_key' | 'delegation', id: string) => {
    const ended = table === 'api_key' ? 'revoked_at' : 'ended_at';
    return (await underTest.rows(`SELECT ${ended} AS at FROM ${table} WHERE id = ?`, [id]))[0]?.at !== null;
  };

  it('is named in the letter, with its end and a link', async () => {
    await createKey('Gestionale');
    await underTest.delegated(holder, delegate);
    const { text, links } = await recovered();
    expect(text).toMatch(/- chiave API «Gestionale», fino al \d/);
    expect(text).toMatch(new RegExp(`- delega a ${delegate.email}, fino al \\d`));
    expect(links).toEqual([expect.stringMatching(/^https:\/\/area\.example\/end-access\?token=.{20,}$/)]);
  });

  it('is no matter of the letter when there is none', async () => {
    const { text, links } = await recovered();
    expect(text).toContain(holder.username);
    expect(text).not.toContain('Restano validi');
    expect(links).toEqual([]);
    expect(await underTest.rows('SELECT 1 FROM access_end WHERE profile_id = ?', [holder.profileId])).toEqual(
      [],
    );
  });

  it('ends by the link, once: keys of the login and delegations of the profile, told like single ones', async () => {
    const key = await createKey('Gestionale');
    const given = await underTest.delegated(holder, delegate);
    const invitation = await underTest.invited(holder, { email: 'ancora@example.it' });
    const received = await underTest.delegated(delegate, holder);
    const acting = await underTest.switched((await underTest.signIn(delegate)).viewer, given);
    const { links } = await recovered();
    const token = tokenIn(links);
    expect(await isEnded('api_key', key)).toBe(false);

    expect(await end(token)).toBe(true);
    expect(await isEnded('api_key', key)).toBe(true);
    expect(await isEnded('delegation', given)).toBe(true);
    expect(await isEnded('delegation', invitation.id)).toBe(true);
    expect(await isEnded('delegation', received)).toBe(false);
    expect(await underTest.isRevoked(acting.viewer)).toBe(true);
    const facts = (type: string) => underTest.facts(holder.profileId, type);
    expect((await facts('api-key.revoked')).map(({ payload }) => payload)).toEqual([
      { name: 'Gestionale', reason: 'RECOVERED' },
    ]);
    expect(await facts('delegation.revoked')).toHaveLength(2);
    expect(await underTest.facts(delegate.profileId, 'delegation.revoked')).toHaveLength(1);
    const told = await underTest.letter(holder.email, 'Chiave API revocata');
    expect(told.text).toContain('con il link ricevuto dopo il recupero di una login');

    const later = await underTest.delegated(holder, delegate);
    expect(await end(token)).toBe(false);
    expect(await isEnded('delegation', later)).toBe(false);
  });

  it('of other logins of the profile stays', async () => {
    await createKey('Gestionale');
    const other = await secondLogin(underTest.service, holder.viewer);
    const theirs = await createKey('Suo', other);
    const { text, links } = await recovered();
    expect(text).not.toContain('«Suo»');
    expect(await end(tokenIn(links))).toBe(true);
    expect(await isEnded('api_key', theirs)).toBe(false);
  });

  it('cannot be ended by an unknown link, nor after a week', async () => {
    const given = await underTest.delegated(holder, delegate);
    const token = tokenIn((await recovered()).links);
    expect(await end('no-such-token')).toBe(false);
    await underTest.moveClock(8);
    expect(await end(token)).toBe(false);
    expect(await isEnded('delegation', given)).toBe(false);
  });

  it('ends once, of twenty who open the link at once', async () => {
    await createKey('Gestionale');
    const token = tokenIn((await recovered()).links);
    const answers = await Promise.all(Array.from({ length: 20 }, () => end(token)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    await eventually(async () => (await underTest.facts(holder.profileId, 'api-key.revoked')).length === 1);
  });
});
