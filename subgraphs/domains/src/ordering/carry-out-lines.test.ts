import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { readEvents, Sequencer } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { createLogger } from '@customer-area/shared/logging';
import { addYears } from '../lifecycle';
import { executeOperation, OperationUnanswered } from '../operations';
import { PortfolioStore } from '../portfolio';
import type { RegistryPort } from '../registry';
import { applyOrderEvent } from '../testing/apply-event';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { learnRegistrants } from '../testing/known-registrants';
import { seedDomain } from '../testing/seeded-domain';
import { openLines } from '.';
import { orderFactsOf } from './order-facts';

const START = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = trustedProfileId('prf_crash');

describe('carrying out a paid line', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('execute_operation');
  });
  afterAll(() => test.end());
  beforeEach(() => clock.setTo(START));

  const deps = () => testDeps(test.database, clock);
  const execute = (id: string, through?: RegistryPort) =>
    executeOperation(testDeps(test.database, clock, through), executing(id));
  const domain = async (id: string) => (await new PortfolioStore(test.database).byIds(PROFILE, [id])).at(0);
  const apply = (orderId: string, line: object, type = 'order.paid', profileId: string = PROFILE) =>
    test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        seq: 1,
        id: 'evt',
        actor: null,
        type,
        profileId,
        subjectId: orderId,
        occurredAt: clock.now().toISOString(),
        payload: { orderId, lines: [line] },
      }),
    );
  const paid = async (name: string, kind: 'register' | 'renew', domainId = newId('dom'), years = 1) => {
    const [orderId, lineId] = [newId('ord'), newId('lin')];
    const tld = name.slice(name.lastIndexOf('.') + 1);
    await apply(orderId, { lineId, kind, domainId, name, unicodeName: name, tld, years });
    const operation = await deps().operations.ofLine(test.database.read, PROFILE, lineId);
    if (operation === null) throw new Error('no operation');
    await learnRegistrants(test.database.read);
    return { operation, domainId, orderId, lineId };
  };
  const appended = async (lineId: string) => {
    const sequencer = new Sequencer(test.database, createLogger('test', 'silent'));
    sequencer.wake();
    await sequencer.stop();
    return (await readEvents(test.database.read, 0, 1_000))
      .filter(({ payload }) => (payload as { lineId?: string }).lineId === lineId)
      .map(({ type, payload }) => [type, (payload as { code?: string }).code ?? null]);
  };
  /** Throws after the registry has executed the command and before anything of it is recorded here. */
  const crashingAfter = (): RegistryPort => {
    const { registry } = deps();
    return {
      ...registry,
      traitsOf: (name) => registry.traitsOf(name),
      check: (names) => registry.check(names),
      create: (command) => registry.create(command).then(crash),
      renew: (command) => registry.renew(command).then(crash),
      restore: (command) => registry.restore(command).then(crash),
    };
  };
  const commands = (name: string): Promise<{ kind: string; attempts: number }[]> =>
    test.database.read.query('SELECT kind, attempts FROM sim_registry_command WHERE name = ? ORDER BY kind', [
      name,
    ]);
  const crash = () => {
    throw new Error('crashed');
  };

  it('registers once when the process ends between the registry and our records', async () => {
    const { operation, domainId, lineId } = await paid('crash-register.it', 'register');
    await expect(execute(operation.id, crashingAfter())).rejects.toThrow('crashed');
    expect((await domain(domainId))?.state).toBe('REGISTERING');
    clock.advance(1);
    await execute(operation.id);
    await execute(operation.id);
    // The start is the registry's, not the moment of the second attempt.
    expect(await domain(domainId)).toMatchObject({
      state: 'REGISTERED',
      registeredAt: START,
      paidThrough: addYears(START, 1),
    });
    expect(await appended(lineId)).toEqual([
      ['line.started', null],
      ['line.fulfilled', null],
    ]);
  });

  it('does not take a name for registered that the registry still decides about', async () => {
    const { operation, domainId } = await paid('undecided-register.com', 'register');
    await expect(execute(operation.id, crashingAfter())).rejects.toThrow('crashed');
    const { registry } = deps();
    const info: RegistryPort['info'] = async (name) => {
      const answer = await registry.info(name);
      if (answer.kind === 'unavailable' || answer.value === null) return answer;
      return { kind: 'answered', value: { ...answer.value, statuses: ['pendingCreate'] } };
    };
    await execute(operation.id, { ...crashingAfter(), info });
    expect((await domain(domainId))?.state).toBe('REGISTERING');
    expect(await deps().operations.ofJob(test.database.read, operation.id)).toMatchObject({
      state: 'IN_PROGRESS',
      waitsFor: 'REGISTRY_ANSWER',
    });
    await execute(operation.id);
    expect((await domain(domainId))?.state).toBe('REGISTERED');
  });

  it('renews by the years paid, once, when the process ends in between', async () => {
    const paidThrough = new Date('2026-05-01T00:00:00.000Z');
    const id = await seedDomain(test.database.read, {
      profileId: PROFILE,
      name: 'crash-renew.com',
      paidThrough,
      now: START,
    });
    const { operation } = await paid('crash-renew.com', 'renew', id, 2);
    await expect(execute(operation.id, crashingAfter())).rejects.toThrow('crashed');
    await Promise.all([execute(operation.id), execute(operation.id), execute(operation.id)]);
    expect(await domain(id)).toMatchObject({
      paidThrough: addYears(paidThrough, 2),
      registryExpiresAt: addYears(paidThrough, 2),
      reservedOrderId: null,
      renewingSince: null,
      lastRenewedAt: START,
    });
    expect(await commands('crash-renew.com')).toEqual([{ kind: 'renew', attempts: 1 }]);
  });

  it.each([
    ['com', 1, 1, ['renew']],
    ['com', -1, 1, []],
    ['com', -1, 3, ['renew']],
    ['com', -29, 2, ['renew']],
    ['eu', 1, 2, ['renew']],
    ['eu', -1, 1, ['restore']],
    ['eu', -39, 3, ['renew', 'restore']],
    ['it', -10, 1, []],
    ['it', -40, 1, ['restore']],
  ])(
    'renews a .%s %i days before its expiry for %i: both dates move by that',
    async (tld, days, years, sent) => {
      const name = `late${days}-${years}.${tld}`;
      const paidThrough = addDays(START, days);
      const seed = { profileId: PROFILE, name, paidThrough, now: START };
      const id = await seedDomain(test.database.read, seed);
      const { operation } = await paid(name, 'renew', id, years);
      await execute(operation.id);
      const expected = addYears(paidThrough, years);
      const registryExpiresAt = tld === 'it' ? addYears(paidThrough, 1) : expected;
      expect(await domain(id)).toMatchObject({ paidThrough: expected, registryExpiresAt });
      expect(await deps().registry.info(name)).toMatchObject({
        value: { expiresAt: registryExpiresAt, phase: 'REGISTERED' },
      });
      expect((await commands(name)).map(({ kind }) => kind)).toEqual(sent);
    },
  );

  it('extends what is paid of a .it while the registry goes on by the year', async () => {
    const paidThrough = new Date('2026-05-01T00:00:00.000Z');
    const name = 'by-the-year.it';
    const id = await seedDomain(test.database.read, { profileId: PROFILE, name, paidThrough, now: START });
    const { operation } = await paid(name, 'renew', id, 5);
    await execute(operation.id);
    expect(await domain(id)).toMatchObject({
      paidThrough: addYears(paidThrough, 5),
      registryExpiresAt: paidThrough,
    });
  });

  it('succeeds with a registry that is down once, and one whose reply is lost', async () => {
    for (const name of ['down-once-here.it', 'lost-reply-here.it']) {
      const { operation, domainId } = await paid(name, 'register');
      await expect(execute(operation.id)).rejects.toThrow(OperationUnanswered);
      await execute(operation.id);
      expect((await domain(domainId))?.state).toBe('REGISTERED');
    }
  });

  it('stays PENDING or IN_PROGRESS while the registry never answers', async () => {
    const { operation, domainId, lineId } = await paid('stuck-here.it', 'register');
    await expect(execute(operation.id)).rejects.toThrow(OperationUnanswered);
    await expect(execute(operation.id)).rejects.toThrow(OperationUnanswered);
    expect((await domain(domainId))?.state).toBe('REGISTERING');
    expect(await appended(lineId)).toEqual([['line.started', null]]);
  });

  it.each([
    ['refused-here.it', 'REFUSED_BY_POLICY'],
    ['taken-here.it', 'NAME_TAKEN'],
  ])('fails the line of %s with %s, and releases the name', async (name, code) => {
    const { operation, domainId, lineId } = await paid(name, 'register');
    await execute(operation.id);
    expect(await domain(domainId)).toMatchObject({ state: 'REQUEST_FAILED', liveName: null });
    expect(await appended(lineId)).toEqual([
      ['line.started', null],
      ['line.failed', code],
    ]);
    const left = await test.database.read.query('SELECT 1 FROM name_reservation WHERE name = ?', [name]);
    expect(left).toEqual([]);
  });

  it('gives a name that two profiles ordered to the first that paid', async () => {
    const name = 'wanted-by-two.it';
    const line = { kind: 'register', name, unicodeName: name, tld: 'it', years: 1 };
    const [mine, theirs] = [newId('dom'), newId('dom')];
    const [myLine, theirLine] = [newId('lin'), newId('lin')];
    await apply(newId('ord'), { ...line, lineId: theirLine, domainId: theirs }, 'order.placed', 'prf_other');
    await apply(newId('ord'), { ...line, lineId: myLine, domainId: mine });
    await apply(newId('ord'), { ...line, lineId: theirLine, domainId: theirs }, 'order.paid', 'prf_other');
    expect((await domain(mine))?.state).toBe('REGISTERING');
    expect(await appended(theirLine)).toEqual([['line.failed', 'NAME_TAKEN']]);
  });

  it('does not start a line twice, nor open it again after it was cancelled', async () => {
    const { operation, domainId, lineId, orderId } = await paid('only-once.it', 'register');
    const line = {
      lineId,
      kind: 'register',
      domainId,
      name: 'only-once.it',
      unicodeName: 'only-once.it',
      tld: 'it',
      years: 1,
    } as const;
    await apply(orderId, line);
    await apply(orderId, line, 'order.cancelled');
    await execute(operation.id);
    expect((await domain(domainId))?.state).toBe('REGISTERED');

    const cancelled = { ...line, lineId: newId('lin'), domainId: newId('dom'), name: 'cancelled-here.it' };
    const other = newId('ord');
    await apply(other, cancelled, 'order.placed');
    await apply(other, cancelled, 'order.cancelled');
    await test.database.transact((manager) =>
      openLines(deps(), manager, PROFILE, orderFactsOf({ orderId: other, lines: [cancelled] }), START),
    );
    await apply(other, cancelled);
    expect((await domain(cancelled.domainId))?.state).toBe('WITHDRAWN');
    const left = await test.database.read.query('SELECT 1 FROM name_reservation WHERE order_id = ?', [other]);
    expect(left).toEqual([]);
  });

  it('lets a domain be renewed again once the order of its renewal is cancelled', async () => {
    const name = 'changed-my-mind.com';
    const paidThrough = new Date('2026-05-01T00:00:00.000Z');
    const id = await seedDomain(test.database.read, { profileId: PROFILE, name, paidThrough, now: START });
    const line = { lineId: newId('lin'), kind: 'renew', domainId: id, name, unicodeName: name };
    const order = newId('ord');
    await apply(order, { ...line, tld: 'com', years: 1 }, 'order.placed');
    expect(await domain(id)).toMatchObject({ reservedOrderId: order, reservedUntil: null });
    await apply(order, { ...line, tld: 'com', years: 1 }, 'order.cancelled');
    expect(await domain(id)).toMatchObject({ state: 'REGISTERED', paidThrough, reservedOrderId: null });
  });

  it('fails a renewal that was paid too late, and carries out one whose event arrives too late', async () => {
    const paidThrough = new Date('2026-04-02T00:00:00.000Z');
    // Both were let go meanwhile.
    const seed = { profileId: PROFILE, paidThrough, now: addDays(START, 40) };
    const late = await seedDomain(test.database.read, { ...seed, name: 'paid-late.com' });
    const inTime = await seedDomain(test.database.read, { ...seed, name: 'applied-late.com' });
    clock.advance(40);
    const { lineId, operation } = await paid('paid-late.com', 'renew', late);
    expect(operation.state).toBe('FAILED');
    expect(await appended(lineId)).toEqual([['line.failed', 'REDEMPTION_ONLY']]);
    expect(await domain(late)).toMatchObject({ paidThrough, reservedOrderId: null });

    const appliedLate = newId('lin');
    await test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        seq: 1,
        id: 'evt',
        actor: null,
        type: 'order.paid',
        profileId: PROFILE,
        subjectId: 'ord_heard',
        occurredAt: START.toISOString(),
        payload: {
          orderId: 'ord_heard',
          lines: [
            {
              lineId: appliedLate,
              kind: 'renew',
              domainId: inTime,
              name: 'applied-late.com',
              unicodeName: 'applied-late.com',
              tld: 'com',
              years: 1,
            },
          ],
        },
      }),
    );
    expect((await deps().operations.ofLine(test.database.read, PROFILE, appliedLate))?.state).toBe('PENDING');
  });

  it('never renews a domain of another profile, whatever an order says', async () => {
    const name = 'not-yours.com';
    const seed = { name, paidThrough: new Date('2026-05-01T00:00:00.000Z'), now: START };
    const id = await seedDomain(test.database.read, { ...seed, profileId: 'prf_somebody' });
    const { operation, lineId } = await paid(name, 'renew', id);
    expect(operation.state).toBe('FAILED');
    expect(await appended(lineId)).toEqual([['line.failed', 'UNKNOWN_NAME']]);
  });
});
