import 'reflect-metadata';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { DS, HOST, nameServerActs, SET, SHOWN } from '../testing/name-server-acts';

const HOSTS = ['ns1.example.org', 'ns2.example.org'];
const RECORD = { keyTag: 4242, algorithm: 13, digestType: 2, digest: 'AB'.repeat(32) };

describe('the name servers of a domain', () => {
  let acts: Awaited<ReturnType<typeof nameServerActs>>;
  let day = 0;
  beforeAll(async () => {
    acts = await nameServerActs('delegation');
  });
  afterAll(() => acts.test.end());

  const later = (days: number) => {
    day += days;
    return acts.test.moveTo(day);
  };

  it('are changed at the registry, and told', async () => {
    const { test, seed, run, shown } = acts;
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
    const { seed, run } = acts;
    const { viewer, id } = await seed();
    expect(await run(viewer, SET, { id, hosts })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'hosts' });
  });

  it('of .it are asked first: until they serve the name the old ones stand, without an end', async () => {
    const { test, seed, run, shown } = acts;
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
    const { test, seed, run } = acts;
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
    const { test, seed, run, shown } = acts;
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
    const { test, seed, run } = acts;
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

  it('are changed by a session that has lately proved who it is, or by a key, which proves nothing', async () => {
    const { seed, run } = acts;
    const { viewer, id } = await seed();
    const stale = { ...viewer, authenticatedAt: viewer.authenticatedAt - 601 };
    const host = { id, host: 'ns1.example.org', addresses: [] };
    const scopes = ['domains:read', 'dns:write'];
    for (const session of [stale, delegated(stale, scopes)])
      for (const [source, variables] of [
        [SET, { id, hosts: HOSTS }],
        [HOST, host],
        [DS, { id, dsRecords: [] }],
      ] as const)
        expect(await run(session, source, variables)).toMatchObject({
          code: 'FORBIDDEN',
          reason: 'FRESH_SIGN_IN_REQUIRED',
        });
    const key = { ...stale, limits: { via: 'api-key', id: 'key_test', scopes, domainIds: null } } as const;
    expect(await run(key, SET, { id, hosts: HOSTS })).toMatchObject({ __typename: 'NameServersChanging' });
  });

  it('come with DS records, which are checked as they are written', async () => {
    const { test, seed, run, shown } = acts;
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
