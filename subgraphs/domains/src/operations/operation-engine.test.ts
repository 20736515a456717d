import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import {
  defineOperationKind,
  EXECUTE_OPERATION,
  executeOperation,
  OperationKinds,
  type OperationOutcome,
  OperationUnanswered,
  requestOperation,
  resolvePending,
  type Sending,
} from '.';

const START = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = trustedProfileId('prf_engine');
const LAST_ATTEMPT = EXECUTE_OPERATION.delays.length + 1;
const REFUSED = { kind: 'refused', failure: { code: 'NO', message: { it: 'No.', en: 'No.' } } } as const;
const PENDING = { kind: 'pending', reference: 'reg-1', waitsFor: 'REGISTRY_ANSWER' } as const;

/** A registry that counts: each command adds one, unless the kind sees that it has been executed. */
class CountingRegistry {
  value = 7;
  commands = 0;
  finished = 0;
  failed = 0;
  sendings: Sending[] = [];
  /** What happens at a step, beside what ought to happen. */
  at: {
    meanwhile?: () => Promise<void>;
    prepare?: () => void;
    sent?: () => void;
    answered?: () => void;
    recorded?: () => void;
  } = {};
  answer: OperationOutcome<unknown> = { kind: 'done', result: null };

  kinds = new OperationKinds(() => {
    throw new Error('no lines here');
  }, [
    defineOperationKind({
      name: 'add-one',
      prepare: async () => {
        this.at.prepare?.();
        return { value: this.value };
      },
      execute: async (_, sending) => {
        this.sendings.push(sending);
        this.at.sent?.();
        if (!sending.sentBefore || this.value === sending.seen?.value) {
          this.value++;
          this.commands++;
        }
        await this.at.meanwhile?.();
        this.at.answered?.();
        return this.answer;
      },
      finish: async () => {
        this.finished++;
        this.at.recorded?.();
      },
      fail: async () => {
        this.failed++;
      },
    }),
  ]);
}

describe('an operation', () => {
  let test: TestDatabase;
  let registry: CountingRegistry;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('operation_engine');
  });
  afterAll(() => test.end());
  beforeEach(() => {
    clock.setTo(START);
    registry = new CountingRegistry();
  });

  const deps = () => ({ ...testDeps(test.database, clock), operationKinds: registry.kinds });
  const request = (key: string, holds: 'OPEN' | 'EVER' = 'EVER', profileId = PROFILE) =>
    test.database.transact((manager) =>
      requestOperation(deps(), manager, {
        ...{ profileId, domainId: 'dom_1', kind: 'add-one', details: {}, actor: null, at: clock.now() },
        dedupe: { key, while: holds },
      }),
    );
  const begun = async () => (await request(newId('key'))).operation.id;
  const run = (id: string, attempt = 1) => executeOperation(deps(), executing(id, attempt));
  const stored = async (id: string) => {
    const operation = await deps().operations.ofJob(test.database.read, id);
    if (operation === null) throw new Error('gone');
    return operation;
  };
  const history = async (id: string) =>
    (
      await test.database.read.query<{ step: string }[]>(
        `SELECT CONCAT_WS(' ', from_state, to_state, reason) AS step FROM operation_transition WHERE operation_id = ? ORDER BY id`,
        [id],
      )
    ).map(({ step }) => step);
  const jobs = (id: string) =>
    test.database.read.query<{ due_at: Date }[]>(
      'SELECT due_at FROM job WHERE subject_id = ? ORDER BY due_at',
      [id],
    );
  const crash = () => {
    throw new Error('crashed');
  };

  it.each(['prepare', 'sent', 'answered', 'recorded'] as const)(
    'has one effect and one record when the process ends at the step %s',
    async (step) => {
      const id = await begun();
      registry.at[step] = crash;
      await expect(run(id)).rejects.toThrow('crashed');
      await expect(run(id)).rejects.toThrow('crashed');
      registry.at = {};
      registry.finished = 0;
      await run(id);
      await run(id);
      expect(registry).toMatchObject({ value: 8, commands: 1, finished: 1 });
      expect(await stored(id)).toMatchObject({ state: 'SUCCEEDED', seen: { value: 7 }, finishedAt: START });
      expect(await history(id)).toEqual([
        'PENDING requested',
        'PENDING IN_PROGRESS sent',
        'IN_PROGRESS SUCCEEDED done',
      ]);
    },
  );

  it('goes on asking the customer what it was asked while its command was sent, until the next answer', async () => {
    const id = await begun();
    registry.answer = PENDING;
    registry.at = {
      meanwhile: async () => {
        const changes = { waitsFor: 'LATE_SERVICE' } as const;
        const step = { at: clock.now(), reason: 'late', changes };
        const { operations } = deps();
        await operations.move(test.database.read, await stored(id), 'ACTION_REQUIRED', step);
      },
    };
    await run(id);
    expect(await stored(id)).toMatchObject({ state: 'ACTION_REQUIRED', waitsFor: 'LATE_SERVICE' });
    registry.at = {};
    await run(id);
    expect(await stored(id)).toMatchObject({ state: 'IN_PROGRESS', waitsFor: 'REGISTRY_ANSWER' });
  });

  it('tells its kind whether the command may have been sent before, and what was seen first', async () => {
    const id = await begun();
    registry.at.answered = crash;
    await expect(run(id)).rejects.toThrow('crashed');
    registry.at = {};
    await run(id);
    expect(registry.sendings).toEqual([
      { seen: { value: 7 }, sentBefore: false, reference: null },
      { seen: { value: 7 }, sentBefore: true, reference: null },
    ]);
  });

  it('is begun once by twenty requests at the same time with the same key, with one job', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => request('same')));
    expect(new Set(answers.map(({ operation }) => operation.id)).size).toBe(1);
    expect(answers.filter(({ begun }) => begun)).toHaveLength(1);
    expect(await jobs(answers[0]?.operation.id ?? '')).toHaveLength(1);
  });

  it('keeps its key for good, or as long as it is open, or from other profiles never', async () => {
    const [ever, open] = [await request('ever'), await request('open', 'OPEN')];
    await run(ever.operation.id);
    expect((await request('open', 'OPEN')).begun).toBe(false);
    await run(open.operation.id);
    expect((await request('ever')).begun).toBe(false);
    expect((await request('open', 'OPEN')).begun).toBe(true);
    expect((await request('ever', 'EVER', trustedProfileId('prf_other'))).begun).toBe(true);
  });

  it('sends one command when two runs of its job begin at the same time', async () => {
    const id = await begun();
    await Promise.all([run(id), run(id), run(id)]);
    expect(registry).toMatchObject({ commands: 1, finished: 1 });
  });

  it('fails once when it is refused', async () => {
    const id = await begun();
    registry.answer = REFUSED;
    await run(id);
    await run(id);
    expect(registry).toMatchObject({ failed: 1, finished: 0 });
    expect(await stored(id)).toMatchObject({
      state: 'FAILED',
      failureCode: 'NO',
      failureMessage: { en: 'No.' },
    });
  });

  it('is asked about again, less and less often, while it is undecided, and then waits for staff', async () => {
    const id = await begun();
    registry.answer = PENDING;
    for (let ask = 0; ask < 31; ask++) await run(id);
    expect(await stored(id)).toMatchObject({ state: 'IN_PROGRESS', registryReference: 'reg-1' });
    const due = (await jobs(id)).map(({ due_at }) => (due_at.getTime() - START.getTime()) / 60_000);
    expect(due).toEqual([0, 5, 15, 60, 180, 360, 720]);
    await run(id);
    expect(await stored(id)).toMatchObject({ state: 'BLOCKED', waitsFor: 'STAFF_CHECK' });
    expect(registry.commands).toBe(1);
    registry.answer = { kind: 'done', result: null };
    await run(id);
    expect((await stored(id)).state).toBe('SUCCEEDED');
  });

  it('ends when the registry says so by itself, once', async () => {
    const id = await begun();
    registry.answer = { ...PENDING, reference: 'reg-2' };
    await run(id);
    const resolve = (reference: string) =>
      test.database.transact((manager) =>
        resolvePending(deps(), manager, reference, { kind: 'done', result: null }, clock.now()),
      );
    expect(await resolve('reg-of-nobody')).toBe(false);
    expect(await resolve('reg-2')).toBe(true);
    expect(await resolve('reg-2')).toBe(false);
    await run(id);
    expect(registry).toMatchObject({ commands: 1, finished: 1 });
    expect((await stored(id)).state).toBe('SUCCEEDED');
  });

  it('waits for staff when nobody has answered to the last attempt, and goes on when they let it', async () => {
    const id = await begun();
    registry.answer = { kind: 'unavailable' };
    await expect(run(id)).rejects.toThrow(OperationUnanswered);
    expect(await stored(id)).toMatchObject({ state: 'IN_PROGRESS', waitsFor: null });
    await expect(run(id, LAST_ATTEMPT)).rejects.toThrow(OperationUnanswered);
    expect(await stored(id)).toMatchObject({ state: 'BLOCKED', waitsFor: 'STAFF_CHECK' });
    registry.answer = { kind: 'done', result: null };
    await run(id);
    expect(await stored(id)).toMatchObject({ state: 'SUCCEEDED', waitsFor: null });
    expect(registry.commands).toBe(1);
  });

  const park = (id: string) =>
    test.database.read.query("UPDATE job SET state = 'PARKED' WHERE subject_id = ? AND due_at <= ?", [
      id,
      clock.now(),
    ]);
  const states = async (id: string) =>
    (
      await test.database.read.query<{ state: string }[]>(
        'SELECT state FROM job WHERE subject_id = ? ORDER BY due_at',
        [id],
      )
    ).map(({ state }) => state);

  it('that gave up is tried again when it is asked for again', async () => {
    const { operation } = await request('given-up', 'OPEN');
    registry.answer = { kind: 'unavailable' };
    await expect(run(operation.id, LAST_ATTEMPT)).rejects.toThrow(OperationUnanswered);
    await park(operation.id);
    clock.advance(1);
    expect(await request('given-up', 'OPEN')).toMatchObject({ begun: false });
    expect(await states(operation.id)).toEqual(['READY']);
  });

  it('that waits for staff without a job is tried again when it is asked for again', async () => {
    const { operation } = await request('without-job', 'OPEN');
    registry.answer = { kind: 'unavailable' };
    await expect(run(operation.id, LAST_ATTEMPT)).rejects.toThrow(OperationUnanswered);
    await test.database.read.query("UPDATE job SET state = 'DROPPED' WHERE subject_id = ?", [operation.id]);
    clock.advance(1);
    await request('without-job', 'OPEN');
    expect(await states(operation.id)).toEqual(['DROPPED', 'READY']);
  });

  it('that nobody has to decide is tried again for ever, while staff see it, with one parked job', async () => {
    const id = await begun();
    Object.assign(registry.kinds.of(await stored(id)), { keepsTrying: true });
    registry.answer = { kind: 'unavailable' };
    await expect(run(id, LAST_ATTEMPT)).rejects.toThrow(OperationUnanswered);
    await park(id);
    const hours = async () =>
      (await jobs(id)).map(({ due_at }) => (due_at.getTime() - START.getTime()) / 3_600_000);
    expect(await hours()).toEqual([0, 1]);
    clock.advance(1 / 24);
    await run(id, LAST_ATTEMPT);
    expect(await hours()).toEqual([0, 1, 2]);
    clock.advance(30);
    await run(id, LAST_ATTEMPT);
    expect(await hours()).toEqual([0, 1, 2, 31 * 24]);
    expect(await stored(id)).toMatchObject({ state: 'BLOCKED', waitsFor: 'STAFF_CHECK' });
    expect((await states(id))[0]).toBe('PARKED');
    registry.answer = { kind: 'done', result: null };
    await run(id);
    expect((await stored(id)).state).toBe('SUCCEEDED');
    expect((await states(id))[0]).toBe('READY');
  });

  it('waits for staff when what has to be seen first cannot be read, and has sent nothing', async () => {
    const id = await begun();
    registry.at.prepare = crash;
    await expect(run(id, LAST_ATTEMPT)).rejects.toThrow('crashed');
    expect(await stored(id)).toMatchObject({ state: 'BLOCKED', sentAt: null });
    registry.at = {};
    await run(id);
    expect(registry).toMatchObject({ commands: 1, finished: 1 });
    expect(registry.sendings).toEqual([{ seen: { value: 7 }, sentBefore: false, reference: null }]);
  });
});
