import 'reflect-metadata';
import { orderWithdrawn } from '@customer-area/billing/contract';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { insertRow } from '@customer-area/shared/rows';
import { withdrawalOutlook } from '../../contract';
import { addYears } from '../lifecycle';
import { OperationRow } from '../operations';
import { DomainRow } from '../portfolio';
import { ServiceRow } from '../services';
import { callOperation } from '../testing/call-operation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { withdrawalHandlers, withdrawalOutlookOperation } from '.';

const NOW = new Date('2026-11-27T10:00:00.000Z');
const PROFILE = 'prf_withdrawn';

describe('what a withdrawal takes back of a domain', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(NOW);
  beforeAll(async () => {
    test = await domainsDatabase('withdrawals');
  });
  afterAll(() => test.end());

  const deps = () => testDeps(test.database, clock);
  /** A domain, and the line that has paid for it. */
  const paidBy = async (kind: string, changes: Partial<OperationRow> = {}, years = 1) => {
    const name = `recesso-${++names}.it`;
    const paidThrough = addYears(NOW, years);
    const id = await seedDomain(test.database.read, { profileId: PROFILE, name, paidThrough, now: NOW });
    const lineId = newId('lin');
    await insertRow(test.database.read, OperationRow, {
      id: newId('opr'),
      profileId: PROFILE,
      domainId: id,
      orderId: newId('ord'),
      lineId,
      kind,
      years: 1,
      details: { name, unicodeName: name, tld: 'it' },
      state: 'SUCCEEDED',
      askedBy: null,
      askedByLogin: null,
      policyVersion: null,
      seen: null,
      sentAt: null,
      registryReference: null,
      waitsFor: null,
      asks: 0,
      dedupeKey: null,
      dedupeWhileOpen: false,
      failureCode: null,
      failureMessage: null,
      createdAt: NOW,
      finishedAt: null,
      ...changes,
    });
    return { id, lineId, name, paidThrough };
  };
  const outlook = async (lineId: string, profileId = PROFILE) => {
    const asked = { profileId, locale: 'it', lineIds: [lineId] };
    const { lines } = await callOperation(withdrawalOutlookOperation(deps()), withdrawalOutlook, asked);
    return lines[0];
  };
  const withdraw = (lineId: string, profileId = PROFILE) =>
    test.database.transact(async (manager) => {
      const handler = withdrawalHandlers(deps())[orderWithdrawn.type];
      await handler?.(manager, {
        seq: 1,
        id: newId('evt'),
        type: orderWithdrawn.type,
        profileId,
        subjectId: 'ord_1',
        actor: null,
        occurredAt: NOW.toISOString(),
        payload: {
          withdrawalId: 'wdr_1',
          orderId: 'ord_1',
          number: '1',
          lineIds: [lineId],
          names: [],
          cents: 1,
          withdrawnAt: NOW.toISOString(),
        },
      });
    });
  const domain = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });

  it('is all of it for the line that registered it, told before and done after', async () => {
    const { id, lineId, name } = await paidBy('register');
    expect(await outlook(lineId)).toEqual({
      lineId,
      becomes: 'NOT_PAID_ANY_MORE',
      consequence: expect.stringContaining(name),
    });
    await withdraw(lineId);
    expect(await domain(id)).toMatchObject({ state: 'REGISTERED', paidThrough: NOW, autoRenew: 'OFF' });
    await withdraw(lineId);
    const told = await test.database.read.query(
      "SELECT id FROM event_log WHERE subject_id = ? AND type = 'domain.payment-taken-back'",
      [id],
    );
    expect(told).toHaveLength(1);
  });

  it('is the years of a renewal, and never a day before today', async () => {
    const two = await paidBy('renew', {}, 2);
    expect(await outlook(two.lineId)).toMatchObject({ becomes: 'PAID_LESS_LONG' });
    await withdraw(two.lineId);
    expect((await domain(two.id)).paidThrough).toEqual(addYears(NOW, 1));
    const late = await paidBy('renew', { years: 5 });
    await withdraw(late.lineId);
    expect((await domain(late.id)).paidThrough).toEqual(NOW);
  });

  it('of a registration leaves the years of a renewal that another order paid', async () => {
    const { id, lineId, paidThrough } = await paidBy('register', {}, 2);
    expect(await outlook(lineId)).toMatchObject({ becomes: 'PAID_LESS_LONG' });
    await withdraw(lineId);
    expect((await domain(id)).paidThrough).toEqual(addYears(paidThrough, -1));
  });

  /** A service of a domain, and the line that has added it. */
  const served = async () => {
    const { id: domainId, lineId, name } = await paidBy('add-service');
    const serviceId = newId('svc');
    await test.database.read.query(
      `INSERT INTO service (id, profile_id, domain_id, kind, plan, state, live_key, host_state, created_at)
       VALUES (?, ?, ?, 'HOSTING', 'BASIC', 'LIVE', ?, 'RUNNING', ?)`,
      [serviceId, PROFILE, domainId, `${domainId}:HOSTING`, NOW],
    );
    const details = {
      ...{ name, unicodeName: name, tld: 'it', domainId, serviceId },
      ...{ service: 'HOSTING', plan: 'BASIC' },
    };
    await test.database.read.update(OperationRow, { lineId }, { details });
    const state = async () => (await test.database.read.findOneByOrFail(ServiceRow, { id: serviceId })).state;
    return { domainId, lineId, name, state, serviceId };
  };

  it('is the service that a line has added: it ends at once, once, at its host too', async () => {
    const { domainId, lineId, name, state, serviceId } = await served();
    expect(await outlook(lineId)).toMatchObject({
      becomes: 'SERVICE_ENDS',
      consequence: expect.stringContaining(name),
    });
    for (const _ of [1, 2]) await withdraw(lineId);
    expect(await state()).toBe('ENDED');
    const told = await test.database.read.query(
      "SELECT id FROM event_log WHERE subject_id = ? AND type = 'service.ended'",
      [serviceId],
    );
    expect(told).toHaveLength(1);
    const toHost = await test.database.read.findBy(OperationRow, { domainId, kind: 'host-follows' });
    expect(toHost).toHaveLength(1);
    expect((await domain(domainId)).paidThrough).toEqual(addYears(NOW, 1));
  });

  it('leaves a service that another order has renewed', async () => {
    const { domainId, lineId, state } = await served();
    const renewal = await paidBy('renew-service');
    await test.database.read.update(OperationRow, { lineId: renewal.lineId }, { domainId });
    expect(await outlook(lineId)).toMatchObject({ becomes: 'KEPT' });
    await withdraw(lineId);
    expect(await state()).toBe('LIVE');
  });

  it.each<[string, string, Partial<OperationRow>]>([
    ['a service that is not there any more', 'add-service', {}],
    ['a line that is under way', 'register', { state: 'PENDING' }],
    ['a line that failed', 'register', { state: 'FAILED' }],
  ])('is nothing of %s', async (_, kind, changes) => {
    const { id, lineId, paidThrough } = await paidBy(kind, changes);
    expect(await outlook(lineId)).toMatchObject({ becomes: 'KEPT' });
    await withdraw(lineId);
    expect((await domain(id)).paidThrough).toEqual(paidThrough);
  });

  it('is nothing of a name that is being renewed, was deleted, or belongs to another profile', async () => {
    for (const changes of [{ renewingSince: NOW }, { registryDeletedAt: addDays(NOW, -1) }]) {
      const { id, lineId, paidThrough } = await paidBy('register');
      await test.database.read.update(DomainRow, { id }, changes);
      await withdraw(lineId);
      expect((await domain(id)).paidThrough).toEqual(paidThrough);
    }
    const { id, lineId, paidThrough } = await paidBy('register');
    expect(await outlook(lineId, 'prf_other')).toMatchObject({ becomes: 'KEPT' });
    await withdraw(lineId, 'prf_other');
    expect((await domain(id)).paidThrough).toEqual(paidThrough);
  });
});
