import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { StatementCounter } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { callOperation } from '../testing/call-operation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { lineOperations } from '.';
import { openLines } from './open-lines';

const START = new Date('2026-04-01T08:00:00.000Z');
const SOON = addDays(START, 30);

interface Answer {
  readonly lines: readonly { readonly lineId: string; readonly ok: boolean; readonly code?: string }[];
}

describe('the statements that many renewals cost', () => {
  const statements = new StatementCounter();
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('ordering_statements', statements);
  });
  afterAll(() => test.end());

  const owned = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        seedDomain(test.database.read, {
          ...{ profileId: 'prf_one', name: `${newId('dom').slice(4)}.it`, paidThrough: SOON, now: START },
        }),
      ),
    );
  const operations = () => lineOperations(testDeps(test.database, new StoppedClock(START)));
  const asked = (ids: readonly string[]) => ({
    ...{ orderId: newId('ord'), profileId: 'prf_one', locale: 'en' as const },
    lines: ids.map((domainId, index) => ({
      ...{ lineId: newId('lin'), index, kind: 'renew', domainId, years: 1 },
    })),
  });
  const reserve = async (order: ReturnType<typeof asked>) =>
    (await callOperation(operations(), contract.reserveLines, order)) as Answer;

  it.each([1, 40])('are three to reserve %i of them', async (count) => {
    const ids = await owned(count);
    statements.take();
    const { lines } = await reserve(asked(ids));
    expect(statements.take()).toHaveLength(3);
    expect(lines.map(({ ok }) => ok)).toEqual(ids.map(() => true));
  });

  it.each([1, 40, 500])('are three to open %i of them, and none is opened twice', async (count) => {
    const ids = await owned(count);
    const order = asked(ids);
    await reserve(order);
    const lines = order.lines.map(({ lineId, domainId, years }) => ({
      ...{ lineId, kind: 'renew', domainId, years },
      details: { domainId, name: `${domainId}.it`, unicodeName: `${domainId}.it`, tld: 'it' },
    }));
    const open = () =>
      test.database.transact((manager) =>
        openLines(
          testDeps(test.database, new StoppedClock(START)),
          manager,
          trustedProfileId('prf_one'),
          { orderId: order.orderId, lines },
          START,
        ),
      );
    statements.take();
    await open();
    expect(statements.take()).toHaveLength(3);
    const held = (await test.database.read.query(
      'SELECT id FROM domain WHERE reserved_order_id = ? AND reserved_until IS NULL',
      [order.orderId],
    )) as unknown[];
    expect(held).toHaveLength(count);
    if (count > 40) return;
    await open();
    const kept = await test.database.read.query('SELECT id FROM operation WHERE order_id = ?', [
      order.orderId,
    ]);
    expect(kept).toHaveLength(count);
  });

  it('and each domain is held by the line that is about it, again and again', async () => {
    const ids = await owned(3);
    const order = asked(ids);
    for (let times = 0; times < 2; times++)
      expect((await reserve(order)).lines.map(({ ok }) => ok)).toEqual([true, true, true]);
    const held = (await test.database.read.query(
      'SELECT id AS domainId, reserved_line_id AS lineId FROM domain WHERE reserved_order_id = ? ORDER BY id',
      [order.orderId],
    )) as unknown[];
    const expected = order.lines.map(({ domainId, lineId }) => ({ domainId, lineId }));
    expect(held).toEqual(expected.sort((one, other) => (one.domainId < other.domainId ? -1 : 1)));
  });

  it('and the second line about a domain is refused, with which none is held', async () => {
    const ids = await owned(2);
    const order = asked([...ids, ...ids.slice(0, 1)]);
    const { lines } = await reserve(order);
    expect(lines.map(({ code }) => code)).toEqual([undefined, undefined, 'RENEWAL_ALREADY_ORDERED']);
    const held = await test.database.read.query('SELECT id FROM domain WHERE reserved_order_id = ?', [
      order.orderId,
    ]);
    expect(held).toEqual([]);
  });
});
