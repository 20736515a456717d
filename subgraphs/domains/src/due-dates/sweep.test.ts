import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { planDueSweeps, putDue, sweep } from '.';
import { sweepAt } from './sweep-jobs';

const START = new Date('2026-04-01T08:00:30.000Z');
const PROFILE = trustedProfileId('prf_sweep');

describe('a sweep', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('sweep');
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    clock.setTo(START);
    await test.database.read.query('DELETE FROM domain_due');
    await test.database.read.query('DELETE FROM job');
  });

  const deps = () => testDeps(test.database, clock);
  const put = (domainId: string, days: number) =>
    test.database.transact((manager) =>
      putDue(
        deps(),
        manager,
        { domainId, kind: 'LOOK', profileId: PROFILE, dueAt: addDays(START, days) },
        clock.now(),
      ),
    );
  const due = async () =>
    Object.fromEntries(
      (await deps().dues.due(test.database.read, 'LOOK', addDays(START, 9_999), 999)).map((row) => [
        row.domainId,
        (row.dueAt.getTime() - START.getTime()) / 86_400_000,
      ]),
    );
  const planned = async () =>
    (await test.database.read.query('SELECT due_at AS at FROM job ORDER BY due_at')).map(
      ({ at }: { at: Date }) => at.toISOString(),
    );

  it('does once for each domain what is due, and nothing for the others', async () => {
    for (let n = 0; n < 250; n++) await put(`dom_${n}`, n < 230 ? -1 : 1);
    const done: string[] = [];
    await sweep(deps(), 'LOOK', async ({ domainId }) => {
      done.push(domainId);
      return null;
    });
    expect(new Set(done).size).toBe(230);
    expect(done).toHaveLength(230);
    expect(Object.keys(await due())).toHaveLength(20);
  });

  it('goes on past a domain that fails, which is due again in an hour', async () => {
    await put('dom_bad', -2);
    await put('dom_good', -1);
    await sweep(deps(), 'LOOK', async ({ domainId }) => {
      if (domainId === 'dom_bad') throw new Error('the registry is away');
      return addDays(START, 7);
    });
    expect(await due()).toEqual({ dom_bad: 1 / 24, dom_good: 7 });
  });

  it('leaves a date that was set while it was at work', async () => {
    await put('dom_renewed', -1);
    await sweep(deps(), 'LOOK', async () => {
      await put('dom_renewed', 365);
      return addDays(START, 1);
    });
    expect(await due()).toEqual({ dom_renewed: 365 });
  });

  it('plans the next one: at the next date of this day, or at midnight', async () => {
    await put('dom_soon', 0.5);
    await put('dom_late', 20);
    expect(await planned()).toEqual(['2026-04-01T20:01:00.000Z']);
    await sweep(deps(), 'LOOK', async () => null);
    expect(await planned()).toEqual(['2026-04-01T20:01:00.000Z']);
    clock.setTo(addDays(START, 0.6));
    await sweep(deps(), 'LOOK', async () => null);
    expect((await planned()).at(-1)).toBe('2026-04-02T00:00:00.000Z');
  });

  it('is planned once a day and kind however often processes start', async () => {
    for (let n = 0; n < 3; n++) await planDueSweeps(test.database.read, addDays(START, n / 24));
    expect(await planned()).toEqual(Array(3).fill('2026-04-01T00:00:00.000Z'));
  });

  it.each([
    ['2026-04-01T08:00:30.001Z', '2026-04-01T08:01:00.000Z'],
    ['2026-03-01T00:00:00.000Z', '2026-04-01T08:01:00.000Z'],
    ['2026-04-01T23:59:30.000Z', '2026-04-02T00:00:00.000Z'],
    ['2027-04-01T23:59:30.000Z', '2026-04-02T00:00:00.000Z'],
  ])('for what is due at %s is at %s', (dueAt, at) => {
    expect(sweepAt(new Date(dueAt), START).toISOString()).toBe(at);
  });
});
