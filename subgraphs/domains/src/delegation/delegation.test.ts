import 'reflect-metadata';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { domainActs, type TestActs } from '../testing/domain-acts';

const ANSWER = `{ __typename ... on NameServersChanging { operation { kind status } } ... on NameServersRefused { code } }`;
const SET = `mutation ($id: ID!, $hosts: [String!]!) { answer: setNameServers(domainId: $id, hosts: $hosts) ${ANSWER} }`;
const HOST = `mutation ($id: ID!, $host: String!, $addresses: [String!]!) { answer: setHostRecord(domainId: $id, record: { host: $host, addresses: $addresses }) ${ANSWER} }`;
const DS = `mutation ($id: ID!, $dsRecords: [DsRecordInput!]!) { answer: setDsRecords(domainId: $id, dsRecords: $dsRecords) ${ANSWER} }`;
const SHOWN = `query ($id: ID!) { domain(id: $id) { registryStatuses { value } delegation { wanted atRegistry checked { passed failingHost }
  dsRecords { keyTag algorithm digestType digest } } operations(first: 1) { edges { node { status waitsFor { code mutation } } } } } }`;
const HOSTS = ['ns1.example.org', 'ns2.example.org'];
const RECORD = { keyTag: 4242, algorithm: 13, digestType: 2, digest: 'AB'.repeat(32) };

describe('the name servers of a domain', () => {
  let test: TestActs;
  let names = 0;
  let day = 0;
  beforeAll(async () => {
    test = await domainActs('delegation');
  });
  afterAll(() => test.end());

  const seed = async (tld = 'com') => {
    const viewer = loginOf(`prf_dns_${++names}`);
    const name = `dns-${names}.${tld}`;
    return { viewer, name, id: await test.seed(viewer.profileId, name) };
  };
  const run = async (viewer: LoginViewer, source: string, variables: Record<string, unknown>) => {
    const { data, errors } = await test.run(viewer, source, variables);
    return errors?.[0]?.extensions ?? data.answer;
  };
  const shown = async ({ viewer, id }: { viewer: LoginViewer; id: string }) => {
    await test.domains.runtime.settle();
    return (await test.run(viewer, SHOWN, { id })).data.domain;
  };
  const later = (days: number) => {
    day += days;
    return test.moveTo(day);
  };

  it('are changed at the registry, and told', async () => {
    const seeded = await seed();
    const { viewer, id } = seeded;
    expect((await shown(seeded)).delegation).toMatchObject({ wanted: null, atRegistry: null });
    expect(await run(viewer, SET, { id, hosts: ['NS1.example.org.', HOSTS[1]] })).toEqual({
      __typename: 'NameServersChanging',
      operation: { kind: 'UPDATE_DELEGATION', status: 'PENDING' },
    });
    const { data } = await test.run(viewer, SHOWN, { id });
    expect(data.domain.delegation).toMatchObject({ wanted: HOSTS, atRegistry: null });
    expect((await shown(seeded)).delegation).toMatchObject({
      wanted: null,
      atRegistry: HOSTS,
      checked: null,
    });
    expect(await test.told(id)).toEqual(['name-servers.asked']);
  });

  it.each([
    [[HOSTS[0]]],
    [Array.from({ length: 14 }, (_, n) => `ns${n}.example.org`)],
    [[HOSTS[0], HOSTS[0]]],
    [[HOSTS[0], 'no host']],
    [[HOSTS[0], 'localhost']],
    [[HOSTS[0], '-ns.example.org']],
  ])('are 2 to 13 hosts: %j is bad input', async (hosts) => {
    const { viewer, id } = await seed();
    expect(await run(viewer, SET, { id, hosts })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'hosts' });
  });

  it('inside the domain need their addresses first, which stay while they are in use', async () => {
    const seeded = await seed();
    const { viewer, id, name } = seeded;
    const hosts = [`ns1.${name}`, HOSTS[1]];
    expect(await run(viewer, SET, { id, hosts })).toMatchObject({ code: 'GLUE_MISSING' });
    const host = `ns1.${name}`;
    expect(await run(viewer, HOST, { id, host, addresses: ['203.0.113.7', '2001:db8::7'] })).toEqual({
      __typename: 'NameServersChanging',
      operation: { kind: 'UPDATE_DELEGATION', status: 'PENDING' },
    });
    expect(await run(viewer, SET, { id, hosts })).toMatchObject({ __typename: 'NameServersChanging' });
    expect((await shown(seeded)).delegation.atRegistry).toEqual(hosts);
    expect(await run(viewer, HOST, { id, host, addresses: [] })).toMatchObject({ code: 'HOST_IN_USE' });
    expect(await run(viewer, HOST, { id, host, addresses: ['203.0.113.8'] })).toMatchObject({
      operation: { kind: 'UPDATE_DELEGATION' },
    });
    await test.domains.runtime.settle();
    const records = 'query ($id: ID!) { answer: hostRecords(domainId: $id) { host addresses } }';
    expect(await run(viewer, records, { id })).toEqual([{ host, addresses: ['203.0.113.8'] }]);
    for (const [field, wrong] of [
      ['host', { host: 'ns1.example.org', addresses: ['203.0.113.7'] }],
      ['addresses', { host, addresses: ['10.0.0.1'] }],
      ['addresses', { host, addresses: ['ns1'] }],
    ] as const)
      expect(await run(viewer, HOST, { id, ...wrong })).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: `record.${field}`,
      });
    expect(await run(loginOf('prf_stranger'), records, { id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('inside the domain are where they are said to be at the registry too, also while they serve other names alone', async () => {
    const seeded = await seed();
    const { viewer, id, name } = seeded;
    const host = `ns1.${name}`;
    const glue = async () => {
      await test.domains.runtime.settle();
      const answer = await test.registry('gtld').glueOf(name);
      return answer.kind === 'answered' ? answer.value : null;
    };
    await run(viewer, HOST, { id, host, addresses: ['203.0.113.7'] });
    expect(await glue()).toEqual([{ host, addresses: ['203.0.113.7'] }]);
    await run(viewer, SET, { id, hosts: [host, HOSTS[1]] });
    expect(await glue()).toEqual([{ host, addresses: ['203.0.113.7'] }]);
    await run(viewer, HOST, { id, host, addresses: ['203.0.113.8'] });
    expect(await glue()).toEqual([{ host, addresses: ['203.0.113.8'] }]);
    await run(viewer, SET, { id, hosts: HOSTS });
    await test.domains.runtime.settle();
    await run(viewer, HOST, { id, host, addresses: [] });
    expect(await glue()).toEqual([]);
  });

  it('inside a domain of .it have a changed address at the registry once they serve the name, and none is kept for others', async () => {
    const seeded = await seed('it');
    const { viewer, id, name } = seeded;
    const host = `ns1.${name}`;
    const answered = { __typename: 'NameServersChanging', operation: null };
    expect(await run(viewer, HOST, { id, host, addresses: ['203.0.113.7'] })).toEqual(answered);
    await run(viewer, SET, { id, hosts: [host, HOSTS[1]] });
    await test.domains.runtime.settle();
    await run(viewer, HOST, { id, host, addresses: ['203.0.113.8'] });
    await test.domains.runtime.settle();
    const value = [{ host, addresses: ['203.0.113.8'] }];
    expect(await test.registry('it').glueOf(name)).toEqual({ kind: 'answered', value });
  });

  it('inside the domain stay where they were when the registry refuses the change, and change one at a time', async () => {
    const seeded = await seed();
    const { viewer, id, name } = seeded;
    const host = `ns1.${name}`;
    await run(viewer, HOST, { id, host, addresses: ['203.0.113.7'] });
    await test.domains.runtime.settle();
    const prohibit = `UPDATE sim_registry_domain SET client_statuses = '["clientUpdateProhibited"]' WHERE name = ?`;
    await test.database.read.query(prohibit, [name]);
    const addresses = (n: number) => [`203.0.113.${n}`];
    const asked = await Promise.all(
      [8, 9, 10].map((n) => run(viewer, HOST, { id, host, addresses: addresses(n) })),
    );
    expect(asked.filter(({ code }) => code === 'DELEGATION_CHANGING')).toHaveLength(2);
    expect((await shown(seeded)).operations.edges[0].node.status).toBe('FAILED');
    const records = 'query ($id: ID!) { answer: hostRecords(domainId: $id) { host addresses } }';
    expect(await run(viewer, records, { id })).toEqual([{ host, addresses: addresses(7) }]);
  });

  it('of .it are asked first: until they serve the name the old ones stand, without an end', async () => {
    const seeded = await seed('it');
    const { viewer, id } = seeded;
    await run(viewer, SET, { id, hosts: HOSTS });
    expect((await shown(seeded)).delegation).toMatchObject({ atRegistry: HOSTS, checked: { passed: true } });
    const silent = ['silent-1.example.org', HOSTS[1]];
    await run(viewer, SET, { id, hosts: silent });
    const waiting = await shown(seeded);
    expect(waiting.delegation).toMatchObject({
      wanted: silent,
      atRegistry: HOSTS,
      checked: { passed: false, failingHost: 'silent-1.example.org' },
    });
    expect(waiting.operations.edges[0].node).toEqual({
      status: 'ACTION_REQUIRED',
      waitsFor: { code: 'DNS_CHECK', mutation: 'setNameServers' },
    });
    await later(60);
    expect((await shown(seeded)).operations.edges[0].node).toMatchObject({ status: 'ACTION_REQUIRED' });
    expect((await test.registry('it').info(seeded.name)) as object).toMatchObject({
      value: { nameServers: HOSTS },
    });
    const others = ['ns3.example.org', 'ns4.example.org'];
    expect(await run(viewer, SET, { id, hosts: others })).toMatchObject({
      __typename: 'NameServersChanging',
    });
    const after = await shown(seeded);
    expect(after.delegation).toMatchObject({ wanted: null, atRegistry: others, checked: { passed: true } });
    await later(1);
    expect((await shown(seeded)).delegation.atRegistry).toEqual(others);
  });

  it('of .it that nobody serves leave a name without any on hold', async () => {
    const seeded = await seed('it');
    const none = "UPDATE sim_registry_domain SET name_servers = '[]' WHERE name = ?";
    await test.database.read.query(none, [seeded.name]);
    await run(seeded.viewer, SET, { id: seeded.id, hosts: ['silent-1.example.org', HOSTS[1]] });
    await test.domains.runtime.settle();
    const statuses = async () => {
      const answer = await test.registry('it').info(seeded.name);
      return answer.kind === 'answered' ? answer.value?.statuses : null;
    };
    await later(90);
    expect(await statuses()).toContain('inactive/dnsHold');
    await run(seeded.viewer, SET, { id: seeded.id, hosts: HOSTS });
    await test.domains.runtime.settle();
    expect(await statuses()).not.toContain('inactive/dnsHold');
  });

  it('stay as they were when the registry refuses others', async () => {
    const seeded = await seed();
    await run(seeded.viewer, SET, { id: seeded.id, hosts: HOSTS });
    await shown(seeded);
    const prohibit = `UPDATE sim_registry_domain SET client_statuses = '["clientUpdateProhibited"]' WHERE name = ?`;
    await test.database.read.query(prohibit, [seeded.name]);
    await run(seeded.viewer, SET, { id: seeded.id, hosts: ['ns3.example.org', 'ns4.example.org'] });
    const { delegation, operations } = await shown(seeded);
    expect(operations.edges[0].node.status).toBe('FAILED');
    expect(delegation).toMatchObject({ wanted: null, atRegistry: HOSTS });
  });

  it('are changed with dns:write alone, one change at a time, and not in the days after a reset', async () => {
    const { viewer, id } = await seed();
    const manages = delegated(viewer, ['domains:read', 'domains:manage', 'domains:transfer']);
    expect(await run(manages, SET, { id, hosts: HOSTS })).toMatchObject({ reason: 'BEYOND_SCOPE' });
    expect(await run(loginOf('prf_stranger'), SET, { id, hosts: HOSTS })).toMatchObject({
      code: 'NOT_FOUND',
    });
    test.domains.resetLately.add(viewer.profileId);
    expect(await run(viewer, SET, { id, hosts: HOSTS })).toMatchObject({
      code: 'SECOND_FACTOR_RESET_LATELY',
    });
    test.domains.resetLately.delete(viewer.profileId);
    const writes = delegated(viewer, ['domains:read', 'dns:write']);
    expect(await run(writes, SET, { id, hosts: HOSTS })).toMatchObject({ __typename: 'NameServersChanging' });
    expect(await run(viewer, DS, { id, dsRecords: [RECORD] })).toMatchObject({ code: 'DELEGATION_CHANGING' });
  });

  it('come with DS records, which are checked as they are written', async () => {
    const seeded = await seed();
    const { viewer, id } = seeded;
    const typed = { ...RECORD, digest: ` ${RECORD.digest.toLowerCase()} ` };
    expect(await run(viewer, DS, { id, dsRecords: [typed] })).toMatchObject({
      __typename: 'NameServersChanging',
    });
    expect((await shown(seeded)).delegation.dsRecords).toEqual([RECORD]);
    for (const wrong of [
      { keyTag: -1 },
      { keyTag: 65_536 },
      { algorithm: 1 },
      { digestType: 4 },
      { digest: 'zz'.repeat(32) },
    ])
      expect(await run(viewer, DS, { id, dsRecords: [{ ...RECORD, ...wrong }] })).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'dsRecords',
      });
    await run(viewer, DS, { id, dsRecords: [] });
    expect((await shown(seeded)).delegation.dsRecords).toEqual([]);
    expect(await test.told(id)).toEqual(['ds-records.asked', 'ds-records.asked']);
  });
});
