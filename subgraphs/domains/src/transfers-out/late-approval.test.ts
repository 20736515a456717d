import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { executeOperation } from '../operations';
import { DomainRow } from '../portfolio';
import type { RegistryPort } from '../registry';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { APPROVE_TRANSFER, decideTransfer } from './decide-transfer';
import { followTransfer } from './follow-transfer';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const TRANSFER = {
  from: 'ours',
  to: 'OTHER-REG',
  requestedAt: addDays(NOW, -2),
  dueAt: addDays(NOW, 3),
  isToUs: false,
};

describe('a transfer that is approved', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('late_approval');
  });
  afterAll(() => test.end());

  it('goes on where the registry has taken the approval and still shows the domain here', async () => {
    const clock = new StoppedClock(NOW);
    const plain = testDeps(test.database, clock);
    const profileId = trustedProfileId('prf_late');
    const paidThrough = addDays(NOW, 200);
    const id = await seedDomain(test.database.read, { profileId, name: 'late.com', paidThrough, now: NOW });
    const shown = await plain.registry.info('late.com');
    const record = shown.kind === 'answered' ? shown.value : null;
    const registry: RegistryPort = new Proxy(plain.registry, {
      get: (target, key) => {
        if (key === 'transferOf') return async () => ({ kind: 'answered', value: TRANSFER });
        if (key === 'approveTransfer') return async () => ({ kind: 'done', record });
        const own = Reflect.get(target, key) as unknown;
        return typeof own === 'function' ? own.bind(target) : own;
      },
    });
    const deps = testDeps(test.database, clock, registry);
    const domain = await test.database.read.findOneByOrFail(DomainRow, { id });
    await followTransfer(deps, domain, TRANSFER, NOW);
    const decided = await test.database.transact((manager) =>
      decideTransfer(deps, manager, { domain, decision: { kind: APPROVE_TRANSFER }, actor: null }, NOW),
    );
    if (decided.kind === 'refused') throw new Error(decided.code);
    await executeOperation(deps, executing(decided.operationId));
    const open = await deps.transfersOut.open(test.database.read, { profileId, domainId: id });
    expect(open).toMatchObject({ state: 'PENDING' });
  });
});
