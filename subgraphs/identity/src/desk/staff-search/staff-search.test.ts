import type { Peer } from '@customer-area/shared/http';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { ask, loginOf } from '../../../../../test/harness/operations';
import { settleStatistics } from '../../../../../test/harness/settled-statistics';
import { identityUnderTest, register, silentPeer } from '../../testing/identity-under-test';
import { faultOf } from '../../testing/sign-in';
import { staffMember } from '../../testing/staff-member';
import { CustomerFinderStore } from './customer-finder.store';

const SEARCH = `query ($t: String!, $r: String!) { staffSearch(text: $t, reason: $r) {
  more unavailable matches { profileId displayName kind fit matched } } }`;

describe('a search of staff', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let agent: LoginViewer;
  let owner: Awaited<ReturnType<typeof register>>;
  const asked: { service: string; input: unknown }[] = [];
  let elsewhere: (service: string) => unknown = () => [];
  const peer = (name: string): Peer => ({
    ...silentPeer(name),
    call: async (operation, input, ...rest) => {
      if (operation !== 'staff-find') return silentPeer(name).call(operation, input, ...rest);
      asked.push({ service: name, input });
      return elsewhere(name);
    },
  });
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer });
    agent = await staffMember(running, ['customers:read']);
    owner = await register(running.service, {
      firstName: 'Ginevra',
      lastName: 'Malaspina',
      fiscalCode: null,
      address: { street: 'Rue 1', postalCode: '75001', city: 'Paris', province: null, country: 'FR' },
      email: 'ginevra.m@example.it',
      emailConfirmation: 'ginevra.m@example.it',
      phone: '+390575999888',
    });
    await running.rows(
      "UPDATE profile SET fiscal_code = 'MLSGVR80A41A390X', vat_number = '01234567897' WHERE id = ?",
      [owner.profileId],
    );
    await ask(
      running.service,
      loginOf(owner.profileId, owner.loginId),
      'mutation { createApiKey(input: { name: "x", scopes: [PROFILE_READ] }) { __typename } }',
    );
  });
  afterAll(() => running.close());
  afterEach(() => {
    asked.length = 0;
    elsewhere = () => [];
  });

  const search = async (text: string, by = agent, reason = 'ticket 9') => {
    const answer = await ask(running.service, by, SEARCH, { t: text, r: reason });
    return answer.errors === undefined ? answer.data.staffSearch : faultOf(answer);
  };
  const told = async () =>
    (await running.rows("SELECT profile_id, payload FROM event_log WHERE type = 'staff.read'")).map(
      ({ profile_id, payload }) => [profile_id, JSON.parse(String(payload)).section],
    );

  it('finds a customer by each of its own, and says how well it fits', async () => {
    const [login] = await running.rows('SELECT username FROM login WHERE id = ?', [owner.loginId]);
    const [key] = await running.rows('SELECT last_four AS tail FROM api_key WHERE profile_id = ?', [
      owner.profileId,
    ]);
    const username = String(login?.username);
    for (const [text, kind, fit, matched] of [
      [owner.profileId, 'PROFILE', 'EXACT', owner.profileId],
      [username, 'USERNAME', 'EXACT', username],
      [username.slice(0, 6), 'USERNAME', 'PREFIX', username],
      ['MLSGVR80A41A390X', 'FISCAL_CODE', 'EXACT', 'MLSGVR80A41A390X'],
      ['mlsgvr80a41', 'FISCAL_CODE', 'PREFIX', 'MLSGVR80A41•••••'],
      ['01234567897', 'VAT_NUMBER', 'EXACT', '01234567897'],
      ['ginevra.m@example.it', 'EMAIL', 'EXACT', 'ginevra.m@example.it'],
      ['ginevra.m@', 'EMAIL', 'PREFIX', 'ginevra.m@••••••••'],
      ['+39 0575 999888', 'PHONE', 'EXACT', '+390575999888'],
      ['0575999', 'PHONE', 'PREFIX', '+390575999•••'],
      ['Malaspina', 'NAME', 'EXACT', 'Ginevra Malaspina'],
      ['malaspina ginevra', 'NAME', 'EXACT', 'Ginevra Malaspina'],
      ['Malasp', 'NAME', 'PREFIX', 'Ginevra Malaspina'],
      ['ginev', 'NAME', 'PART', 'Ginevra Malaspina'],
      [`…${key?.tail}`, 'KEY', 'EXACT', `…${key?.tail}`],
    ]) {
      const { matches } = await search(String(text));
      expect([text, matches]).toEqual([
        text,
        expect.arrayContaining([
          { profileId: owner.profileId, displayName: 'Ginevra Malaspina', kind, fit, matched },
        ]),
      ]);
    }
  });

  it('tells each profile that is shown once, with the reason, and nobody else', async () => {
    await running.rows("DELETE FROM event_log WHERE type = 'staff.read'");
    await search('MLSGVR80A41A390X');
    expect(await told()).toEqual([[owner.profileId, 'SEARCH']]);
    expect((await search('nessuno-cosi')).matches).toEqual([]);
    expect(await told()).toHaveLength(1);
  });

  it('asks another service only for what the text can be, and puts exact fits first', async () => {
    elsewhere = (service) =>
      service === 'domains'
        ? [
            { profileId: owner.profileId, kind: 'DOMAIN', fit: 'PREFIX', value: 'malaspina-vini.it' },
            {
              profileId: 'prf_01jdem00000000000000009999',
              kind: 'DOMAIN',
              fit: 'PREFIX',
              value: 'malaspina.eu',
            },
          ]
        : [];
    const { matches } = await search('malaspina');
    expect(asked.map(({ service }) => service)).toEqual(['domains']);
    expect(matches.map(({ kind, fit }: { kind: string; fit: string }) => `${kind} ${fit}`)).toEqual([
      'NAME EXACT',
      'DOMAIN PREFIX',
    ]);
    asked.length = 0;
    await search('ginevra.m@example.it');
    expect(asked).toEqual([]);
    await search('2026000001423');
    expect(asked).toEqual([
      {
        service: 'billing',
        input: {
          wanted: [
            { kind: 'ORDER', text: '2026000001423' },
            { kind: 'BANK_LINE', text: '2026000001423' },
          ],
          limit: 21,
        },
      },
    ]);
  });

  it('answers without a service that is silent, and says so', async () => {
    elsewhere = () => {
      throw new Error('down');
    };
    const { matches, unavailable } = await search('Malaspina');
    expect([matches.length, unavailable]).toEqual([1, ['domains']]);
  });

  it('shows twenty customers, and says that there are more', async () => {
    await running.rows(
      `INSERT INTO profile (id, subject_type, last_name, street, postal_code, city, country, phone, email, locale, privacy_accepted_at, created_at)
       SELECT CONCAT('prf_many', seq), 'NATURAL_PERSON', 'Fabbricatore', '', '', '', 'IT', '', CONCAT('many', seq, '@example.it'), 'it', NOW(), NOW() FROM seq_1_to_30`,
    );
    const { matches, more } = await search('Fabbricatore');
    expect([matches.length, more]).toEqual([20, true]);
  });

  it('reads no table through, whatever is looked for', async () => {
    await running.rows(
      `INSERT INTO profile (id, subject_type, first_name, last_name, company_name, fiscal_code, vat_number, street, postal_code, city, country, phone, email, locale, privacy_accepted_at, created_at)
       SELECT CONCAT('prf_bulk', seq), 'COMPANY', CONCAT('Nome', seq), CONCAT('Cognome', seq), CONCAT('Ditta', seq), CONCAT('F', seq), CONCAT('V', seq), '', '', '', 'IT', CONCAT('+39', seq), CONCAT('bulk', seq, '@example.it'), 'it', NOW(), NOW() FROM seq_1_to_3000`,
    );
    await running.rows(
      `INSERT INTO login (id, profile_id, username, password_hash, role, permissions, created_at)
       SELECT CONCAT('lgn_bulk', seq), CONCAT('prf_bulk', seq), CONCAT(seq, '@bulk.it'), '', 'customer', '', NOW() FROM seq_1_to_3000`,
    );
    await running.rows(
      `INSERT INTO api_key (id, profile_id, login_id, name, key_hash, last_four, scopes, allowed_cidrs, spending_limit_cents, created_at, expires_at)
       SELECT CONCAT('key_bulk', seq), CONCAT('prf_bulk', seq), CONCAT('lgn_bulk', seq), '', SHA2(seq, 256), LPAD(seq, 4, '0'), '', '', 0, NOW(), NOW() FROM seq_1_to_3000`,
    );
    await settleStatistics((sql) => running.rows(sql), 'profile', 'login', 'api_key');
    for (const [lookup, sql] of Object.entries(CustomerFinderStore.lookups)) {
      const values = [...sql.matchAll(/\?/g)].map((_, at, all) =>
        at === all.length - 1
          ? 21
          : lookup === 'words'
            ? '+nome12*'
            : lookup.endsWith('Prefix')
              ? 'Nome12%'
              : 'x',
      );
      const plan = await running.rows(`EXPLAIN ${sql}`, values);
      const ways = plan.map(
        ({ type, key, Extra }) => type ?? (/Impossible|const table/.test(String(Extra)) ? 'const' : key),
      );
      expect([lookup, ways]).toEqual([lookup, [expect.stringMatching(/^(const|ref|range|fulltext)$/)]]);
    }
  });

  it('is for staff with the permission and a second factor, with a text and a reason', async () => {
    const viewer = loginOf(owner.profileId, owner.loginId);
    for (const by of [viewer, { ...agent, permissions: ['tickets:answer'] }])
      expect(await search('Malaspina', by)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await search('Malaspina', { ...agent, secondFactor: false })).toMatchObject({
      reason: 'SECOND_FACTOR_REQUIRED',
    });
    expect(await search(' ')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'text' });
    expect(await search('x'.repeat(101))).toMatchObject({ field: 'text' });
    expect(await search('Malaspina', agent, '')).toMatchObject({ field: 'reason' });
  });
});
