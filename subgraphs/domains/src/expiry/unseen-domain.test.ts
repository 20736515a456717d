import { addDays } from '@customer-area/shared/clock';
import { DomainRow } from '../portfolio';
import type { RegistryPort } from '../registry';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { lookAtRegistry } from './look-at-registry';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const HOUR = 1 / 24;
const ABSENT = { kind: 'answered', value: null };

describe('a domain that its registry does not show', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(NOW);
  beforeAll(async () => {
    test = await domainsDatabase('unseen_domain');
  });
  afterAll(() => test.end());

  const seed = async (paidThrough = addDays(NOW, 200)) => {
    const name = `unseen-${++names}.com`;
    const id = await seedDomain(test.database.read, { profileId: 'prf_unseen', name, paidThrough, now: NOW });
    return { id, name };
  };
  /** The registry has told who got the name. */
  const told = (name: string) =>
    test.database.read.query(
      `INSERT INTO registry_message (registry, message_id, kind, name, at, state, received_at, gaining_registrar)
       VALUES ('gtld', ?, 'TRANSFER_APPROVED', ?, ?, 'LOOKED_AT', ?, 'OTHER-REG')`,
      [`msg-${name}`, name, addDays(NOW, 1), NOW],
    );
  const hidden = (name: string) => ({
    kind: 'answered',
    value: {
      ...{ name, statuses: [], sponsor: null, registrant: null, nameServers: [], dsRecords: [] },
      ...{ hasAuthCode: true, phase: 'REGISTERED', deletedAt: null, transferredAt: null },
      ...{ isOurs: false, createdAt: null, expiresAt: null },
    },
  });
  /** A look so many hours later; `shown` is what `info` answers in place of the registry. */
  const look = (domainId: string, hours: number, shown?: unknown) => {
    const { registry } = testDeps(test.database, clock);
    const instead = new Proxy(registry, {
      get: (target, key) => {
        if (key === 'info' && shown !== undefined) return async () => shown;
        const own = Reflect.get(target, key) as unknown;
        return typeof own === 'function' ? own.bind(target) : own;
      },
    }) as RegistryPort;
    return lookAtRegistry(
      testDeps(test.database, clock, instead),
      { domainId },
      addDays(NOW, 2 + hours * HOUR),
    );
  };
  const stored = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });

  it.each([
    ['absent', () => ABSENT],
    ['hidden', hidden],
  ])(
    'as %s, and was told to be with another registrar, is ended by the second look alone',
    async (_, shown) => {
      const { id, name } = await seed();
      await told(name);
      const again = addDays(NOW, 2 + 6 * HOUR);
      expect(await look(id, 0, shown(name))).toEqual(again);
      expect(await look(id, 1, shown(name))).toEqual(again);
      expect(await stored(id)).toMatchObject({ state: 'REGISTERED', liveName: name });
      expect(await look(id, 6, shown(name))).toBeNull();
      expect(await stored(id)).toMatchObject({ state: 'TRANSFERRED', liveName: null });
      const [transfer] = await test.database.read.query(
        'SELECT gaining_registrar AS registrar FROM transfer_out WHERE domain_id = ?',
        [id],
      );
      expect(transfer).toEqual({ registrar: 'OTHER-REG' });
    },
  );

  it('and shows again at the second look stays, and begins anew when it is not shown another time', async () => {
    const { id, name } = await seed();
    await told(name);
    await look(id, 0, ABSENT);
    await look(id, 6);
    expect(await stored(id)).toMatchObject({ state: 'REGISTERED', unseenSince: null });
    await look(id, 12, ABSENT);
    expect(await stored(id)).toMatchObject({ state: 'REGISTERED' });
  });

  it.each([
    ['absent', () => ABSENT],
    ['hidden', hidden],
  ])('as %s, is for staff while it is paid and nobody has told of a transfer', async (_, shown) => {
    const { id, name } = await seed();
    for (const hours of [0, 6, 24, 48]) {
      const next = await look(id, hours, shown(name));
      expect(next).toEqual(addDays(NOW, 2 + hours * HOUR + 1));
    }
    expect(await stored(id)).toMatchObject({ state: 'REGISTERED' });
  });

  it('and is not paid any more is gone by the second look', async () => {
    const { id } = await seed(addDays(NOW, 1));
    expect(await look(id, 0, ABSENT)).toEqual(addDays(NOW, 2 + 6 * HOUR));
    expect(await stored(id)).toMatchObject({ state: 'REGISTERED' });
    expect(await look(id, 7, ABSENT)).toBeNull();
    expect(await stored(id)).toMatchObject({ state: 'DELETED' });
  });
});
