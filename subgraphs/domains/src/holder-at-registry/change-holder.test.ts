import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { executeOperation, OperationRow } from '../operations';
import { DomainRow } from '../portfolio';
import { handleOf } from '../registrant-contacts';
import type { RegistryPort } from '../registry';
import { domainsDatabase, executing, StoppedClock, testDeps } from '../testing/domains-database';
import { learnRegistrants } from '../testing/known-registrants';
import { seedDomain } from '../testing/seeded-domain';
import { requestHolderChange } from './change-holder';

const NOW = new Date('2026-04-01T08:00:00.000Z');

it('the trade of .it is tried again when its code was changed between', async () => {
  const { database, end } = await domainsDatabase('change_holder');
  const clock = new StoppedClock(NOW);
  const { registry } = testDeps(database, clock);
  const profileId = trustedProfileId('prf_trade');
  const name = 'trade.it';
  const seeded = { profileId, name, paidThrough: addDays(NOW, 200), now: NOW };
  const domainId = await seedDomain(database.read, seeded);
  await learnRegistrants(database.read);
  let trades = 0;
  const trade: RegistryPort['trade'] = async (command) => {
    if (++trades === 1) await registry.update({ commandId: newId('opr'), name, authCode: 'another-code' });
    return registry.trade(command);
  };
  const deps = testDeps(database, clock, Object.create(registry, { trade: { value: trade } }));
  const { registrantId } = await database.read.findOneByOrFail(DomainRow, { id: domainId });
  const asked = { profileId, domainId, registrantId: registrantId ?? '', at: NOW };
  await database.transact((manager) => requestHolderChange(deps, manager, asked));
  const { id } = await database.read.findOneByOrFail(OperationRow, { domainId });
  await executeOperation(deps, executing(id)).catch(() => undefined);
  await executeOperation(deps, executing(id, 2));
  expect(await database.read.findOneByOrFail(OperationRow, { id })).toMatchObject({ state: 'SUCCEEDED' });
  expect(await registry.info(name)).toMatchObject({ value: { registrant: handleOf(registrantId ?? '') } });
  expect(trades).toBe(2);
  await end();
});
