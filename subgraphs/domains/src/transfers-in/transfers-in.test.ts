import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { addYears } from '../lifecycle';
import { executeOperation, type Operation } from '../operations';
import { lineOperations } from '../ordering';
import { DomainRow } from '../portfolio';
import type { RegistryPort } from '../registry';
import { OTHER_REGISTRAR, simulatedRegistry } from '../registry/simulated';
import { applyOrderEvent } from '../testing/apply-event';
import { callOperation } from '../testing/call-operation';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { learnRegistrants } from '../testing/known-registrants';
import { cancelTransfer } from './cancel-transfer';
import { forgetCode } from './forget-code';
import { TransferInRow } from './transfer-in.entity';

const START = new Date('2026-04-01T08:00:00.000Z');
const CODE = 'Kw7-the-code-of-this-name';

describe('a transfer from another registrar', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('transfers_in');
  });
  afterAll(() => test.end());
  beforeEach(() => clock.setTo(START));

  const deps = (through?: RegistryPort) => testDeps(test.database, clock, through);
  const idOf = (name: string) => (name.endsWith('.it') ? 'it' : name.endsWith('.eu') ? 'eu' : 'gtld');
  const other = (name: string) => simulatedRegistry(deps(), idOf(name), OTHER_REGISTRAR);
  const command = (name: string) => ({ commandId: newId('opr'), name });
  const rows = (sql: string, values: unknown[] = []) => test.database.read.query(sql, values);

  /** A name of the other registrar, registered long ago. */
  const theirs = async (tld = 'com', prefix = 'come', years = 2) => {
    const name = `${prefix}-${++names}.${tld}`;
    clock.setTo(addDays(START, -200));
    // The first answer to some names is lost, or never given: the same command once more.
    const [created, coded] = [command(name), command(name)];
    for (let attempt = 0; attempt < 2; attempt++) {
      await other(name).create({ ...created, years, nameServers: ['ns1.theirs.net', 'ns2.theirs.net'] });
      await other(name).update({ ...coded, authCode: CODE });
    }
    clock.setTo(START);
    return name;
  };
  const reserveOrder = async (
    name: string,
    { profileId = `prf_${name}`, authCode = CODE, more = {} } = {},
  ) => {
    const line = { lineId: newId('lin'), index: 0, kind: 'transfer-in', name, authCode, ...more };
    const order = { orderId: newId('ord'), profileId, locale: 'en', lines: [line] };
    const { lines } = await callOperation(lineOperations(deps()), contract.reserveLines, order);
    return { orderId: order.orderId, profileId, lines };
  };
  type Order = Awaited<ReturnType<typeof reserveOrder>>;
  const reserved = async (name: string, asked?: Parameters<typeof reserveOrder>[1]) =>
    (await reserveOrder(name, asked)).lines[0];
  const tell = (type: string, { profileId, orderId, lines }: Order) =>
    test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        ...{ type, profileId, subjectId: orderId, payload: { orderId, lines, reason: 'test' } },
        occurredAt: clock.now().toISOString(),
      }),
    );
  const domainIdOf = ({ lines }: Order) => (lines[0] as { domainId: string }).domainId;
  const operationOf = async ({ profileId, lines }: Order): Promise<Operation> => {
    const { operations } = deps();
    const found = await operations.ofLine(
      test.database.read,
      trustedProfileId(profileId),
      lines[0]?.lineId ?? '',
    );
    if (found === null) throw new Error('there is no operation');
    return found;
  };
  const paid = async (name: string, asked?: Parameters<typeof reserveOrder>[1]) => {
    const order = await reserveOrder(name, asked);
    await tell('order.placed', order);
    await learnRegistrants(test.database.read);
    await tell('order.paid', order);
    return order;
  };
  const run = async (order: Order, through?: RegistryPort) => {
    const { id } = await operationOf(order);
    await executeOperation(deps(through), executing(id));
    return operationOf(order);
  };
  const asked = async (name: string, more?: Parameters<typeof reserveOrder>[1]) => {
    const order = await paid(name, more);
    expect(await run(order)).toMatchObject({ state: 'IN_PROGRESS', waitsFor: 'REGISTRY_ANSWER' });
    return order;
  };
  const transferOf = (order: Order) =>
    test.database.read.findOneByOrFail(TransferInRow, { domainId: domainIdOf(order) });
  const domainOf = (order: Order) => test.database.read.findOneByOrFail(DomainRow, { id: domainIdOf(order) });
  const told = async (order: Order) =>
    (
      await rows('SELECT type FROM event_log WHERE subject_id IN (?, ?) ORDER BY id', [
        order.orderId,
        domainIdOf(order),
      ])
    ).map(({ type }: { type: string }) => type);
  const sent = async (name: string, kind = 'transfer-request') =>
    (
      await rows(
        'SELECT COALESCE(SUM(attempts), 0) AS n FROM sim_registry_command WHERE name = ? AND kind = ?',
        [name, kind],
      )
    ).map(({ n }: { n: string }) => Number(n))[0];
  const withoutCode = async (order: Order) => expect((await transferOf(order)).sealedCode).toBeNull();
  const cancel = async (order: Order) => cancelTransfer(deps(), await domainOf(order));

  it.each([
    ['com', 5, 1, 3],
    ['com', 5, 10, 10],
    ['it', 1, 1, 1],
  ])('of .%s takes %i days, and is paid through as its registry has it', async (tld, days, years, most) => {
    const name = await theirs(tld, 'come', years === 10 ? 10 : 2);
    const order = await asked(name);
    expect(await transferOf(order)).toMatchObject({
      state: 'OPEN',
      requestedAt: START,
      dueAt: addDays(START, days),
    });
    await withoutCode(order);
    clock.setTo(addDays(START, days));
    expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
    const answer = await deps().registry.info(name);
    const record = answer.kind === 'answered' ? answer.value : null;
    const domain = await domainOf(order);
    expect(domain).toMatchObject({
      ...{ state: 'REGISTERED', liveName: name, registeredAt: record?.createdAt },
      ...{ registryExpiresAt: record?.expiresAt, paidThrough: record?.expiresAt },
    });
    expect(record?.expiresAt?.getTime()).toBeLessThanOrEqual(addYears(clock.now(), most).getTime());
    expect(await told(order)).toEqual(
      expect.arrayContaining([
        'line.started',
        'transfer-in.requested',
        'line.fulfilled',
        'domain.transferred-in',
      ]),
    );
    expect(await transferOf(order)).toMatchObject({ state: 'TRANSFERRED' });
    const hosts = await rows('SELECT hosts FROM domain_delegation WHERE domain_id = ?', [domain.id]);
    expect(JSON.parse(hosts[0].hosts)).toEqual(['ns1.theirs.net', 'ns2.theirs.net']);
    const held = await rows('SELECT kind FROM operation WHERE domain_id = ? AND kind <> ?', [
      domain.id,
      'transfer-in',
    ]);
    expect(held).toEqual([{ kind: 'change-holder' }]);
  });

  it('is done at once where its registry waits for nobody', async () => {
    const name = await theirs('eu');
    const order = await paid(name);
    expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
    expect((await domainOf(order)).state).toBe('REGISTERED');
    await withoutCode(order);
  });

  it('leaves another holder in its place where only a trade changes it', async () => {
    const name = await theirs('it');
    const contact = {
      ...{ name: 'Piero Neri', organization: null, email: 'p@example.it', phone: '+39.0575123456' },
      ...{ street: 'Via Roma 1', city: 'Arezzo', province: 'AR', postalCode: '52100', country: 'IT' },
      ...{ taxCode: 'NREPRI80A01A390Y', published: [] },
    };
    await other(name).createContact({ commandId: newId('opr'), tld: 'it', handle: 'PIERO1', contact });
    await other(name).update({ ...command(name), registrant: 'PIERO1' });
    const order = await asked(name);
    clock.setTo(addDays(START, 1));
    expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
    const domain = await domainOf(order);
    expect(domain).toMatchObject({ state: 'REGISTERED', registrantId: null });
    expect(
      await rows("SELECT kind FROM operation WHERE domain_id = ? AND kind = 'change-holder'", [domain.id]),
    ).toEqual([]);
  });

  it('has its registrant confirm the address, where its extension wants that', async () => {
    const order = await asked(await theirs());
    await rows("UPDATE registrant SET email_fingerprint = 'f' WHERE profile_id = ?", [order.profileId]);
    clock.setTo(addDays(START, 5));
    await run(order);
    const asks = await rows('SELECT state FROM verification WHERE profile_id = ?', [order.profileId]);
    expect(asks).toEqual([{ state: 'PENDING' }]);
  });

  describe('is refused before it is paid', () => {
    it.each([
      ['a name nobody has', 'free-name-of-nobody.com', {}, 'NAME_NOT_REGISTERED'],
      ['one that is locked', 'taken-locked-x.com', {}, 'NAME_TRANSFER_LOCKED'],
      ['one that is too young', 'taken-young-x.com', {}, 'TOO_YOUNG_TO_TRANSFER'],
      ['a wrong code, where the registry says so', 'taken-x.it', { authCode: 'wrong' }, 'WRONG_AUTH_CODE'],
    ])('for %s', async (_, name, more, code) => {
      expect(await reserved(name, { profileId: 'prf_refused', ...more })).toMatchObject({ ok: false, code });
      expect(await rows("SELECT 1 FROM transfer_in WHERE profile_id = 'prf_refused'")).toEqual([]);
    });

    it('for one that is being transferred, or with us, whoever has it', async () => {
      const name = await theirs();
      const order = await asked(name);
      // Live with us from the moment that it was paid.
      expect(await reserved(name, { profileId: 'prf_a_stranger' })).toMatchObject({
        code: 'NAME_ALREADY_HERE',
      });
      clock.setTo(addDays(START, 5));
      await run(order);
      for (const profileId of [order.profileId, 'prf_a_stranger'])
        expect(await reserved(name, { profileId })).toMatchObject({ code: 'NAME_ALREADY_HERE' });
    });

    it('for one of .it at any age is not, and says nothing of a code after ten questions', async () => {
      for (let n = 0; n < 10; n++)
        await reserved('taken-young-guess.it', { profileId: `prf_guess_${n}`, authCode: `guess-${n}` });
      const { authCodes, registry } = deps();
      const questions = Array.from({ length: 10 }, (_, n) =>
        authCodes.isWrong(registry, 'taken-guessed.it', `g-${n}`),
      );
      expect(await Promise.all(questions)).toEqual(Array(10).fill(true));
      expect(await authCodes.isWrong(registry, 'taken-guessed.it', 'g-11')).toBe(false);
    });

    it('without its code, and a code that nobody can type is the fault of the caller', async () => {
      const name = await theirs();
      expect(await reserved(name, { more: { authCode: null } })).toMatchObject({ code: 'AUTH_CODE_NEEDED' });
      for (const authCode of ['', 'x'.repeat(101), 'à', 'a\nb'])
        await expect(reserved(name, { authCode })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it("for a registrant that is not the profile's, like one that does not exist", async () => {
      const name = await theirs();
      for (const registrantId of [newId('rgt'), 'nonsense'])
        await expect(reserved(name, { more: { registrantId } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('ordered twenty times at once by one profile is ordered once', async () => {
    const name = await theirs();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => reserved(name, { profileId: 'prf_twenty' })),
    );
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
    expect(
      answers.filter((answer) => answer?.ok === false && answer.code === 'ALREADY_ORDERED'),
    ).toHaveLength(19);
  });

  it('paid by twenty profiles at once is asked for by one, and the others have credit', async () => {
    const name = await theirs();
    const orders: Order[] = [];
    for (let n = 0; n < 20; n++) orders.push(await reserveOrder(name, { profileId: `prf_rival_${n}` }));
    for (const order of orders) await tell('order.placed', order);
    await Promise.all(orders.map((order) => tell('order.paid', order)));
    const states = await Promise.all(orders.map(async (order) => (await operationOf(order)).state));
    expect(states.sort()).toEqual([...Array(19).fill('FAILED'), 'PENDING']);
    const codes = await rows(
      "SELECT sealed_code FROM transfer_in WHERE profile_id LIKE 'prf_rival_%' AND sealed_code IS NOT NULL",
    );
    expect(codes).toHaveLength(1);
  });

  it.each([
    ['a wrong code', async () => {}, 'TRANSFER_CODE_REFUSED', 'wrong'],
    [
      'a lock that was set meanwhile',
      (name: string) => other(name).update({ ...command(name), addStatuses: ['clientTransferProhibited'] }),
      'TRANSFER_PROHIBITED',
      CODE,
    ],
    [
      'a name that is gone',
      (name: string) => rows('DELETE FROM sim_registry_domain WHERE name = ?', [name]),
      'TRANSFER_OF_NOTHING',
      CODE,
    ],
  ])('fails for credit with %s', async (_, meanwhile, code, authCode) => {
    const name = await theirs();
    const order = await paid(name, { authCode });
    await meanwhile(name);
    expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: code });
    expect(await domainOf(order)).toMatchObject({ state: 'REQUEST_FAILED', liveName: null });
    expect(await transferOf(order)).toMatchObject({ state: 'REFUSED' });
    await withoutCode(order);
    expect(await told(order)).toEqual(['line.started', 'transfer-in.refused', 'line.failed']);
    expect(await reserved(await theirs(), { profileId: order.profileId })).toMatchObject({ ok: true });
  });

  it('fails for credit when a third registrar was quicker', async () => {
    const name = await theirs();
    const order = await paid(name);
    await simulatedRegistry(deps(), 'gtld', 'THIRD-REG').requestTransfer({
      ...command(name),
      authCode: CODE,
    });
    expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: 'TRANSFER_ELSEWHERE' });
    expect(await sent(name)).toBe(1);
  });

  it('fails for credit when the other registrar rejects it', async () => {
    const name = await theirs();
    const order = await asked(name);
    await other(name).rejectTransfer(command(name));
    // A registry need not show at once what it has accepted.
    expect(await run(order)).toMatchObject({ state: 'IN_PROGRESS' });
    clock.setTo(addDays(START, 0.01));
    expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: 'TRANSFER_REJECTED' });
  });

  describe('sends nothing twice', () => {
    it.each(['lost-reply', 'down-once'])('after an answer that did not come: %s', async (prefix) => {
      const name = await theirs('com', prefix);
      const order = await paid(name);
      await expect(run(order)).rejects.toThrow('no answer');
      expect(await run(order)).toMatchObject({ state: 'IN_PROGRESS' });
      expect((await transferOf(order)).requestedAt).toEqual(START);
      expect(await sent(name)).toBe(prefix === 'lost-reply' ? 1 : 2);
      clock.setTo(addDays(START, 5));
      expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
      expect((await told(order)).filter((type: string) => type === 'transfer-in.requested')).toHaveLength(1);
    });

    it('when the process ended after the registry had it', async () => {
      const name = await theirs();
      const order = await paid(name);
      const { registry } = deps();
      const dies: RegistryPort = Object.assign(Object.create(registry), {
        requestTransfer: async (asking: never) => {
          await registry.requestTransfer(asking);
          throw new Error('killed');
        },
      });
      await expect(run(order, dies)).rejects.toThrow('killed');
      expect(await run(order)).toMatchObject({ state: 'IN_PROGRESS' });
      expect(await sent(name)).toBe(1);
      await withoutCode(order);
    });

    it('when it runs twenty times at once', async () => {
      const name = await theirs();
      const order = await paid(name);
      await Promise.allSettled(Array.from({ length: 20 }, () => run(order)));
      clock.setTo(addDays(START, 5));
      await Promise.allSettled(Array.from({ length: 20 }, () => run(order)));
      expect(await operationOf(order)).toMatchObject({ state: 'SUCCEEDED' });
      const facts = await told(order);
      for (const type of ['transfer-in.requested', 'domain.transferred-in', 'line.fulfilled'])
        expect(facts.filter((one: string) => one === type)).toHaveLength(1);
    });
  });

  describe('is called off', () => {
    it('at its registry, and its price becomes credit; twice at once is once', async () => {
      const name = await theirs();
      const order = await asked(name);
      const { id } = await operationOf(order);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => cancel(order)));
      expect(outcomes).toEqual(Array(20).fill({ kind: 'asked', operationId: id }));
      expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: 'TRANSFER_CALLED_OFF' });
      expect(await transferOf(order)).toMatchObject({ state: 'CANCELLED' });
      expect(await sent(name, 'transfer-cancel')).toBe(1);
      expect(await told(order)).toEqual([
        ...['line.started', 'transfer-in.requested', 'transfer-in.cancel-asked'],
        ...['transfer-in.cancelled', 'line.failed'],
      ]);
      expect(await cancel(order)).toEqual({ kind: 'refused', code: 'NO_TRANSFER_IN' });
      expect(await reserved(name, { profileId: 'prf_after' })).toMatchObject({ ok: true });
    });

    it('before its registry was asked, which is then never asked', async () => {
      const name = await theirs();
      const order = await paid(name);
      await cancel(order);
      expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: 'TRANSFER_CALLED_OFF' });
      expect(await sent(name)).toBe(0);
    });

    it('too late when it has taken place: the domain is there', async () => {
      const name = await theirs();
      const order = await asked(name);
      await cancel(order);
      await other(name).approveTransfer(command(name));
      expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
      expect(await transferOf(order)).toMatchObject({ state: 'TRANSFERRED' });
    });

    it('while it is approved: what its registry did counts', async () => {
      const name = await theirs();
      const order = await asked(name);
      await cancel(order);
      const { registry } = deps();
      const races: RegistryPort = Object.assign(Object.create(registry), {
        cancelTransfer: async (asking: never) => {
          await other(name).approveTransfer(command(name));
          return registry.cancelTransfer(asking);
        },
      });
      await expect(run(order, races)).rejects.toThrow('no answer');
      expect(await run(order)).toMatchObject({ state: 'SUCCEEDED' });
    });

    it('after a lost answer to that too, once', async () => {
      const name = await theirs('com', 'lost-reply');
      const order = await paid(name);
      await expect(run(order)).rejects.toThrow('no answer');
      await run(order);
      await cancel(order);
      await expect(run(order)).rejects.toThrow('no answer');
      clock.setTo(addDays(START, 0.01));
      expect(await run(order)).toMatchObject({ failureCode: 'TRANSFER_CALLED_OFF' });
      expect(await sent(name, 'transfer-cancel')).toBe(1);
    });

    it('with its order while that is unpaid', async () => {
      const name = await theirs();
      const order = await reserveOrder(name);
      await tell('order.placed', order);
      expect(await cancel(order)).toEqual({ kind: 'refused', code: 'TRANSFER_NOT_PAID' });
      await tell('order.cancelled', order);
      expect(await domainOf(order)).toMatchObject({ state: 'WITHDRAWN' });
      expect(await transferOf(order)).toMatchObject({ state: 'CANCELLED' });
      await withoutCode(order);
    });
  });

  it('leaves its code in no table, whatever becomes of it', async () => {
    const name = await theirs();
    const order = await paid(name);
    const waiting = await dump();
    expect(waiting).toContain(domainIdOf(order));
    expect(waiting).not.toContain(CODE);
    await run(order);
    expect(await dump()).not.toContain(CODE);
    const unplaced = await reserveOrder(await theirs());
    const { orderId, profileId } = unplaced;
    await callOperation(lineOperations(deps()), contract.releaseLines, { orderId, profileId });
    expect(await rows('SELECT 1 FROM transfer_in WHERE order_id = ?', [orderId])).toEqual([]);
  });

  it('has a code that was reserved for an order that nobody placed forgotten', async () => {
    const { orderId, lines } = await reserveOrder(await theirs());
    const subjectId = (lines[0] as { domainId: string }).domainId;
    const left = () => rows('SELECT 1 FROM transfer_in WHERE order_id = ?', [orderId]);
    await forgetCode(deps(), { subjectId });
    expect(await left()).toHaveLength(1);
    clock.setTo(addDays(START, 0.05));
    await forgetCode(deps(), { subjectId });
    expect(await left()).toEqual([]);
  });

  /** Everything that is stored. */
  const dump = async () => {
    const tables: object[] = await rows('SHOW TABLES');
    const all = tables.map((table) => rows(`SELECT * FROM \`${Object.values(table)[0]}\``));
    return JSON.stringify(await Promise.all(all));
  };
});
