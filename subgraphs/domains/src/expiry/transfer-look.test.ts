import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import type { PendingTransfer, RegistryPort } from '../registry';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { lookAtRegistry } from './look-at-registry';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const TRANSFER: PendingTransfer = {
  from: 'ours',
  to: 'OTHER-REG',
  requestedAt: addDays(NOW, -2),
  dueAt: addDays(NOW, 3),
  isToUs: false,
};

describe('a look at a domain that is being transferred', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(NOW);
  beforeAll(async () => {
    test = await domainsDatabase('transfer_look');
  });
  afterAll(() => test.end());

  const seed = async () => {
    const name = `look-${++names}.com`;
    const paidThrough = addDays(NOW, 200);
    const id = await seedDomain(test.database.read, { profileId: 'prf_look', name, paidThrough, now: NOW });
    return { id, name };
  };
  const underWay = async (name: string, { to, requestedAt, dueAt }: PendingTransfer) =>
    test.database.read.query('UPDATE sim_registry_domain SET transfer = ? WHERE name = ?', [
      JSON.stringify({ to, requestedAt, dueAt }),
      name,
    ]);
  /** A registry whose query says something else than its domain. */
  const saying = (value: PendingTransfer | null): RegistryPort => {
    const { registry } = testDeps(test.database, clock);
    return new Proxy(registry, {
      get: (target, key) => {
        if (key === 'transferOf') return async () => ({ kind: 'answered', value });
        const own = Reflect.get(target, key) as unknown;
        return typeof own === 'function' ? own.bind(target) : own;
      },
    });
  };
  const look = (domainId: string, registry?: RegistryPort) =>
    lookAtRegistry(testDeps(test.database, clock, registry), { domainId }, NOW);
  const states = async (domainId: string) => {
    const rows: { state: string }[] = await test.database.read.query(
      'SELECT state FROM transfer_out WHERE domain_id = ?',
      [domainId],
    );
    return rows.map(({ state }) => state);
  };

  it('leaves a transfer open that the registry shows and does not tell of, and looks again soon', async () => {
    const { id, name } = await seed();
    await underWay(name, TRANSFER);
    await look(id);
    expect(await states(id)).toEqual(['PENDING']);
    const again = await look(id, saying(null));
    expect(await states(id)).toEqual(['PENDING']);
    expect(again).toEqual(addDays(NOW, 1 / 24));
  });

  it('is followed by another one an hour later where the registry is late', async () => {
    const { id, name } = await seed();
    await underWay(name, TRANSFER);
    const late = { ...TRANSFER, dueAt: addDays(NOW, -0.5) };
    expect(await look(id, saying(late))).toEqual(addDays(NOW, 1 / 24));
  });

  it('opens a transfer again that was closed as called off, and is there', async () => {
    const { id, name } = await seed();
    await underWay(name, TRANSFER);
    await test.database.read.query(
      `INSERT INTO transfer_out (id, profile_id, domain_id, gaining_registrar, state, requested_at, due_at, closed_at)
       VALUES (?, 'prf_look', ?, ?, 'CANCELLED', ?, ?, ?)`,
      [newId('tro'), id, TRANSFER.to, TRANSFER.requestedAt, TRANSFER.dueAt, NOW],
    );
    await look(id);
    expect(await states(id)).toEqual(['PENDING']);
  });
});
