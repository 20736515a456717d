import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { addYears } from '../../lifecycle';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../../testing/domains-database';
import { describeRegistry } from '../../testing/registry-contract';
import { RegistryUnavailable } from '..';

const START = new Date('2026-03-10T09:00:00.000Z');

describe('the simulated registry', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(START);
  const fresh = (prefix: string, tld: string) => `${prefix}${++names}.${tld}`;
  const registry = () => testDeps(test.database, clock).registry;
  const create = (name: string, commandId = newId('opr')) => registry().create({ commandId, name, years: 1 });
  beforeAll(async () => {
    test = await domainsDatabase('sim_registry');
  });
  afterAll(() => test.end());
  beforeEach(() => clock.setTo(START));

  describeRegistry('embedded', async () => ({
    registry: registry(),
    freshName: (tld) => fresh('name-', tld),
    freshId: () => newId('opr'),
    takenName: 'google.it',
  }));

  it.each(['aruba.it', 'google.com', 'taken-by-me.it'])('has given %s away', async (name) => {
    expect(await create(name)).toEqual({ kind: 'refused', code: 'NAME_TAKEN' });
  });

  it('refuses refused-* by policy', async () => {
    expect(await create(fresh('refused-', 'it'))).toEqual({ kind: 'refused', code: 'REFUSED_BY_POLICY' });
  });

  it('is down once for down-once-*, and has executed nothing then', async () => {
    const name = fresh('down-once-', 'it');
    const id = newId('opr');
    await expect(create(name, id)).rejects.toThrow(RegistryUnavailable);
    expect(await registry().info(name)).toBeNull();
    expect((await create(name, id)).kind).toBe('done');
  });

  it('loses the reply for lost-reply-* once, after executing', async () => {
    const name = fresh('lost-reply-', 'it');
    const id = newId('opr');
    await expect(create(name, id)).rejects.toThrow(RegistryUnavailable);
    const record = await registry().info(name);
    expect(record).not.toBeNull();
    expect(await create(name, id)).toEqual({ kind: 'done', record });
  });

  it('never answers for stuck-*', async () => {
    const name = fresh('stuck-', 'it');
    for (let attempt = 0; attempt < 3; attempt++)
      await expect(create(name, 'opr_stuck')).rejects.toThrow(RegistryUnavailable);
    expect(await registry().info(name)).toBeNull();
  });

  it('refuses a command id that was used for another command', async () => {
    const id = newId('opr');
    await create(fresh('name-', 'it'), id);
    await expect(create(fresh('name-', 'it'), id)).rejects.toThrow('used for another command');
  });

  it.each([
    ['it', 364, 1, 'ok'],
    ['it', 365, 2, 'ok/autoRenewPeriod'],
    ['it', 365 + 15, 2, 'ok'],
    ['it', 365 * 3 + 1, 4, 'ok/autoRenewPeriod'],
    ['com', 365 + 44, 2, 'autoRenewPeriod'],
    ['com', 365 + 45, 2, 'ok'],
    ['eu', 366, 1, 'quarantine'],
  ])('shows a .%s after %i days with %i years and the status %s', async (tld, days, years, status) => {
    const name = fresh('aging-', tld);
    await create(name);
    clock.advance(days);
    expect(await registry().info(name)).toEqual({
      name,
      createdAt: START,
      expiresAt: addYears(START, years),
      status,
    });
  });
});
