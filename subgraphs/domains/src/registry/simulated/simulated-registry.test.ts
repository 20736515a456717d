import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { addYears } from '../../lifecycle';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../../testing/domains-database';
import { describeRegistry } from '../../testing/registry-contract';
import { REGISTRY_FACTS } from '../../testing/registry-facts';
import { NAME_SERVERS } from '../../testing/registry-under-test';
import { OTHER_REGISTRAR, simulatedRegistry, TAKEN_AUTH_CODE } from '.';

const START = new Date('2026-03-10T09:00:00.000Z');

describe('the simulated registries', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(START);
  const fresh = (prefix: string, tld: string) => `${prefix}${++names}.${tld}`;
  const registry = () => testDeps(test.database, clock).registry;
  const create = (name: string, commandId = newId('opr')) =>
    registry().create({ commandId, name, years: 1, nameServers: NAME_SERVERS });
  beforeAll(async () => {
    test = await domainsDatabase('sim_registry');
  });
  afterAll(() => test.end());
  beforeEach(() => clock.setTo(START));

  describe.each(REGISTRY_FACTS)('.$tld', (facts) => {
    const id = facts.tld === 'com' ? 'gtld' : facts.tld;
    describeRegistry(
      facts,
      async () => {
        const deps = testDeps(test.database, clock);
        return {
          registry: simulatedRegistry(deps, id),
          other: simulatedRegistry(deps, id, OTHER_REGISTRAR),
          freshName: () => fresh('name-', facts.tld),
          freshId: () => newId('opr'),
          takenName: `taken-by-me.${facts.tld}`,
          now: () => clock.now(),
          passDays: (days) => clock.advance(days),
        };
      },
      true,
    );
  });

  it.each(['aruba.it', 'google.com', 'taken-by-me.it'])('have given %s away', async (name) => {
    expect(await create(name)).toEqual({ kind: 'refused', code: 'NAME_TAKEN' });
  });

  it('let a name that is taken from the start come to us with its auth code', async () => {
    const name = fresh('taken-', 'eu');
    const command = { commandId: newId('opr'), name, authCode: TAKEN_AUTH_CODE };
    expect(await registry().requestTransfer(command)).toMatchObject({ kind: 'done' });
    expect(await registry().info(name)).toMatchObject({ value: { isOurs: true } });
  });

  it('refuse refused-* by policy', async () => {
    expect(await create(fresh('refused-', 'it'))).toEqual({ kind: 'refused', code: 'REFUSED_BY_POLICY' });
  });

  it('are down once for down-once-*, and have executed nothing then', async () => {
    const name = fresh('down-once-', 'it');
    const id = newId('opr');
    expect(await create(name, id)).toEqual({ kind: 'unavailable' });
    expect(await registry().info(name)).toEqual({ kind: 'answered', value: null });
    expect((await create(name, id)).kind).toBe('done');
  });

  it('lose the reply for lost-reply-* once, after executing: the second attempt finds it taken', async () => {
    const name = fresh('lost-reply-', 'it');
    const id = newId('opr');
    expect(await create(name, id)).toEqual({ kind: 'unavailable' });
    expect(await registry().info(name)).toMatchObject({ value: { isOurs: true } });
    expect(await create(name, id)).toEqual({ kind: 'refused', code: 'NAME_TAKEN' });
  });

  it('never answer for stuck-*', async () => {
    const name = fresh('stuck-', 'it');
    for (let attempt = 0; attempt < 3; attempt++)
      expect(await create(name, 'opr_stuck')).toEqual({ kind: 'unavailable' });
    expect(await registry().info(name)).toEqual({ kind: 'answered', value: null });
  });

  it('refuse a name when the credit is used up, and have stored nothing then', async () => {
    const name = fresh('too-dear-', 'eu');
    const [{ balance }] = await test.database.read.query(
      "SELECT balance FROM sim_registry_account WHERE registry = 'eu' AND registrar = 'OUR-REG'",
    );
    const set = (amount: number) =>
      test.database.read.query(
        "UPDATE sim_registry_account SET balance = ? WHERE registry = 'eu' AND registrar = 'OUR-REG'",
        [amount],
      );
    await set(399);
    expect(await create(name)).toEqual({ kind: 'refused', code: 'CREDIT_EXHAUSTED' });
    expect(await registry().info(name)).toEqual({ kind: 'answered', value: null });
    await set(balance);
  });

  it.each([
    ['it', 364, 1, 'ok'],
    ['it', 365, 2, 'ok/autoRenewPeriod'],
    ['it', 365 + 15, 2, 'ok'],
    ['it', 365 * 3 + 1, 4, 'ok/autoRenewPeriod'],
    ['com', 365 + 44, 2, 'ok autoRenewPeriod'],
    ['com', 365 + 45, 2, 'ok'],
    ['eu', 366, 2, 'ok'],
  ])('show a .%s after %i days with %i years and the status %s', async (tld, days, years, status) => {
    const name = fresh('aging-', tld);
    await create(name);
    clock.advance(days);
    const answer = await registry().info(name);
    expect(answer).toMatchObject({ value: { createdAt: START, expiresAt: addYears(START, years) } });
    expect(answer.kind === 'answered' && answer.value?.statuses.join(' ')).toBe(status);
  });
});
