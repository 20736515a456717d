import { apiKeyHash, isApiKey } from '@customer-area/shared/api-key';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { isolation } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { MAX_LIVE_KEYS } from './create-api-key';

const KEY = `id name lastFour status scopes allowedCidrs spendingLimit { amount currency } createdAt expiresAt lastUsedAt
  lastUsedFrom revokedAt createdBy { id }`;
const CREATE = `mutation ($name: String!, $scopes: [AccessScope!]!, $expiresAt: DateTime, $cidrs: [String!], $limit: MoneyInput) {
  createApiKey(input: { name: $name, scopes: $scopes, expiresAt: $expiresAt, allowedCidrs: $cidrs, spendingLimit: $limit }) { __typename
    ... on ApiKeyCreated { key apiKey { ${KEY} } } ... on ApiKeyRefused { code message } } }`;
const LIST = `{ apiKeys { edges { node { ${KEY} } } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeApiKey(apiKeyId: $id) { id status revokedAt } }';
const LIMIT =
  'mutation ($id: ID!, $cents: Int!) { setApiKeySpendingLimit(apiKeyId: $id, spendingLimit: { amount: $cents }) { spendingLimit { amount } } }';
const ENTITY =
  'query ($id: ID!) { _entities(representations: [{ __typename: "ApiKey", id: $id }]) { ... on ApiKey { id name } } }';
const ABSENT = 'key_01jdem00000000000000009999';
const asGateway = { kind: 'service', service: 'gateway', requestId: 'test' } as const;

interface ShownKey {
  readonly id: string;
  readonly status: string;
  readonly lastUsedAt: string;
  readonly lastUsedFrom: string;
}

describe('API keys', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let owner: LoginViewer;
  let proven: LoginViewer;
  let email: string;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  beforeEach(async () => {
    email = `${newId('who')}@example.it`;
    const { profileId, loginId } = await register(running.service, { email, emailConfirmation: email });
    owner = loginOf(profileId, loginId);
    proven = { ...owner, secondFactor: true };
  });
  afterAll(() => running.close());

  const run = (source: string, variables: Record<string, unknown> = {}, viewer = owner) =>
    ask(running.service, viewer, source, variables);
  const create = (input: Record<string, unknown> = {}, viewer = owner) =>
    run(CREATE, { name: 'Gestionale', scopes: ['DOMAINS_READ'], ...input }, viewer);
  const created = async (input: Record<string, unknown> = {}, viewer = owner) => {
    const answer = await create(input, viewer);
    if (answer.data?.createApiKey?.key === undefined) throw new Error(JSON.stringify(answer));
    return answer.data.createApiKey as { key: string; apiKey: Record<string, never> & { id: string } };
  };
  const listOf = async (viewer = owner) =>
    (await run(LIST, {}, viewer)).data.apiKeys.edges.map(
      ({ node }: { node: ShownKey }) => node,
    ) as ShownKey[];
  const faultOf = (answer: { errors?: { extensions: unknown }[] }) => answer.errors?.[0]?.extensions;
  const internal = (operation: string, input: unknown) =>
    running.service.internal[operation]?.(input, asGateway);
  const holderOf = (key: string) => internal('api-key', { keyHash: apiKeyHash(key) });
  const lettersWritten = async (kind: string) =>
    (await running.rows('SELECT id FROM letter WHERE profile_id = ? AND kind = ?', [owner.profileId, kind]))
      .length;
  /** As it came; what was sent is not kept. */
  const letter = (subject: string) =>
    eventually(async () => {
      const { data } = await run('query ($to: String!) { sandboxMail(to: $to) { subject text } }', {
        to: email,
      });
      const mails = data.sandboxMail as { subject: string; text: string }[];
      return mails.find((mail) => mail.subject === subject)?.text;
    });
  const facts = async (type: string) =>
    (
      await running.rows(
        'SELECT payload FROM event_log WHERE profile_id = ? AND type = ? ORDER BY occurred_at',
        [owner.profileId, type],
      )
    ).map(({ payload }) => JSON.parse(String(payload)) as unknown);

  /** A second login of the owner's profile. */
  const furtherLogin = async (): Promise<LoginViewer> => {
    const prepared = await run(
      'mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }',
      { p: 'sette-lune-sopra-la-laguna' },
    );
    const { data } = await run(
      'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { ... on Login { id } } }',
      {
        t: prepared.data.prepareAdditionalLogin.token,
      },
    );
    return loginOf(owner.profileId, data.confirmAdditionalLogin.id);
  };

  it('are shown once, and listed without the secret', async () => {
    const { key, apiKey } = await created({
      name: ' Gestionale ',
      scopes: ['ORDERS_PLACE', 'INVOICES_READ', 'ORDERS_PLACE'],
      cidrs: ['203.0.113.9/24', '2001:DB8::1'],
    });
    expect(isApiKey(key)).toBe(true);
    expect(key).toContain(`cak_${apiKey.id.slice(4)}_`);
    expect(apiKey).toMatchObject({
      name: 'Gestionale',
      lastFour: key.slice(-4),
      status: 'ACTIVE',
      scopes: ['DOMAINS_READ', 'ORDERS_READ', 'ORDERS_PLACE', 'INVOICES_READ'],
      allowedCidrs: ['203.0.113.0/24', '2001:db8::1/128'],
      spendingLimit: { amount: 0, currency: 'EUR' },
      lastUsedAt: null,
      lastUsedFrom: null,
      revokedAt: null,
      createdBy: { id: owner.loginId },
    });
    const listed = await listOf();
    expect(listed).toEqual([apiKey]);
    expect(JSON.stringify(listed)).not.toContain(key.slice(31, -4));
  });

  it('leave nothing of the secret behind: not in the row, the letter or the fact', async () => {
    const { key } = await created();
    const secret = key.slice(31, -4);
    for (const table of ['api_key', 'event_log']) {
      const rows = JSON.stringify(
        await running.rows(`SELECT * FROM ${table} WHERE profile_id = ?`, [owner.profileId]),
      );
      expect(rows).toContain('Gestionale');
      expect(rows).not.toContain(secret);
    }
    expect(await letter('Nuova chiave API creata')).not.toContain(secret);
  });

  it('go on page by page, with the count of all pages', async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n++) made.unshift((await created()).apiKey.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: Record<string, unknown> } = await run(
        `query ($after: String) { apiKeys(first: 2, after: $after) {
          totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const { totalCount, edges, pageInfo } = data.apiKeys as {
        totalCount: number;
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(totalCount).toBe(5);
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(made);
    running.statements.take();
    await run('{ apiKeys(last: 2) { edges { node { id } } } }');
    expect(running.statements.takeOf('api_key')).toHaveLength(1);
  });

  it('end after a year when nothing was said, and otherwise when it was said', async () => {
    const year = Date.parse((await created()).apiKey.expiresAt ?? '') - Date.now();
    expect(Math.round(year / 86_400_000)).toBe(365);
    const expiresAt = addDays(new Date(), 700).toISOString();
    expect((await created({ expiresAt })).apiKey.expiresAt).toBe(expiresAt);
  });

  it.each([
    ['a blank name', { name: '  ' }, 'name'],
    ['a name of two lines', { name: 'a\nb' }, 'name'],
    ['an endless name', { name: 'x'.repeat(61) }, 'name'],
    ['no scope', { scopes: [] }, 'scopes'],
    ['an end that has passed', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['an end too far away', { expiresAt: addDays(new Date(), 732).toISOString() }, 'expiresAt'],
    ['something that is no network', { cidrs: ['10.0.0.0/8', 'office'] }, 'allowedCidrs.1'],
    ['too many networks', { cidrs: Array.from({ length: 21 }, (_, n) => `10.0.0.${n}`) }, 'allowedCidrs'],
    ['a negative limit', { limit: { amount: -1 } }, 'spendingLimit.amount'],
    ['a limit in another currency', { limit: { amount: 1, currency: 'USD' } }, 'spendingLimit.currency'],
    ['a limit out of reach', { limit: { amount: 100_000_001 } }, 'spendingLimit.amount'],
  ])('are not made with %s', async (_, input, field) => {
    expect(faultOf(await create(input, proven))).toEqual({ code: 'BAD_USER_INPUT', field });
    expect(await listOf()).toEqual([]);
  });

  it('are at most twenty that live, however many are made at once, and a revoked one makes room', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => create({ name: `key ${n}` })));
    const made = answers.filter(({ data }) => data.createApiKey.__typename === 'ApiKeyCreated');
    expect(made).toHaveLength(MAX_LIVE_KEYS);
    expect((await create()).data.createApiKey).toEqual({
      __typename: 'ApiKeyRefused',
      code: 'TOO_MANY_API_KEYS',
      message: expect.stringContaining('20 chiavi API attive'),
    });
    await run(REVOKE, { id: made[0]?.data.createApiKey.apiKey.id });
    await created();
  });

  it('are told by letter and as a fact', async () => {
    await created({ scopes: ['TICKETS_WRITE'], cidrs: ['203.0.113.9'] });
    const text = await letter('Nuova chiave API creata');
    for (const words of [
      '«Gestionale»',
      '- leggere le richieste di assistenza\n- aprire richieste di assistenza e rispondere',
      'solo da 203.0.113.9/32. Non può pagare.',
      'Se non sei stato tu, revoca subito la chiave',
    ])
      expect(text).toContain(words);
    expect(await facts('api-key.created')).toEqual([
      {
        name: 'Gestionale',
        scopes: ['tickets:write'],
        allows: ['tickets:read', 'tickets:write'],
        allowedCidrs: ['203.0.113.9/32'],
        expiresAt: expect.any(String),
        limitCents: 0,
      },
    ]);
  });

  it('are announced a week before they end, once, unless they have ended already', async () => {
    const { apiKey } = await created({ name: 'Backup' });
    const revoked = await created({ name: 'Revocata' });
    await run(REVOKE, { id: revoked.apiKey.id });
    const soon = await created({ name: 'Breve', expiresAt: addDays(new Date(), 6).toISOString() });
    const planned = async (id: string) =>
      await running.rows("SELECT due_at FROM job WHERE kind = 'api-key.remind-of-end' AND subject_id = ?", [
        id,
      ]);
    expect(await planned(apiKey.id)).toEqual([{ due_at: addDays(new Date(apiKey.expiresAt ?? ''), -7) }]);
    expect(await planned(soon.apiKey.id)).toEqual([]);
    await running.rows("UPDATE job SET due_at = ? WHERE kind = 'api-key.remind-of-end'", [new Date()]);
    await running.service.runtime.settle();
    expect(await letter('La chiave API «Backup» sta per scadere')).toContain('non hanno più accesso');
    await running.rows("UPDATE job SET state = 'READY', due_at = ? WHERE subject_id = ?", [
      addDays(new Date(), -1),
      apiKey.id,
    ]);
    await running.service.runtime.settle();
    await eventually(async () => {
      const open =
        "SELECT id FROM job WHERE kind = 'api-key.remind-of-end' AND state = 'READY' AND subject_id IN (?, ?)";
      return (await running.rows(open, [apiKey.id, revoked.apiKey.id])).length === 0;
    });
    expect(await lettersWritten('api-key.end-announced')).toBe(1);
  });

  it('stand in the audit log', async () => {
    const { apiKey } = await created({ name: 'Backup' });
    await run(REVOKE, { id: apiKey.id });
    const texts = await eventually(async () => {
      const { data } = await run('{ auditLog { edges { node { text } } } }');
      const all: string[] = data.auditLog.edges.map(({ node }: { node: { text: string } }) => node.text);
      return all.length >= 3 ? all : null;
    });
    expect(texts.slice(0, 2)).toEqual(['Chiave API revocata: «Backup»', 'Chiave API creata: «Backup»']);
  });

  describe('at the gateway', () => {
    it('speak for their maker, within their scopes', async () => {
      const { key, apiKey } = await created({ scopes: ['ORDERS_PAY'], cidrs: ['10.0.0.0/8', '::1'] });
      expect(await holderOf(key)).toEqual({
        id: apiKey.id,
        loginId: owner.loginId,
        profileId: owner.profileId,
        locale: 'it',
        scopes: ['orders:read', 'orders:pay'],
        allowedCidrs: ['10.0.0.0/8', '::1/128'],
        // As it goes over the wire.
        expiresAt: new Date(apiKey.expiresAt ?? '').toISOString(),
      });
    });

    it('are nobody’s when they are unknown, revoked, expired, or their maker is disabled', async () => {
      const [revoked, expired, orphaned, good] = [
        await created(),
        await created(),
        await created(),
        await created(),
      ];
      await run(REVOKE, { id: revoked.apiKey.id });
      await running.rows('UPDATE api_key SET expires_at = ? WHERE id = ?', [new Date(), expired.apiKey.id]);
      expect(await holderOf(good.key)).toMatchObject({ id: good.apiKey.id });
      for (const key of [revoked.key, expired.key, `${good.key}x`]) expect(await holderOf(key)).toBeNull();
      await running.rows('UPDATE login SET disabled_at = ? WHERE id = ?', [new Date(), owner.loginId]);
      expect(await holderOf(orphaned.key)).toBeNull();
    });

    it('are not made by a login that has just been disabled', async () => {
      await running.rows('UPDATE login SET disabled_at = ? WHERE id = ?', [new Date(), owner.loginId]);
      expect(faultOf(await create())).toEqual({ code: 'UNAUTHENTICATED' });
    });

    it('are known by a hash only, and by no other thing', async () => {
      const { key } = await created();
      for (const keyHash of [key, '', "' OR 1=1 -- ", apiKeyHash(key).toUpperCase()])
        await expect(internal('api-key', { keyHash })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('are used at most once a minute in the books', async () => {
      const { apiKey } = await created();
      const use = (ip: string) => internal('api-key-used', { id: apiKey.id, ip });
      const last = async () => (await listOf())[0] as ShownKey;
      await use('203.0.113.1');
      const first = await last();
      expect(first.lastUsedFrom).toBe('203.0.113.1');
      expect(Date.now() - Date.parse(first.lastUsedAt)).toBeLessThan(60_000);
      await use('203.0.113.2');
      expect(await last()).toEqual(first);
      await running.rows('UPDATE api_key SET last_used_at = ? WHERE id = ?', [
        new Date(Date.now() - 61_000),
        apiKey.id,
      ]);
      await use('203.0.113.2');
      expect((await last()).lastUsedFrom).toBe('203.0.113.2');
    });
  });

  describe('that are revoked', () => {
    it('say so, once, and twice is as once', async () => {
      const { apiKey } = await created();
      const answers = await Promise.all(Array.from({ length: 20 }, () => run(REVOKE, { id: apiKey.id })));
      const [first] = answers;
      expect(first?.data.revokeApiKey).toEqual({
        id: apiKey.id,
        status: 'REVOKED',
        revokedAt: expect.any(String),
      });
      for (const answer of answers) expect(answer).toEqual(first);
      expect(await facts('api-key.revoked')).toEqual([{ name: 'Gestionale', reason: 'REQUESTED' }]);
      expect(await letter('Chiave API revocata')).toContain('«Gestionale» è stata revocata.');
      expect(await lettersWritten('api-key.revoked')).toBe(1);
    });

    it('are told to the gateways at once, and to those that start later', async () => {
      const { apiKey } = await created();
      const before = (await internal('revocations', { after: null })) as {
        cursor: number;
        sessionIds: string[];
      };
      expect(before.sessionIds).not.toContain(apiKey.id);
      await run(REVOKE, { id: apiKey.id });
      let after = before.cursor;
      await eventually(async () => {
        const feed = (await internal('revocations', { after })) as typeof before;
        after = feed.cursor;
        return feed.sessionIds.includes(apiKey.id);
      });
      const later = (await internal('revocations', { after: null })) as typeof before;
      expect(later.sessionIds).toContain(apiKey.id);
    });

    it('are those of a login that is disabled, and no others: told to gateways, as a fact and by letter', async () => {
      const second = await furtherLogin();
      const hers = await created({ name: 'Suo' }, second);
      const mine = await created({ name: 'Mio' });
      await run('mutation ($id: ID!) { disableLogin(loginId: $id) { ... on Login { id } } }', {
        id: second.loginId,
      });
      expect(await holderOf(hers.key)).toBeNull();
      expect(await holderOf(mine.key)).toMatchObject({ id: mine.apiKey.id });
      const told = (await internal('revocations', { after: null })) as { sessionIds: string[] };
      expect(told.sessionIds).toContain(hers.apiKey.id);
      expect(told.sessionIds).not.toContain(mine.apiKey.id);
      expect(await facts('api-key.revoked')).toEqual([{ name: 'Suo', reason: 'MAKER_DISABLED' }]);
      expect(await letter('Chiave API revocata')).toContain(
        'perché la login che l’aveva creata è stata disabilitata',
      );
    });

    it('stay on the list for a month, in the order in which they were made', async () => {
      const [old, recent, live] = [await created(), await created(), await created()];
      for (const { apiKey } of [old, recent]) await run(REVOKE, { id: apiKey.id });
      const daysAgo = (days: number) => addDays(new Date(), -days);
      await running.rows('UPDATE api_key SET revoked_at = ? WHERE id = ?', [daysAgo(31), old.apiKey.id]);
      await running.rows('UPDATE api_key SET revoked_at = ? WHERE id = ?', [daysAgo(29), recent.apiKey.id]);
      const expired = await created();
      await running.rows('UPDATE api_key SET expires_at = ? WHERE id = ?', [daysAgo(1), expired.apiKey.id]);
      expect((await listOf()).map(({ id, status }) => [id, status])).toEqual([
        [expired.apiKey.id, 'EXPIRED'],
        [live.apiKey.id, 'ACTIVE'],
        [recent.apiKey.id, 'REVOKED'],
      ]);
    });
  });

  describe('that can pay', () => {
    it('are made with a second factor only', async () => {
      expect(faultOf(await create({ limit: { amount: 1 } }))).toEqual({
        code: 'FORBIDDEN',
        reason: 'SECOND_FACTOR_REQUIRED',
      });
      const { apiKey } = await created({ limit: { amount: 5_000 } }, proven);
      expect(apiKey.spendingLimit).toEqual({ amount: 5_000, currency: 'EUR' });
      expect(await letter('Nuova chiave API creata')).toContain('Può pagare fino a 50,00');
    });

    it('get a lower limit from any fresh session, a higher one only with a second factor', async () => {
      const { apiKey } = await created({ limit: { amount: 5_000 } }, proven);
      const set = (cents: number, viewer = owner) => run(LIMIT, { id: apiKey.id, cents }, viewer);
      expect((await set(2_000)).data.setApiKeySpendingLimit.spendingLimit.amount).toBe(2_000);
      expect((await set(2_000)).errors).toBeUndefined();
      expect(faultOf(await set(2_001))).toEqual({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR_REQUIRED' });
      expect((await set(2_001, proven)).data.setApiKeySpendingLimit.spendingLimit.amount).toBe(2_001);
      expect(await facts('api-key.limit-changed')).toEqual([
        { name: 'Gestionale', limitCents: 2_000, previousCents: 5_000, raised: false },
        { name: 'Gestionale', limitCents: 2_001, previousCents: 2_000, raised: true },
      ]);
      expect(await letter('Limite di spesa di una chiave API aumentato')).toContain('(prima 20,00');
      // Lowering it was no news.
      expect(await lettersWritten('api-key.limit-changed')).toBe(1);
      expect(faultOf(await set(-1, proven))).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'spendingLimit.amount',
      });
    });

    it('do not get a limit any more once they have ended', async () => {
      const { apiKey } = await created();
      await run(REVOKE, { id: apiKey.id });
      expect(faultOf(await run(LIMIT, { id: apiKey.id, cents: 1 }, proven))).toEqual({ code: 'CONFLICT' });
    });

    it('tell billing their limit, and nothing once they cannot be used any more', async () => {
      const { apiKey } = await created({ limit: { amount: 700 } }, proven);
      const limitOf = (profileId: string) => internal('api-key-spending-limit', { profileId, id: apiKey.id });
      expect(await limitOf(owner.profileId)).toBe(700);
      expect(await limitOf('prf_01jdem00000000000000009999')).toBeNull();
      await run(REVOKE, { id: apiKey.id });
      expect(await limitOf(owner.profileId)).toBeNull();
    });
  });

  it('have no session to sign out of', async () => {
    const { apiKey } = await created();
    const limits = { via: 'api-key', id: apiKey.id, scopes: ['profile:read'], domainIds: null } as const;
    const program = { ...owner, sessionId: apiKey.id, limits };
    expect(faultOf(await run('mutation { signOut }', {}, program))).toEqual({
      code: 'FORBIDDEN',
      reason: 'BEYOND_SCOPE',
    });
    expect((await run('{ me { id } }', {}, program)).data.me.id).toBe(owner.loginId);
  });

  describe('are for a login in person', () => {
    const acts: [string, Record<string, unknown>][] = [
      [LIST, {}],
      [CREATE, { name: 'x', scopes: ['DOMAINS_READ'] }],
      [REVOKE, { id: ABSENT }],
      [LIMIT, { id: ABSENT, cents: 0 }],
    ];

    it.each(['api-key', 'delegation'] as const)('never for one that comes through a %s', async (via) => {
      const scopes = ['profile:read', 'orders:pay'];
      const limited = { ...proven, limits: { via, id: ABSENT, scopes, domainIds: null } };
      for (const [source, variables] of acts)
        expect(faultOf(await run(source, variables, limited))).toEqual({
          code: 'FORBIDDEN',
          reason: 'BEYOND_SCOPE',
        });
      expect(await listOf()).toEqual([]);
    });

    it('and not for strangers', async () => {
      for (const [source, variables] of acts)
        expect(faultOf(await ask(running.service, anonymous, source, variables))).toEqual({
          code: 'UNAUTHENTICATED',
        });
    });

    it('that has signed in lately, for everything but looking at them', async () => {
      const stale = { ...proven, authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
      for (const [source, variables] of acts.slice(1))
        expect(faultOf(await run(source, variables, stale))).toEqual({
          code: 'FORBIDDEN',
          reason: 'FRESH_SIGN_IN_REQUIRED',
        });
      expect(await listOf(stale)).toEqual([]);
    });
  });

  describe('of another profile', () => {
    it('are answered like ones that do not exist, whatever is done with their id', async () => {
      const { apiKey } = await created({ limit: { amount: 100 } }, proven);
      const { profileId, loginId } = await register(running.service);
      const stranger = { ...loginOf(profileId, loginId), secondFactor: true };
      for (const source of [REVOKE, LIMIT, ENTITY]) {
        const variables = (id: string) => ({ id, ...(source === LIMIT ? { cents: 0 } : {}) });
        const foreign = await run(source, variables(apiKey.id), stranger);
        expect(foreign).toEqual(await run(source, variables(ABSENT), stranger));
        expect(JSON.stringify(foreign)).not.toContain(apiKey.id);
      }
      for (const id of ['', 'key_', `${apiKey.id}x`, 'lgn_01jdem00000000000000009999'])
        expect(faultOf(await run(REVOKE, { id }))).toEqual({ code: 'NOT_FOUND' });
      expect(await listOf(stranger)).toEqual([]);
      expect((await listOf())[0]).toMatchObject({
        status: 'ACTIVE',
        spendingLimit: { amount: 100 },
      });
    });

    it('stay out of reach when the stores do not isolate', async () => {
      const { apiKey } = await created();
      const { profileId, loginId } = await register(running.service);
      const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
      const list = await run(LIST, {}, loginOf(profileId, loginId));
      const one = await run(ENTITY, { id: apiKey.id }, loginOf(profileId, loginId));
      narrow.mockRestore();
      for (const answer of [list, one]) {
        expect(faultOf(answer)).toEqual({ code: 'NOT_FOUND' });
        expect(JSON.stringify(answer)).not.toContain('Gestionale');
      }
    });

    it('are shared with the other logins of the same one', async () => {
      const { apiKey } = await created();
      const other = loginOf(owner.profileId, 'lgn_01jdem00000000000000009999');
      expect((await listOf(other))[0]?.id).toBe(apiKey.id);
      expect((await run(REVOKE, { id: apiKey.id }, other)).data.revokeApiKey.status).toBe('REVOKED');
    });
  });
});
