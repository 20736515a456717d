import type { Actor } from '@customer-area/shared/actor';
import type { RecordedEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { auditLogUnderTest } from '../../testing/audit-log-under-test';
import { recordsFacts } from './record-facts';

type Logs = Awaited<ReturnType<typeof auditLogUnderTest>>;

describe('a page of facts', () => {
  let logs: Logs;
  beforeEach(async () => {
    logs = await auditLogUnderTest();
  });
  afterEach(() => logs.close());

  const by = { loginId: 'lgn_a', profileId: 'prf_0', sessionId: 'ses_a', ip: '192.0.2.1' };
  const actor: Actor = { ...by, role: 'customer', via: { via: 'api-key', id: 'key_a' } };
  let seq = 0;
  const factsOf = (...profileIds: string[]): RecordedEvent[] =>
    profileIds.map((profileId) => ({
      ...{ seq: ++seq, id: newId('evt'), type: 'order.cancelled', profileId, subjectId: newId('ord') },
      ...{ payload: { number: '1' }, occurredAt: new Date().toISOString(), actor },
    }));
  /** Answers how many statements it took. */
  const record = (events: readonly RecordedEvent[]) =>
    logs.database.transact(async (manager) => {
      const asked = jest.spyOn(manager, 'query');
      await recordsFacts(logs, 'billing')(manager, events);
      return asked.mock.calls.length;
    });
  const profiles = (count: number) => Array.from({ length: count }, (_, n) => `prf_${n}`);

  it('takes as many statements as one fact', async () => {
    await record(factsOf(...profiles(7)));
    const ofOne = await record(factsOf('prf_3'));
    expect(await record(factsOf(...profiles(7), ...profiles(7)))).toBe(ofOne);
    // Names of the login and the key; the heads and the last entries, and both written.
    expect(ofOne).toBe(6);
  });

  it('makes an intact chain for each profile', async () => {
    await record(factsOf('prf_1', 'prf_0', 'prf_1', 'prf_1'));
    await record(factsOf('prf_0', 'prf_1'));
    for (const [profileId, entries] of [
      ['prf_0', 2],
      ['prf_1', 4],
    ] as const)
      expect(await logs.verify(profileId)).toEqual({
        ...{ intact: true, entries, firstBrokenSeq: null, headMatches: true },
      });
  });

  it('names the break in one that somebody had a hand in, and follows the others', async () => {
    await record(factsOf('prf_0', 'prf_1'));
    await logs.sql('UPDATE access_log_head SET entries = 5 WHERE profile_id = ?', ['prf_0']);
    await record(factsOf('prf_0', 'prf_1', 'prf_0', 'prf_1'));
    expect(await logs.verify('prf_0')).toMatchObject({ intact: false, firstBrokenSeq: 2, headMatches: true });
    expect(await logs.verify('prf_1')).toMatchObject({ intact: true, entries: 3 });
  });

  it('of two services at once is one chain for each', async () => {
    await record(factsOf(...profiles(5)));
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        record(factsOf(...(n % 2 === 0 ? profiles(5) : profiles(5).toReversed()))),
      ),
    );
    for (const profileId of profiles(5))
      expect(await logs.verify(profileId)).toMatchObject({ intact: true, entries: 11 });
  });

  it('of several services about the same new profiles is begun once: none of them gives way to another', async () => {
    let begun = 0;
    for (let round = 0; round < 10; round++) {
      const ids = profiles(10).map((profileId) => `${profileId}_${round}`);
      await Promise.all(
        ['billing', 'domains', 'support', 'identity'].map((source) =>
          logs.database.transact(async (manager) => {
            begun++;
            await recordsFacts(logs, source)(manager, factsOf(...ids));
          }),
        ),
      );
    }
    expect(begun).toBe(4 * 10);
    expect(await logs.verify('prf_9_9')).toMatchObject({ intact: true, entries: 4 });
  });
});
