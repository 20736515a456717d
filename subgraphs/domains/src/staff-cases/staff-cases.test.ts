import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import type { OutputOf } from '@customer-area/shared/contract';
import { newId } from '@customer-area/shared/ids';
import { dropParkedJob } from '@customer-area/shared/jobs';
import { backgroundContract } from '@customer-area/shared/runtime';
import { listStaffCases, resolveStaffCase } from '@customer-area/shared/staff-cases';
import type { EntityManager } from 'typeorm';
import { composeOperations } from '../operation-views';
import { EXECUTE_OPERATION, executeOperation } from '../operations';
import { DomainRow } from '../portfolio';
import type { RegistryPort } from '../registry';
import { callOperation } from '../testing/call-operation';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { payFor } from '../testing/order-of-domain';
import { seedDomain } from '../testing/seeded-domain';
import { composeStaffCases } from '.';
import { BlockedOperationStore } from './blocked-operations.store';
import { DeskCountStore } from './desk-count.store';

const START = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = 'prf_stuck';

describe('an operation that waits for staff', () => {
  let test: TestDatabase;
  let names = 0;
  let isAway = true;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('staff_cases');
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    isAway = true;
    clock.setTo(START);
    await query("UPDATE operation SET state = 'CANCELLED' WHERE state = 'BLOCKED'");
  });

  const query = (sql: string, values: unknown[] = []) => test.database.read.query(sql, values);
  const deps = () => {
    const { registry } = testDeps(test.database, clock);
    const through = new Proxy(registry, {
      get: (target, key) =>
        isAway && key === 'info' ? async () => ({ kind: 'unavailable' }) : Reflect.get(target, key),
    }) as RegistryPort;
    return testDeps(test.database, clock, through);
  };
  const last = EXECUTE_OPERATION.delays.length + 1;

  /** A renewal that was paid while its registry was away for good. */
  const stuck = async () => {
    const seed = { profileId: PROFILE, name: `halted-${++names}.com`, paidThrough: addDays(START, 30) };
    const domainId = await seedDomain(test.database.read, { ...seed, now: START });
    const domain = await test.database.read.findOneByOrFail(DomainRow, { id: domainId });
    const { id } = await payFor(deps(), 'renew', domain);
    await expect(executeOperation(deps(), executing(id, last))).rejects.toThrow('no answer');
    await query("UPDATE job SET state = 'PARKED', attempts = ? WHERE subject_id = ?", [last, id]);
    return { id, domainId };
  };
  const list = () => callOperation(composeStaffCases(deps()).internal, listStaffCases, null);
  const resolve = (caseId: string, choice: 'TRY_AGAIN' | 'GIVE_UP' | 'CLOSE') => {
    const input = { caseId, choice, reason: 'Il registro tace', byLoginId: 'lgn_staff' };
    return callOperation(composeStaffCases(deps()).internal, resolveStaffCase, input);
  };
  const stateOf = async (id: string) => (await deps().operations.ofJob(test.database.read, id))?.state;
  const jobsOf = async (id: string) =>
    (await query('SELECT state FROM job WHERE subject_id = ? AND kind = ?', [id, 'registry.execute'])).map(
      ({ state }: { state: string }) => state,
    );
  const failures = async (domainId: string) =>
    (
      await query(
        `SELECT JSON_VALUE(payload, '$.code') AS code FROM event_log
          WHERE type = 'line.failed' AND JSON_VALUE(payload, '$.lineId') IN
            (SELECT line_id FROM operation WHERE domain_id = ?)`,
        [domainId],
      )
    ).map(({ code }: { code: string }) => code);

  const told = async (type: string, subjectId: string) =>
    (
      await query('SELECT profile_id AS owner, payload FROM event_log WHERE type = ? AND subject_id = ?', [
        type,
        subjectId,
      ])
    ).map(({ owner, payload }: { owner: string; payload: string }) => ({
      owner,
      payload: JSON.parse(payload),
    }));

  it('is listed with what can be decided, the oldest first, and counted', async () => {
    const first = await stuck();
    clock.advance(1);
    const second = await stuck();
    const listed = await list();
    expect(listed.map(({ caseId }) => caseId)).toEqual([first.id, second.id]);
    expect(listed[0]).toEqual({
      caseId: first.id,
      kind: 'OPERATION_BLOCKED',
      subjectId: first.domainId,
      profileId: PROFILE,
      openedAt: START,
      choices: ['TRY_AGAIN', 'GIVE_UP'],
    });
    const counts: OutputOf<typeof backgroundContract.deskCounts> = await callOperation(
      composeStaffCases(deps()).internal,
      backgroundContract.deskCounts,
      null,
    );
    expect(counts.find(({ name }) => name === 'registry.blocked')).toEqual({
      name: 'registry.blocked',
      count: 2,
      oldestAt: START,
    });
  });

  it('is tried again by its parked job, or by a new one, and comes to its end', async () => {
    const [parked, without] = [await stuck(), await stuck()];
    await query('DELETE FROM job WHERE subject_id = ?', [without.id]);
    for (const { id, domainId } of [parked, without]) {
      expect(await resolve(id, 'TRY_AGAIN')).toMatchObject({ caseId: id, subjectId: domainId });
      expect(await jobsOf(id)).toEqual(['READY']);
    }
    isAway = false;
    await executeOperation(deps(), executing(parked.id));
    expect(await stateOf(parked.id)).toBe('SUCCEEDED');
    expect((await list()).map(({ caseId }) => caseId)).toEqual([without.id]);
  });

  it('is given up once, by ten at the same time: its line fails', async () => {
    const { id, domainId } = await stuck();
    await Promise.all(Array.from({ length: 10 }, () => resolve(id, 'GIVE_UP')));
    expect(await stateOf(id)).toBe('FAILED');
    expect(await failures(domainId)).toEqual(['GIVEN_UP']);
    expect(await list()).toEqual([]);
    const payload = {
      caseId: id,
      kind: 'OPERATION_BLOCKED',
      choice: 'GIVE_UP',
      reason: 'Il registro tace',
    };
    expect(await told('case.resolved', domainId)).toEqual([{ owner: PROFILE, payload }]);
  });

  it('is told to be tried again once, also where it waits to run', async () => {
    const { id, domainId } = await stuck();
    for (let times = 0; times < 3; times++) {
      await resolve(id, 'TRY_AGAIN');
      clock.advance(1);
    }
    expect(await jobsOf(id)).toEqual(['READY']);
    expect(await told('case.resolved', domainId)).toHaveLength(1);
  });

  it('is not decided, nor told, where telling fails', async () => {
    const { id, domainId } = await stuck();
    await query(
      `ALTER TABLE event_log ADD CONSTRAINT untold CHECK (subject_id <> '${domainId}' OR type <> 'case.resolved')`,
    );
    await expect(resolve(id, 'GIVE_UP')).rejects.toThrow();
    await query('ALTER TABLE event_log DROP CONSTRAINT untold');
    expect([await stateOf(id), await failures(domainId)]).toEqual(['BLOCKED', []]);
  });

  it('is none where an operation has never waited for staff', async () => {
    const seed = { profileId: PROFILE, name: `going-${++names}.com`, paidThrough: addDays(START, 30) };
    const domainId = await seedDomain(test.database.read, { ...seed, now: START });
    const domain = await test.database.read.findOneByOrFail(DomainRow, { id: domainId });
    const { id } = await payFor(deps(), 'renew', domain);
    for (const choice of ['TRY_AGAIN', 'GIVE_UP'] as const)
      await expect(resolve(id, choice)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await told('case.resolved', domainId)).toEqual([]);
  });

  it('is changed by no decision once it is over', async () => {
    const { id, domainId } = await stuck();
    await resolve(id, 'GIVE_UP');
    const jobs = await jobsOf(id);
    expect(await resolve(id, 'TRY_AGAIN')).toMatchObject({ caseId: id });
    expect([await stateOf(id), await jobsOf(id)]).toEqual(['FAILED', jobs]);
    expect(await failures(domainId)).toEqual(['GIVEN_UP']);
  });

  it('is decided only with a choice that it has, and only when it exists', async () => {
    const { id } = await stuck();
    await expect(resolve(id, 'CLOSE')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const unknown of [newId('opr'), 'x'])
      await expect(resolve(unknown, 'GIVE_UP')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stateOf(id)).toBe('BLOCKED');
  });

  it('fails, and its line with it, when its parked job is dropped; twice is once', async () => {
    const { id, domainId } = await stuck();
    const [job] = await query('SELECT id FROM job WHERE subject_id = ?', [id]);
    const { jobs } = composeOperations(deps());
    const drop = () =>
      test.database.transact((manager) =>
        dropParkedJob(manager, { id: job.id, reason: 'Inutile', at: START }, jobs),
      );
    expect(await drop()).toBe(true);
    expect(await drop()).toBe(true);
    expect(await told('job.dropped', job.id)).toEqual([
      { owner: PROFILE, payload: { kind: 'registry.execute', reason: 'Inutile' } },
    ]);
    expect(await stateOf(id)).toBe('FAILED');
    expect(await jobsOf(id)).toEqual(['DROPPED']);
    expect(await failures(domainId)).toEqual(['GIVEN_UP']);
    expect(await test.database.read.findOneByOrFail(DomainRow, { id: domainId })).toMatchObject({
      reservedOrderId: null,
      renewingSince: null,
    });
  });

  it('is found and counted by indexes alone', async () => {
    const { id: like } = await stuck();
    const [row] = await query('SELECT * FROM operation WHERE id = ?', [like]);
    for (let others = 0; others < 300; others++) {
      const ids = { id: newId('opr'), line_id: newId('lin'), dedupe_key: newId('key') };
      const copy = { ...row, ...ids, state: 'SUCCEEDED' };
      await query(
        `INSERT INTO operation (${Object.keys(copy).join(', ')}) VALUES (${Object.keys(copy).fill('?').join(', ')})`,
        Object.values(copy),
      );
    }
    const statements: [string, unknown[]][] = [];
    const seen = {
      query: async (sql: string, values: unknown[]) => {
        statements.push([sql, values]);
        return [];
      },
    } as unknown as EntityManager;
    const counts = new DeskCountStore(seen);
    await counts.operations('BLOCKED');
    await counts.overdue('LOOK', addDays(START, 1));
    await new BlockedOperationStore().list(seen, 200);
    expect(statements).toHaveLength(3);
    for (const [sql, values] of statements) {
      const [plan] = await query(`EXPLAIN ${sql}`, values);
      expect([sql, plan.key, plan.type]).toEqual([
        sql,
        expect.any(String),
        expect.stringMatching(/^(ref|range)$/),
      ]);
    }
  });
});
