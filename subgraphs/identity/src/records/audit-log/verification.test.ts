import { isolation } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { auditLogUnderTest } from '../../testing/audit-log-under-test';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { PUBLISH_HEADS, publishHeads } from './publish-heads';

const VERIFY = '{ verifyAuditLog { intact entries firstBrokenSeq headMatches checkedAt } }';

describe('verifyAuditLog', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  const newcomer = async () => {
    const person = await register(running.service);
    await eventually(async () => {
      const sql = 'SELECT 1 FROM access_log_entry WHERE profile_id = ?';
      return (await running.rows(sql, [person.profileId])).length > 0;
    });
    return loginOf(person.profileId, person.loginId);
  };

  it('finds a log as it was written intact, and says when it has been looked at', async () => {
    const { data } = await ask(running.service, await newcomer(), VERIFY);
    expect(data.verifyAuditLog).toEqual({
      intact: true,
      entries: 1,
      firstBrokenSeq: null,
      headMatches: true,
      checkedAt: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('tells the owner, and nobody else, that it was tampered with', async () => {
    const [victim, other] = [await newcomer(), await newcomer()];
    await running.rows("UPDATE access_log_entry SET kind = 'login.created' WHERE profile_id = ?", [
      victim.profileId,
    ]);
    const verdictOf = async (viewer: typeof victim) =>
      (await ask(running.service, viewer, VERIFY)).data.verifyAuditLog;
    expect(await verdictOf(victim)).toMatchObject({ intact: false, firstBrokenSeq: 1, headMatches: true });
    expect(await verdictOf(other)).toMatchObject({ intact: true, entries: 1 });
  });

  it('is for logins in person', async () => {
    const viewer = await newcomer();
    const codeFor = async (by: typeof viewer | typeof anonymous) =>
      (await ask(running.service, by, VERIFY)).errors?.[0]?.extensions.code;
    expect(await codeFor(anonymous)).toBe('UNAUTHENTICATED');
    for (const via of ['api-key', 'delegation'] as const)
      expect(
        await codeFor({ ...viewer, limits: { via, id: 'x', scopes: ['profile:read'], domainIds: null } }),
      ).toBe('FORBIDDEN');
    expect(await codeFor({ ...viewer, role: 'staff', profileId: '' })).toBe('FORBIDDEN');
  });

  it('counts nothing of others even when the stores do not isolate', async () => {
    const [viewer] = [await newcomer(), await newcomer()];
    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    const answer = await ask(running.service, viewer, VERIFY);
    narrow.mockRestore();
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('can be asked ten times in ten minutes, all at once or one by one', async () => {
    const viewer = await newcomer();
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, n) => ask(running.service, { ...viewer, ip: `203.0.113.${n}` }, VERIFY)),
    );
    expect(answers.filter(({ data }) => data?.verifyAuditLog?.intact === true)).toHaveLength(10);
    const refused = answers.filter(({ errors }) => errors !== undefined);
    expect(new Set(refused.map(({ errors }) => errors?.[0]?.extensions.code))).toEqual(
      new Set(['RATE_LIMITED']),
    );
  });

  it('is not needed to notice: each day the heads that have moved go to the lines of the service itself', async () => {
    const logs = await auditLogUnderTest();
    for (const profile of ['prf_a', 'prf_a', 'prf_b', 'prf_old']) await logs.record(profile);
    await logs.sql(
      "UPDATE access_log_head SET moved_at = NOW() - INTERVAL 3 DAY WHERE profile_id = 'prf_old'",
    );
    const lines: unknown[] = [];
    const logger = { info: (line: unknown) => lines.push(line) } as unknown as Logger;
    const now = new Date('2026-05-04T10:11:12.000Z');
    const job = { id: 'job_1', kind: PUBLISH_HEADS, subjectId: 'all', dueAt: now, attempt: 1 };
    for (let twice = 0; twice < 2; twice++)
      await publishHeads({ ...logs, clock: { now: () => now }, logger }, job);
    const head = async (profile: string) => {
      const sql = 'SELECT last_hash AS lastHash FROM access_log_head WHERE profile_id = ?';
      return ((await logs.sql(sql, [profile])) as { lastHash: string }[])[0]?.lastHash;
    };
    const expected = [
      { profileId: 'prf_a', entries: 2, lastHash: await head('prf_a') },
      { profileId: 'prf_b', entries: 1, lastHash: await head('prf_b') },
    ];
    expect(lines).toEqual([...expected, ...expected]);
    const planned = await logs.sql('SELECT due_at AS dueAt FROM job WHERE kind = ?', [PUBLISH_HEADS.name]);
    expect(planned).toEqual([{ dueAt: new Date('2026-05-05T00:00:00.000Z') }]);
    await logs.close();
  });
});
