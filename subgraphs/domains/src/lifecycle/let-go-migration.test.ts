import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { LetGoBoundaries1764780000000 } from '../../migrations/1764780000000-let-go-boundaries';
import { DomainRow } from '../portfolio';
import { domainsDatabase, type TestDatabase } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const EXPIRY = addDays(NOW, 100);

describe('domains that were sold before', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('let_go_migration');
  });
  afterAll(() => test.end());

  it('are let go when the registry still takes its charge back', async () => {
    const { source, read } = test.database;
    const seed = (name: string) =>
      seedDomain(read, { profileId: 'prf_1', name, paidThrough: EXPIRY, now: NOW });
    const [italian, com] = [await seed('before.it'), await seed('before.com')];
    const untouched = await read.findOneByOrFail(DomainRow, { id: com });
    await read.query(
      'UPDATE domain SET renewable_until = ?, redemption_until = ?, pending_delete_until = ? WHERE id = ?',
      [addDays(EXPIRY, 15), addDays(EXPIRY, 45), addDays(EXPIRY, 50), italian],
    );
    const runner = source.createQueryRunner();
    await new LetGoBoundaries1764780000000().up(runner);
    await runner.release();
    expect(await read.findOneByOrFail(DomainRow, { id: italian })).toMatchObject({
      renewableUntil: addDays(EXPIRY, 14),
      redemptionUntil: addDays(EXPIRY, 44),
      pendingDeleteUntil: addDays(EXPIRY, 49),
    });
    expect(await read.findOneByOrFail(DomainRow, { id: com })).toEqual(untouched);
  });
});
