import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../../contract';
import { DOMAIN_ACTIONS } from '../../domain-actions';
import { addYears } from '../../lifecycle';
import { executeOperation } from '../../operations';
import { lineOperations } from '../../ordering';
import { DomainRow, statusOfRow } from '../../portfolio';
import { applyOrderEvent } from '../../testing/apply-event';
import { callOperation } from '../../testing/call-operation';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../../testing/domains-database';
import { payAndCarryOut, payFor } from '../../testing/order-of-domain';
import { seedDomain } from '../../testing/seeded-domain';
import { settleTimers } from '../../testing/timers-of-domains';

const START = new Date('2026-04-01T08:00:00.000Z');
const EXPIRY = addDays(START, 10);
const PROFILE = 'prf_restore';

describe('restoring a domain that its registry has deleted', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('restore');
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    clock.setTo(START);
    for (const table of ['domain_due', 'job']) await test.database.read.query(`DELETE FROM ${table}`);
  });

  const deps = () => testDeps(test.database, clock);
  const at = async (day: number) => {
    clock.setTo(addDays(EXPIRY, day));
    await settleTimers(deps());
  };
  const stored = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });
  const seed = async (tld = 'com', prefix = 'back') => {
    const name = `${prefix}-${++names}.${tld}`;
    return stored(
      await seedDomain(test.database.read, { profileId: PROFILE, name, paidThrough: EXPIRY, now: START }),
    );
  };
  const reservedOrder = async (domainId: string) => {
    const lines = [{ lineId: newId('lin'), index: 0, kind: 'restore', domainId }];
    const order = { orderId: newId('ord'), profileId: PROFILE, locale: 'en', lines };
    const answer = await callOperation(lineOperations(deps()), contract.reserveLines, order);
    return { orderId: order.orderId, lines: answer.lines };
  };
  const reserved = async (domainId: string) => (await reservedOrder(domainId)).lines[0];
  const action = (domain: DomainRow) => {
    const offered = DOMAIN_ACTIONS.find(({ code }) => code === 'RESTORE');
    const asked = { domain, policy: deps().tldRules.policyOf(domain), now: clock.now(), locale: 'en' };
    return offered?.explain(asked as never);
  };
  const charges = async (name: string) =>
    (
      await test.database.read.query(
        'SELECT kind, amount FROM sim_registry_charge WHERE name = ? ORDER BY id',
        [name],
      )
    ).map(({ kind, amount }: { kind: string; amount: number }) => `${kind} ${amount}`);

  it.each([
    ['com', -1, 'NOT_IN_REDEMPTION'],
    ['com', 29, 'NOT_IN_REDEMPTION'],
    ['com', 30, null],
    ['com', 59, null],
    ['com', 60, 'RESTORE_TOO_LATE'],
    ['it', 20, 'NOT_IN_REDEMPTION'],
    ['eu', 20, 'NOT_IN_REDEMPTION'],
  ])('of a .%s on day %d is offered and accepted alike: %s', async (tld, day, code) => {
    const { id } = await seed(tld);
    for (const moment of [-1, 0, 14, 30, 60].filter((one) => one < day)) await at(moment);
    await at(day);
    expect(action(await stored(id))).toMatchObject(
      code === null ? { allowed: true } : { allowed: false, reason: { code } },
    );
    expect(await reserved(id)).toMatchObject(code === null ? { ok: true, years: 1 } : { ok: false, code });
  });

  it('brings it back with the year that it is paid for, once, also when the answer is lost', async () => {
    for (const prefix of ['back', 'lost-reply']) {
      const { id, name } = await seed('com', prefix);
      await at(30);
      // The first answer to the delete is lost.
      await at(31);
      const restoring = await payFor(deps(), 'restore', await stored(id));
      await executeOperation(deps(), executing(restoring.id)).catch(() => undefined);
      await executeOperation(deps(), executing(restoring.id));
      await at(32);
      const domain = await stored(id);
      expect(domain).toMatchObject({
        paidThrough: addYears(EXPIRY, 1),
        registryExpiresAt: addYears(EXPIRY, 1),
        registryDeletedAt: null,
        reservedOrderId: null,
      });
      expect(statusOfRow(domain, clock.now())).toBe('ACTIVE');
      expect(await charges(name)).toEqual(['AUTO_RENEW -1000', 'AUTO_RENEW_UNDONE 1000', 'RESTORE -5000']);
      clock.setTo(START);
      for (const table of ['domain_due', 'job']) await test.database.read.query(`DELETE FROM ${table}`);
    }
  });

  it('renews its services with it, as lines of their own', async () => {
    const { id } = await seed();
    const { services } = deps();
    const row = {
      id: newId('svc'),
      profileId: PROFILE,
      domainId: id,
      kind: 'HOSTING',
      plan: 'BASIC',
    } as const;
    await services.order(test.database.read, row, { at: START, reason: 'test' });
    const live = "UPDATE service SET state = 'LIVE', host_state = 'RUNNING' WHERE id = ?";
    await test.database.read.query(live, [row.id]);
    await at(30);
    await at(31);
    const { orderId, lines } = await reservedOrder(id);
    expect(lines).toMatchObject([
      { kind: 'restore', years: 1 },
      { kind: 'renew-service', serviceId: row.id, plan: 'BASIC', years: 1, comesWith: lines[0]?.lineId },
    ]);
    await test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        type: 'order.paid',
        profileId: PROFILE,
        subjectId: orderId,
        occurredAt: clock.now().toISOString(),
        payload: { orderId, lines },
      }),
    );
    for (const { lineId } of lines) {
      const operation = await deps().operations.ofLine(test.database.read, trustedProfileId(PROFILE), lineId);
      await executeOperation(deps(), executing(operation?.id ?? ''));
    }
    expect(await services.ofTimer(test.database.read, row.id)).toMatchObject({ cancelAt: null });
    const told = 'SELECT type FROM event_log WHERE subject_id IN (?, ?) ORDER BY id';
    const types = (await test.database.read.query(told, [orderId, row.id])) as { type: string }[];
    expect(types.map(({ type }) => type)).toEqual([
      ...['line.started', 'line.started', 'line.fulfilled', 'line.fulfilled'],
      'service.renewed',
    ]);
  });

  it('fails for credit when the money comes after redemption', async () => {
    const { id } = await seed();
    await at(30);
    await at(60);
    const operation = await payFor(deps(), 'restore', await stored(id));
    expect(operation).toMatchObject({ state: 'FAILED', failureCode: 'RESTORE_TOO_LATE' });
    await at(65);
    expect((await stored(id)).state).toBe('DELETED');
  });

  it('holds the domain: neither a second restoration nor its end comes between', async () => {
    const { id } = await seed();
    await at(30);
    expect(await reserved(id)).toMatchObject({ ok: true });
    expect(await reserved(id)).toMatchObject({ ok: false, code: 'RESTORE_ALREADY_ORDERED' });
    clock.setTo(addDays(EXPIRY, 31));
    await payAndCarryOut(deps(), 'restore', await stored(id));
    expect(statusOfRow(await stored(id), clock.now())).toBe('ACTIVE');
  });
});
