import 'reflect-metadata';
import { loginOf } from '../../../../test/harness/operations';
import { HOST, nameServerActs, SET } from '../testing/name-server-acts';

const HOSTS = ['ns1.example.org', 'ns2.example.org'];

describe('name servers', () => {
  let acts: Awaited<ReturnType<typeof nameServerActs>>;
  beforeAll(async () => {
    acts = await nameServerActs('host_records');
  });
  afterAll(() => acts.test.end());

  it('inside the domain need their addresses first, which stay while they are in use', async () => {
    const { test, seed, run, shown } = acts;
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
    const { test, seed, run } = acts;
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
    const { test, seed, run } = acts;
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
    const { test, seed, run, shown } = acts;
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
});
