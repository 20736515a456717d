import 'reflect-metadata';
import { readEvents, Sequencer } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { createLogger } from '@customer-area/shared/logging';
import * as contract from '../../contract';
import { executeOperation } from '../operations';
import { applyOrderEvent } from '../testing/apply-event';
import { callOperation } from '../testing/call-operation';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { lineOperations } from '.';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = trustedProfileId('prf_unknown');

describe('a line of a kind that this version does not know', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(NOW);
  const deps = () => testDeps(test.database, clock);
  beforeAll(async () => {
    test = await domainsDatabase('unknown_kinds');
  });
  afterAll(() => test.end());

  const apply = (type: string, payload: object) =>
    test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        ...{ seq: 1, id: 'evt', actor: null, type, profileId: PROFILE, subjectId: 'ord' },
        occurredAt: NOW.toISOString(),
        payload,
      }),
    );
  const appended = async (orderId: string) => {
    const sequencer = new Sequencer(test.database, createLogger('test', 'silent'));
    sequencer.wake();
    await sequencer.stop();
    return (await readEvents(test.database.read, 0, 1_000))
      .filter(({ subjectId }) => subjectId === orderId)
      .map(({ type, payload }) => [type, (payload as { lineId: string; code?: string }).lineId, payload])
      .map(([type, lineId, payload]) => [type, lineId, (payload as { code?: string }).code ?? null]);
  };
  const registration = (name: string) => ({
    ...{ lineId: newId('lin'), kind: 'register', domainId: newId('dom'), years: 1 },
    ...{ name, unicodeName: name, tld: 'it' },
  });

  it.each([
    ['an unknown kind', { kind: 'teleport', domainId: newId('dom'), years: 1 }],
    ['an unknown kind about no domain, without a term', { kind: 'teleport', domainId: null, years: null }],
    ['a known kind without what it needs', { kind: 'register', domainId: newId('dom'), years: 1 }],
    ['a known kind with what it cannot mean', { ...registration('zero.it'), years: 0 }],
  ])('%s fails once it is paid, and the other lines go on', async (_, strange) => {
    const orderId = newId('ord');
    const [before, after] = [registration(`a-${newId('x')}.it`), registration(`b-${newId('x')}.it`)];
    const line = { ...strange, lineId: newId('lin') };
    const order = { orderId, lines: [before, line, after] };
    await apply('order.placed', order);
    expect(await appended(orderId)).toEqual([]);
    await apply('order.paid', order);
    await apply('order.paid', order);
    expect(await appended(orderId)).toEqual([
      ['line.started', before.lineId, null],
      ['line.failed', line.lineId, 'LINE_NOT_UNDERSTOOD'],
      ['line.started', after.lineId, null],
    ]);
  });

  it('is cancelled with its order', async () => {
    const order = {
      orderId: newId('ord'),
      lines: [{ lineId: newId('lin'), kind: 'teleport', domainId: null, years: null }],
    };
    await apply('order.cancelled', order);
    await apply('order.paid', order);
    expect(await appended(order.orderId)).toEqual([]);
  });

  it('fails when its kind is taken away after it was started', async () => {
    const line = registration('started.it');
    const orderId = newId('ord');
    await apply('order.paid', { orderId, lines: [line] });
    await test.database.read.query("UPDATE operation SET kind = 'teleport' WHERE line_id = ?", [line.lineId]);
    const operation = await deps().operations.ofLine(test.database.read, PROFILE, line.lineId);
    await executeOperation(deps(), executing(operation?.id ?? ''));
    expect(await appended(orderId)).toEqual([
      ['line.started', line.lineId, null],
      ['line.failed', line.lineId, 'LINE_NOT_UNDERSTOOD'],
    ]);
  });

  it('is refused when it is reserved or inspected, and nothing is reserved for the others', async () => {
    const lines = [
      { lineId: 'lin_a', index: 0, kind: 'register', name: 'held-no-more.it', years: 1 },
      { lineId: 'lin_b', index: 1, kind: 'teleport' },
    ];
    const answers = [
      expect.objectContaining({ lineId: 'lin_a', ok: true }),
      expect.objectContaining({ lineId: 'lin_b', ok: false, code: 'LINE_NOT_UNDERSTOOD' }),
    ];
    const order = { orderId: newId('ord'), profileId: PROFILE, locale: 'it', lines };
    expect((await callOperation(lineOperations(deps()), contract.reserveLines, order)).lines).toEqual(
      answers,
    );
    expect(
      (await callOperation(lineOperations(deps()), contract.inspectLines, { locale: 'it', lines })).lines,
    ).toEqual(answers);
    const again = { ...order, orderId: newId('ord'), lines: lines.slice(0, 1) };
    expect((await callOperation(lineOperations(deps()), contract.reserveLines, again)).lines).toMatchObject([
      { ok: true },
    ]);
  });
});
