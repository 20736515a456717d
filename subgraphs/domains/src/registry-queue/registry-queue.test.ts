import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { composeRegistry } from '../compose-registry';
import { defineOperationKind, executeOperation, OperationKinds, requestOperation } from '../operations';
import { type RegistryAccount, SIMULATED_ROUTES } from '../registry';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { composeRegistryQueue } from './compose-registry-queue';
import { CHECK_CREDIT, planQueueJobs, READ_QUEUE } from './queue-jobs';

const START = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = trustedProfileId('prf_queue');
const GTLD = 'simulated-gtld';

describe('what registries tell', () => {
  let test: TestDatabase;
  let warned: object[] = [];
  const clock = new StoppedClock(START);
  beforeEach(async () => {
    test = await domainsDatabase('registry_queue');
    clock.setTo(START);
    warned = [];
  });
  afterEach(() => test.end());

  const deps = () => testDeps(test.database, clock);
  const account = (): RegistryAccount => {
    const found = composeRegistry(deps(), SIMULATED_ROUTES).adapters.get(GTLD);
    if (found === undefined) throw new Error('no such registry');
    return found;
  };
  const run = async (kind = READ_QUEUE, through = account(), own = deps(), registryCreditLimit = 0) => {
    const logger = { ...own.logger, warn: (facts: object) => warned.push(facts) } as never;
    const registryAccounts = new Map([[GTLD, through]]);
    const { jobs } = composeRegistryQueue({ ...own, registryAccounts, registryCreditLimit, logger });
    const job = { id: 'job_1', kind, subjectId: GTLD, dueAt: clock.now(), attempt: 1 };
    await jobs.find((one) => one.kind === kind)?.run?.(job, new AbortController().signal);
  };
  const messages = async () =>
    (
      await test.database.read.query('SELECT kind, name, state FROM registry_message ORDER BY message_id')
    ).map((row: object) => Object.values(row).join(' '));
  const lookDue = async (domainId: string) =>
    (
      await test.database.read.query("SELECT due_at FROM domain_due WHERE domain_id = ? AND kind = 'LOOK'", [
        domainId,
      ])
    )[0]?.due_at;
  const expiring = (name: string) =>
    seedDomain(test.database.read, {
      profileId: PROFILE,
      name,
      paidThrough: addDays(START, 10),
      now: START,
    });

  it('has the domain looked at, and is acknowledged', async () => {
    const id = await expiring('told.com');
    clock.setTo(addDays(START, 11));
    await run();
    expect(await messages()).toEqual(['AUTO_RENEWED told.com LOOKED_AT']);
    expect(await lookDue(id)).toEqual(clock.now());
    expect(await account().poll()).toEqual({ kind: 'answered', value: null });
    expect(warned).toEqual([]);
  });

  it('is recorded once when the process ends before it is acknowledged', async () => {
    const id = await expiring('crashed.com');
    clock.setTo(addDays(START, 11));
    const { poll } = account();
    await expect(
      run(READ_QUEUE, { ...account(), poll, acknowledge: async () => ({ kind: 'unavailable' }) }),
    ).rejects.toThrow('acknowledge');
    await test.database.read.query('DELETE FROM domain_due');
    await run();
    expect(await messages()).toEqual(['AUTO_RENEWED crashed.com LOOKED_AT']);
    expect(await lookDue(id)).toBeUndefined();
  });

  it('is parked, with a warning, when this version does nothing with it, and holds up no other', async () => {
    await expiring('after.com');
    await test.database.read.query(
      `INSERT INTO sim_registry_message (registry, registrar, name, kind, at) VALUES ('gtld', 'OUR-REG', 'x.com', 'SOMETHING_NEW', ?),
         ('gtld', 'OUR-REG', 'nobody-here.com', 'AUTO_RENEWED', ?)`,
      [START, START],
    );
    clock.setTo(addDays(START, 11));
    await run();
    expect((await messages()).sort()).toEqual([
      'AUTO_RENEWED after.com LOOKED_AT',
      'AUTO_RENEWED nobody-here.com PARKED',
      'SOMETHING_NEW x.com PARKED',
    ]);
    expect(warned).toMatchObject([{ kind: 'SOMETHING_NEW' }, { name: 'nobody-here.com' }]);
  });

  it.each([
    ['COMMAND_DONE', 'opr-1', 'SUCCEEDED', 'DECIDED'],
    ['COMMAND_REFUSED', 'opr-1', 'FAILED', 'DECIDED'],
    ['COMMAND_DONE', 'of-nobody', 'IN_PROGRESS', 'PARKED'],
    ['COMMAND_REFUSED', 'of-nobody', 'IN_PROGRESS', 'PARKED'],
  ] as const)('ends the operation that waits for it: %s of %s, %s', async (kind, reference, ends, state) => {
    let isDecided = false;
    const kinds = new OperationKinds(() => {
      throw new Error('no lines here');
    }, [
      defineOperationKind({
        name: 'undecided',
        execute: async () =>
          isDecided
            ? { kind: 'done', result: null }
            : { kind: 'pending', reference: 'opr-1', waitsFor: 'REGISTRY_ANSWER' },
        finish: async () => undefined,
        fail: async () => undefined,
      }),
    ]);
    const own = { ...deps(), operationKinds: kinds };
    const { operation } = await test.database.transact((manager) =>
      requestOperation(own, manager, {
        ...{ profileId: PROFILE, domainId: 'dom_1', kind: 'undecided', details: {}, actor: null, at: START },
        dedupe: { key: 'once', while: 'OPEN' },
      }),
    );
    await executeOperation(own, executing(operation.id));
    isDecided = true;
    clock.setTo(addDays(START, 0.001));
    const message = { id: '1', kind, name: 'undecided.com', at: START, reference };
    const told: (typeof message)[] = [message];
    await run(
      READ_QUEUE,
      {
        ...account(),
        poll: async () => ({ kind: 'answered', value: told[0] ?? null }),
        acknowledge: async () => {
          told.shift();
          return { kind: 'answered', value: null };
        },
      },
      own,
    );
    expect(await messages()).toEqual([`${kind} undecided.com ${state}`]);
    const due = await test.database.read.query(
      "SELECT 1 FROM job WHERE subject_id = ? AND state = 'READY' AND due_at = ?",
      [operation.id, clock.now()],
    );
    if (due.length > 0) await executeOperation(own, executing(operation.id));
    expect((await own.operations.ofJob(test.database.read, operation.id))?.state).toBe(ends);
  });

  it('is parked and acknowledged when it says more than there is room for', async () => {
    const id = 'm'.repeat(300);
    const acknowledged: string[] = [];
    await run(READ_QUEUE, {
      ...account(),
      poll: async () => {
        const message = { id, kind: 'OTHER', name: 'n'.repeat(400), at: START } as const;
        return { kind: 'answered', value: acknowledged.length > 0 ? null : message };
      },
      acknowledge: async (messageId) => {
        acknowledged.push(messageId);
        return { kind: 'answered', value: null };
      },
    });
    expect(acknowledged).toEqual([id]);
    expect(await messages()).toEqual([`OTHER ${'n'.repeat(253)} PARKED`]);
  });

  it('is warned of when our credit there is low', async () => {
    const balance = await account().balance();
    const cents = balance.kind === 'answered' ? balance.value.amount : 0;
    await run(CHECK_CREDIT, account(), deps(), cents);
    expect(warned).toEqual([]);
    await run(CHECK_CREDIT, account(), deps(), cents + 1);
    expect(warned).toEqual([{ registry: GTLD, cents, limit: cents + 1 }]);
  });

  it('is read every quarter of an hour, however many processes start', async () => {
    for (const minutes of [0, 1, 14]) {
      clock.setTo(new Date(START.getTime() + minutes * 60_000));
      await planQueueJobs(test.database.read, [GTLD], clock.now());
    }
    await run();
    const planned = await test.database.read.query(
      'SELECT kind, due_at AS at FROM job WHERE subject_id = ? ORDER BY kind, due_at',
      [GTLD],
    );
    expect(planned.map(({ kind, at }: { kind: string; at: Date }) => `${kind} ${at.toISOString()}`)).toEqual([
      'registry.check-credit 2026-04-01T09:00:00.000Z',
      'registry.read-queue 2026-04-01T08:15:00.000Z',
    ]);
  });
});
