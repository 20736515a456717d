import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import type { Peer } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { loginOf } from '../../../../test/harness/operations';
import { executeOperation } from '../operations';
import { DomainRow } from '../portfolio';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import type { DelegationOutcome } from './approved-change';
import { setHostRecord, setNameServers } from './request-delegation';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const identity: Peer = {
  name: 'identity',
  call: async (operation) =>
    operation === 'ask-approval'
      ? { state: 'not-needed' }
      : { secondFactorResetUntil: null, legalHold: false },
  close: async () => undefined,
};

const operationOf = (outcome: DelegationOutcome): string =>
  outcome.kind === 'begun' ? (outcome.operationId ?? '') : outcome.kind;

describe('a change of a name server whose command is repeated late', () => {
  let test: TestDatabase;
  let n = 0;
  beforeAll(async () => {
    test = await domainsDatabase('later_change');
  });
  afterAll(() => test.end());

  const begun = async () => {
    const deps = { ...testDeps(test.database, new StoppedClock(NOW)), identity };
    const name = `later-${++n}.com`;
    const profileId = trustedProfileId(`prf_later_${n}`);
    const seeded = { profileId, name, paidThrough: addDays(NOW, 200), now: NOW };
    const viewer = loginOf(profileId);
    const id = await seedDomain(test.database.read, seeded);
    const domain = await test.database.read.findOneByOrFail(DomainRow, { id });
    const host = `ns1.${name}`;
    const moved = async (...addresses: string[]) => {
      return operationOf(await setHostRecord(deps, viewer, domain, { host, addresses }));
    };
    const choose = async () =>
      operationOf(await setNameServers(deps, viewer, domain, [host, 'ns2.example.org']));
    const run = (operationId: string) => executeOperation(deps, executing(operationId));
    const glue = async () => {
      const answer = await deps.registry.glueOf(name);
      return answer.kind === 'answered' ? answer.value.map(({ addresses }) => addresses.join()) : null;
    };
    return { deps, domain, moved, choose, run, glue };
  };

  it('does not begin for a domain that another profile has by now', async () => {
    const { domain, choose } = await begun();
    const query = (sql: string, values: unknown[]) => test.database.read.query(sql, values);
    await query("UPDATE domain SET profile_id = 'prf_other' WHERE id = ?", [domain.id]);
    await query("INSERT INTO domain_delegation (domain_id, profile_id) VALUES (?, 'prf_other')", [domain.id]);
    expect(await choose()).toBe('refused');
    const [row] = await query(
      'SELECT changes, wanted_hosts AS wanted FROM domain_delegation WHERE domain_id = ?',
      [domain.id],
    );
    expect(row).toEqual({ changes: 0, wanted: null });
  });

  it('does not take back what was asked for since', async () => {
    const { moved, choose, run, glue } = await begun();
    const first = await moved('203.0.113.7');
    await run(await choose());
    const second = await moved('203.0.113.8');
    await run(second);
    expect(await glue()).toEqual(['203.0.113.8']);
    await run(first);
    expect(await glue()).toEqual(['203.0.113.8']);
  });

  it('leaves what was asked for since, when it fails', async () => {
    const { deps, domain, moved, choose, run, glue } = await begun();
    const first = await moved('203.0.113.7');
    await run(await choose());
    await run(await moved('203.0.113.8'));
    await test.database.read.query(
      `UPDATE sim_registry_domain SET client_statuses = '["clientUpdateProhibited"]' WHERE name = ?`,
      [domain.name],
    );
    await run(first);
    const of = { profileId: trustedProfileId(domain.profileId), domainId: domain.id };
    const [record] = await deps.delegations.hostsOf(test.database.read, of);
    expect([record?.addresses, await glue()]).toEqual([['203.0.113.8'], ['203.0.113.8']]);
  });
});
