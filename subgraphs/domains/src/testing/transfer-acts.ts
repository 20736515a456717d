import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { executeOperation, type Operation } from '../operations';
import { lineOperations } from '../ordering';
import { DomainRow } from '../portfolio';
import type { RegistryPort } from '../registry';
import { OTHER_REGISTRAR, simulatedRegistry } from '../registry/simulated';
import { TransferInRow } from '../transfers-in';
import { applyOrderEvent } from './apply-event';
import { callOperation } from './call-operation';
import { domainsDatabase, executing, StoppedClock, type TestDatabase, testDeps } from './domains-database';
import { learnRegistrants } from './known-registrants';

export const START = new Date('2026-04-01T08:00:00.000Z');
export const CODE = 'Kw7-the-code-of-this-name';

/** An order of one transfer, as far as it was reserved. */
export interface TransferOrder {
  readonly orderId: string;
  readonly profileId: string;
  readonly lines: Awaited<ReturnType<typeof reserveLines>>['lines'];
}

const reserveLines = (deps: ReturnType<typeof testDeps>, order: object) =>
  callOperation(lineOperations(deps), contract.reserveLines, order);

/** What tests of transfers to us do again and again; called in a `describe`, on a database of its own. */
export function transferActs(database: string) {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase(database);
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
  ): Promise<TransferOrder> => {
    const line = { lineId: newId('lin'), index: 0, kind: 'transfer-in', name, authCode, ...more };
    const order = { orderId: newId('ord'), profileId, locale: 'en', lines: [line] };
    const { lines } = await reserveLines(deps(), order);
    return { orderId: order.orderId, profileId, lines };
  };
  const reserved = async (name: string, asked?: Parameters<typeof reserveOrder>[1]) =>
    (await reserveOrder(name, asked)).lines[0];
  const tell = (type: string, { profileId, orderId, lines }: TransferOrder) =>
    test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        ...{ type, profileId, subjectId: orderId, payload: { orderId, lines, reason: 'test' } },
        occurredAt: clock.now().toISOString(),
      }),
    );
  const domainIdOf = ({ lines }: TransferOrder) => (lines[0] as { domainId: string }).domainId;
  const operationOf = async ({ profileId, lines }: TransferOrder): Promise<Operation> => {
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
  const run = async (order: TransferOrder, through?: RegistryPort) => {
    const { id } = await operationOf(order);
    await executeOperation(deps(through), executing(id));
    return operationOf(order);
  };
  const asked = async (name: string, more?: Parameters<typeof reserveOrder>[1]) => {
    const order = await paid(name, more);
    expect(await run(order)).toMatchObject({ state: 'IN_PROGRESS', waitsFor: 'REGISTRY_ANSWER' });
    return order;
  };
  const transferOf = (order: TransferOrder) =>
    test.database.read.findOneByOrFail(TransferInRow, { domainId: domainIdOf(order) });
  const domainOf = (order: TransferOrder) =>
    test.database.read.findOneByOrFail(DomainRow, { id: domainIdOf(order) });
  const told = async (order: TransferOrder) =>
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
  const withoutCode = async (order: TransferOrder) => expect((await transferOf(order)).sealedCode).toBeNull();
  return {
    ...{ clock, deps, other, command, rows, theirs, reserveOrder, reserved, tell },
    ...{ domainIdOf, operationOf, paid, run, asked, transferOf, domainOf, told, sent, withoutCode },
  };
}
