import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { StatementCounter } from '@customer-area/shared/database';
import type { Viewer } from '@customer-area/shared/viewer';
import { createConnection } from 'mysql2/promise';
import { anonymous, composedDomains, login, type TestDomains } from '../testing/composed-domains';

const PUT = `mutation($input: PutTldPolicyInput!) {
  putTldPolicy(input: $input) {
    ... on TldPolicyPut { domains changes { field before after } policy { version tld graceDays validUntil } }
    ... on TldPolicyRefused { code message } } }`;
const ONE = `query($tld: String!, $at: DateTime) { tldPolicy(tld: $tld, at: $at) {
  tld version validFrom validUntil source graceDays labelLengths { min max } labelLengthsBelow { min } scripts letters
  restoreFee { amount currency } verificationDays } }`;

const staff: Viewer = {
  ...login('prf_staff'),
  kind: 'login',
  role: 'staff',
  secondFactor: true,
  permissions: ['domains:rules'],
} as Viewer;

describe('the rulebook in the graph', () => {
  const statements = new StatementCounter();
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('rulebook', { demoData: true, statements });
  });
  afterAll(() => domains.end());

  const soon = (days = 1) => addDays(new Date(), days).toISOString();
  const one = async (tld: string, at?: string) => {
    const { data, errors } = await domains.ask(ONE, anonymous, { tld, at });
    expect(errors).toBeUndefined();
    return (data as { tldPolicy: Record<string, unknown> | null }).tldPolicy;
  };
  const put = async (input: object, { viewer = staff, dryRun = false, reason = 'announced' } = {}) => {
    const { data, errors } = await domains.ask(PUT, viewer, { input: { ...input, reason, dryRun } });
    return { put: data?.putTldPolicy as Record<string, unknown> | undefined, errors };
  };
  const com = (more: object) => ({ tld: 'com', source: 'ICANN, a notice', validFrom: soon(), ...more });
  const stored = async () => {
    const connection = await createConnection(domains.url);
    try {
      const [rows] = await connection.query(
        'SELECT tld, version, grace_days FROM tld_policy ORDER BY version',
      );
      return rows as { tld: string; version: number; grace_days: number }[];
    } finally {
      await connection.end();
    }
  };

  it('tells anybody the rules of an extension, of now and of then, without a statement', async () => {
    statements.take();
    expect(await one('.IT')).toMatchObject({
      tld: 'it',
      validFrom: '2014-11-03T00:00:00.000Z',
      validUntil: null,
      source: expect.stringContaining('Registro .it'),
      labelLengths: { min: 3, max: 63 },
      labelLengthsBelow: { min: 1 },
      scripts: ['Latin', 'Greek', 'Cyrillic'],
      letters: expect.stringContaining('ł'),
      restoreFee: null,
      verificationDays: null,
    });
    expect(await one('it', '2013-01-01T00:00:00Z')).toMatchObject({
      validUntil: '2014-11-03T00:00:00.000Z',
      scripts: ['Latin'],
    });
    expect(await one('com')).toMatchObject({ restoreFee: { amount: 10_000, currency: 'EUR' } });
    for (const tld of ['nowhere', '', '__proto__', 'it.it']) expect(await one(tld)).toBeNull();
    expect(statements.take()).toEqual([]);
  });

  it('lists what is sold at a moment', async () => {
    const ask = async (at: string) => {
      const { data } = await domains.ask('query($at: DateTime) { tldPolicies(at: $at) { tld } }', anonymous, {
        at,
      });
      return (data as { tldPolicies: { tld: string }[] }).tldPolicies.map(({ tld }) => tld);
    };
    expect(await ask('2016-09-25T00:00:00Z')).toEqual([
      'biz',
      'com',
      'eu',
      'info',
      'it',
      'net',
      'online',
      'org',
    ]);
    expect(await ask('2010-01-01T00:00:00Z')).toEqual([]);
  });

  it('shows staff what would change, with the domains it is about, and changes nothing', async () => {
    const before = await stored();
    expect(await put(com({ graceDays: 25, verificationDays: 0 }), { dryRun: true })).toMatchObject({
      put: {
        policy: null,
        domains: 3,
        changes: [
          { field: 'graceDays', before: '30', after: '25' },
          { field: 'verificationDays', before: '15', after: null },
        ],
      },
    });
    expect(await stored()).toEqual(before);
  });

  it('puts rules that begin later, known at once, and leaves those in force as they are', async () => {
    const before = await stored();
    const validFrom = soon(3);
    const { put: answer } = await put(com({ tld: 'net', graceDays: 26, validFrom }));
    const { version } = (await one('net', soon(4))) ?? {};
    expect(answer).toMatchObject({ policy: { version, tld: 'net', graceDays: 26, validUntil: null } });
    expect(await one('net')).toMatchObject({ graceDays: 30, validUntil: validFrom });
    expect(await one('net', soon(4))).toMatchObject({ version, graceDays: 26 });
    expect(await stored()).toEqual([...before, { tld: 'net', version, grace_days: 26 }]);
    const connection = await createConnection(domains.url);
    const [facts] = await connection.query(
      "SELECT profile_id, JSON_VALUE(payload, '$.reason') AS reason FROM event_log WHERE type = 'tld-policy.put'",
    );
    await connection.end();
    expect(facts).toEqual([{ profile_id: null, reason: 'announced' }]);
  });

  it('refuses to change what is in force, or to say the same again, or twice for one moment', async () => {
    const code = async (input: object) => (await put(input)).put?.code;
    expect(await code(com({ graceDays: 20, validFrom: new Date().toISOString() }))).toBe('RULES_TOO_SOON');
    expect(await code(com({ graceDays: 20, validFrom: '2014-01-01T00:00:00Z' }))).toBe('RULES_TOO_SOON');
    expect(await code(com({}))).toBe('RULES_UNCHANGED');
    const validFrom = soon(9);
    const answers = await Promise.all(
      [27, 28].map((graceDays) => put(com({ tld: 'org', graceDays, validFrom }))),
    );
    expect(answers.map(({ put: answer }) => answer?.code ?? 'PUT').sort()).toEqual([
      'PUT',
      'RULES_OF_THIS_MOMENT_EXIST',
    ]);
    expect(await code(com({ tld: 'org', graceDays: 29, validFrom }))).toBe('RULES_OF_THIS_MOMENT_EXIST');
  });

  it.each([
    ['input.tld', { tld: 'a b' }],
    ['input.tld', { tld: 'x' }],
    ['input.basedOn', { tld: 'dev' }],
    ['input.basedOn', { basedOn: 'nowhere' }],
    ['input.letters', { letters: 'klingon' }],
    ['input.graceDays', { graceDays: -1 }],
    ['input.maxYears', { maxYears: 100 }],
    ['input.minYears', { minYears: 11 }],
    ['input.letGoDays', { letGoDays: 46 }],
    ['input.source', { source: '' }],
    ['input.minLabelBelow', { maxLabelBelow: 5 }],
  ])('refuses %s of %j', async (field, wrong) => {
    const before = await stored();
    const { errors } = await put(com({ graceDays: 20, ...wrong }));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(await stored()).toEqual(before);
  });

  it('takes no rules without a reason', async () => {
    const { errors } = await put(com({ graceDays: 20 }), { reason: ' ' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'input.reason' } }]);
  });

  it('sells a new extension by rules alone', async () => {
    const validFrom = soon(1);
    const { put: answer } = await put(com({ tld: 'dev', basedOn: 'com', graceDays: 31, validFrom }));
    expect(answer).toMatchObject({ domains: 0, policy: { tld: 'dev', graceDays: 31 } });
    expect(answer?.changes).toContainEqual({ field: 'minLabel', before: null, after: '2' });
    expect(await one('dev')).toBeNull();
    await domains.moveTo(2);
    const { data } = await domains.ask(
      '{ domainAvailability(names: ["nuovo.dev"]) { available reason } }',
      anonymous,
    );
    expect(data).toEqual({ domainAvailability: [{ available: true, reason: null }] });
    await domains.moveTo(0);
  });

  it.each([
    ['a visitor', anonymous, 'UNAUTHENTICATED'],
    ['a customer', login('prf_1'), 'FORBIDDEN'],
    ['other staff', { ...staff, permissions: ['customers:read'] } as Viewer, 'FORBIDDEN'],
    ['staff without a second factor', { ...staff, secondFactor: false } as Viewer, 'FORBIDDEN'],
  ])('lets %s put nothing', async (_, viewer, code) => {
    const { errors } = await put(com({ graceDays: 20 }), { viewer, dryRun: true });
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});
