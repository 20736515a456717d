import 'reflect-metadata';
import { orderWithdrawn } from '@customer-area/billing/contract';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import { withdrawalOutlook } from '../../contract';
import { handOverDomain } from '../handover';
import { addYears } from '../lifecycle';
import { OperationRow } from '../operations';
import { DomainRow } from '../portfolio';
import { answered } from '../registry';
import { ServiceRow } from '../services';
import { callOperation } from '../testing/call-operation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { settleTimers } from '../testing/timers-of-domains';
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
  const paidBy = async (
    kind: string,
    changes: Partial<OperationRow> = {},
    years = 1,
    { name, paidThrough } = { name: `recesso-${++names}.it`, paidThrough: addYears(NOW, years) },
  ) => {
    const id = await seedDomain(test.database.read, { profileId: PROFILE, name, paidThrough, now: NOW });
    // Most names are past the days in which a registry undoes a registration.
    await test.database.read.update(DomainRow, { id }, { registeredAt: addDays(NOW, -10) });
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
  const withdraw = (lineId: string, profileId = PROFILE) => withdrawAll([lineId], profileId);
  const withdrawAll = (lineIds: readonly string[], profileId = PROFILE) =>
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
          lineIds: [...lineIds],
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

  describe('within the free days of its registry', () => {
    /** A name that was registered so many days ago, also at its registry. */
    const registered = async (days: number, tld = 'com', years = 1) => {
      const createdAt = addDays(NOW, -days);
      const name = `ripensato-${++names}.${tld}`;
      const paidThrough = addYears(createdAt, years);
      const { id, lineId } = await paidBy('register', { years }, years, { name, paidThrough });
      await test.database.read.update(DomainRow, { id }, { registeredAt: createdAt });
      await test.database.read.query('UPDATE sim_registry_domain SET created_at = ? WHERE name = ?', [
        createdAt,
        name,
      ]);
      return { id, lineId, name };
    };
    const atRegistry = async (name: string) => answered(await deps().registry.info(name), 'info');
    const charges = (name: string) =>
      test.database.read.query('SELECT kind, amount FROM sim_registry_charge WHERE name = ?', [name]);

    it('deletes a name at once, once, and its cost comes back', async () => {
      const { id, lineId, name } = await registered(4);
      expect(await outlook(lineId)).toMatchObject({
        becomes: 'DELETED_AT_ONCE',
        consequence: expect.stringContaining(name),
      });
      for (const _ of [1, 2]) await withdraw(lineId);
      await settleTimers(deps());
      expect(await atRegistry(name)).toBeNull();
      // The next sweep looks at it.
      clock.setTo(addDays(NOW, 0.01));
      await settleTimers(deps());
      clock.setTo(NOW);
      expect(await charges(name)).toEqual([{ kind: 'CREATE_UNDONE', amount: 1_000 }]);
      expect(await domain(id)).toMatchObject({ state: 'DELETED', autoRenew: 'OFF' });
      const acts = await test.database.read.findBy(OperationRow, { domainId: id, kind: 'let-go' });
      expect(acts).toMatchObject([{ state: 'SUCCEEDED', askedBy: 'SYSTEM' }]);
    });

    it('keeps a name that somebody has paid for before it was deleted', async () => {
      const { id, lineId, name } = await registered(1);
      await withdraw(lineId);
      await test.database.read.update(DomainRow, { id }, { paidThrough: addYears(NOW, 1) });
      await settleTimers(deps());
      expect(await atRegistry(name)).not.toBeNull();
      expect(await charges(name)).toEqual([]);
    });

    it('leaves a name to the usual way when its registry answers too late', async () => {
      const { id, lineId, name } = await registered(4.9);
      await withdraw(lineId);
      clock.setTo(addDays(NOW, 0.2));
      await settleTimers(deps());
      clock.setTo(NOW);
      expect(await atRegistry(name)).toMatchObject({ phase: 'REGISTERED' });
      expect(await domain(id)).toMatchObject({ state: 'REGISTERED', paidThrough: NOW });
    });

    it.each([
      ['on the fifth day', 5, 'com'],
      ['where there are none', 1, 'eu'],
      ['at .it, whose registry takes no registration back', 1, 'it'],
    ])('deletes nothing at once %s', async (_, days, tld) => {
      const { lineId } = await registered(days, tld);
      expect(await outlook(lineId)).toMatchObject({ becomes: 'NOT_PAID_ANY_MORE' });
    });
  });

  it('is the year that a transfer has added, and nothing where it adds none', async () => {
    const years = addYears(NOW, 3);
    const come = await paidBy('transfer-in', {}, 3, { name: `arrivato-${++names}.com`, paidThrough: years });
    expect(await outlook(come.lineId)).toMatchObject({ becomes: 'PAID_LESS_LONG' });
    for (const _ of [1, 2]) await withdraw(come.lineId);
    expect((await domain(come.id)).paidThrough).toEqual(addYears(NOW, 2));
    const same = await paidBy('transfer-in', { years: null }, 3);
    const before = await domain(same.id);
    expect(await outlook(same.lineId)).toMatchObject({ becomes: 'KEPT' });
    await withdraw(same.lineId);
    expect(await domain(same.id)).toEqual(before);
  });

  it.each([
    ['what was there before, where the registry cut the year', 250, addDays(NOW, 250)],
    ['the year, where the registry took off a year of its own', 365, NOW],
  ])('of a transfer leaves %s', async (_, days, left) => {
    const paidThrough = addDays(NOW, 365);
    const seen = { expiresAt: addDays(NOW, days).toISOString() };
    const come = await paidBy('transfer-in', { seen }, 1, {
      ...{ name: `al-massimo-${++names}.com`, paidThrough },
    });
    await withdraw(come.lineId);
    expect((await domain(come.id)).paidThrough).toEqual(left);
  });

  describe('that was given to another profile', () => {
    const RECEIVER = trustedProfileId('prf_receiver');
    /** A moment before or after the withdrawal. */
    const handOver = async (domainId: string, at: Date) => {
      const registrant = await deps().registrants.ofNewDomains(test.database.read, RECEIVER, NOW);
      const from = trustedProfileId(PROFILE);
      const passed = { domainId, from, to: RECEIVER, registrantId: registrant.id, at };
      const refusal = await test.database.transact((manager) => handOverDomain(deps(), manager, passed));
      expect(refusal).toBeNull();
    };

    it.each(['register', 'renew', 'transfer-in'])('before is nothing of it: %s', async (kind) => {
      const { id, lineId, paidThrough } = await paidBy(kind, {}, 2);
      await handOver(id, addDays(NOW, -1));
      expect(await outlook(lineId)).toMatchObject({
        becomes: 'HANDED_OVER',
        consequence: expect.stringContaining('escluso'),
      });
      await withdraw(lineId);
      expect((await domain(id)).paidThrough).toEqual(paidThrough);
    });

    it('after it is taken back from where it went, before that was heard of', async () => {
      const { id, lineId, paidThrough } = await paidBy('renew', {}, 2);
      await handOver(id, NOW);
      for (const _ of [1, 2]) await withdraw(lineId);
      expect((await domain(id)).paidThrough).toEqual(addYears(paidThrough, -1));
      const told = await test.database.read.query(
        "SELECT profile_id AS p FROM event_log WHERE subject_id = ? AND type = 'domain.payment-taken-back'",
        [id],
      );
      expect(told).toEqual([{ p: RECEIVER }]);
    });
  });

  describe('of a renewed service', () => {
    /** A domain with a service, both renewed by an order for `years`, paid now through `paid` years. */
    const renewed = async (years: number, paid: number) => {
      const { domainId, serviceId, state } = await served();
      await test.database.read.update(DomainRow, { id: domainId }, { paidThrough: addYears(NOW, paid) });
      const of = { domainId, years };
      const domainLine = (await paidBy('renew', of)).lineId;
      const line = await paidBy('renew-service', of);
      const details = {
        ...{ name: line.name, unicodeName: line.name, tld: 'it', serviceId },
        ...{ service: 'HOSTING', plan: 'BASIC', withLineId: domainLine },
      };
      await test.database.read.update(OperationRow, { lineId: line.lineId }, { details });
      const service = () => test.database.read.findOneByOrFail(ServiceRow, { id: serviceId });
      return { domainId, domainLine, lineId: line.lineId, state, service };
    };

    it('takes the added time back, once: the service ends with what was paid before, its domain does not', async () => {
      const { domainId, lineId, service } = await renewed(1, 2);
      expect(await outlook(lineId)).toMatchObject({
        becomes: 'SERVICE_PAID_LESS_LONG',
        consequence: expect.stringContaining('2027'),
      });
      for (const _ of [1, 2]) await withdraw(lineId);
      expect(await service()).toMatchObject({ state: 'LIVE', cancelAt: addYears(NOW, 1) });
      expect(await domain(domainId)).toMatchObject({ paidThrough: addYears(NOW, 2) });
      const planned = await test.database.read.query(
        "SELECT due_at FROM job WHERE kind = 'domain.services' AND subject_id = ? AND due_at = ?",
        [domainId, addYears(NOW, 1)],
      );
      expect(planned).toHaveLength(1);
    });

    it('ends it at once where nothing was paid before', async () => {
      const { lineId, state } = await renewed(1, 1);
      expect(await outlook(lineId)).toMatchObject({ becomes: 'SERVICE_ENDS' });
      await withdraw(lineId);
      expect(await state()).toBe('ENDED');
    });

    it.each([
      ['before', (domainLine: string, lineId: string) => [[domainLine], [lineId]]],
      ['with it', (domainLine: string, lineId: string) => [[lineId, domainLine]]],
    ])('leaves it with its domain, whose renewal is taken back %s', async (_, inTurn) => {
      const { domainId, domainLine, lineId, service } = await renewed(1, 2);
      for (const lineIds of inTurn(domainLine, lineId)) await withdrawAll(lineIds);
      expect(await domain(domainId)).toMatchObject({ paidThrough: addYears(NOW, 1) });
      expect(await service()).toMatchObject({ state: 'LIVE', cancelAt: null });
    });
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
