import 'reflect-metadata';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated } from '../../../../test/harness/operations';
import { DS, HOST, nameServerActs, SET } from '../testing/name-server-acts';

const HOSTS = ['ns1.example.org', 'ns2.example.org'];
const OTHERS = ['ns3.example.org', 'ns4.example.org'];
const RECORD = { keyTag: 4242, algorithm: 13, digestType: 2, digest: 'AB'.repeat(32) };
const CHANGING = { __typename: 'NameServersChanging' };
const WAITING = { __typename: 'ApprovalRequired' };

describe('name servers, where the profile has chosen a second login', () => {
  let acts: Awaited<ReturnType<typeof nameServerActs>>;
  beforeAll(async () => {
    acts = await nameServerActs('approved_delegation');
  });
  afterAll(() => acts.test.end());

  const guarded = async (tld = 'com') => {
    const seeded = await acts.seed(tld);
    acts.test.domains.approvals.protect(seeded.viewer.profileId, 'CHANGE_NAME_SERVERS');
    return seeded;
  };
  const requests = () => acts.test.domains.approvals.requests;
  /** What whoever approves reads of the latest request, which is approved with it. */
  const approveLatest = () => {
    const request = requests().at(-1);
    acts.test.domains.approvals.decide(request?.id ?? '', true);
    return request?.label;
  };

  it('wait for it, each change for itself: hosts, their addresses, DS records', async () => {
    const { run, shown } = acts;
    const seeded = await guarded();
    const { viewer, id, name } = seeded;
    const host = `ns1.${name}`;
    for (const [source, variables, label] of [
      [SET, { id, hosts: HOSTS }, `${name}: name server ns1.example.org, ns2.example.org`],
      [HOST, { id, host, addresses: ['203.0.113.7'] }, `${name}: ${host} a 203.0.113.7`],
      [HOST, { id, host, addresses: [] }, `${name}: ${host} da dimenticare`],
      [DS, { id, dsRecords: [RECORD] }, `${name}: DNSSEC con i record DS 4242 13 2 ${RECORD.digest}`],
      [DS, { id, dsRecords: [] }, `${name}: DNSSEC disattivato`],
    ] as const) {
      expect(await run(viewer, source, variables)).toEqual(WAITING);
      expect(approveLatest()).toBe(label);
      expect(await run(viewer, source, variables)).toMatchObject(CHANGING);
      await acts.test.domains.runtime.settle();
      expect(await run(viewer, source, variables)).toEqual(WAITING);
    }
    expect((await shown(seeded)).delegation).toMatchObject({ atRegistry: HOSTS, dsRecords: [] });
  });

  it('are changed to what was approved, and to nothing else', async () => {
    const { run, shown } = acts;
    const seeded = await guarded();
    const { viewer, id } = seeded;
    expect(await run(viewer, SET, { id, hosts: HOSTS })).toEqual(WAITING);
    approveLatest();
    expect(await run(viewer, SET, { id, hosts: OTHERS })).toEqual(WAITING);
    expect(await run(viewer, DS, { id, dsRecords: [] })).toEqual(WAITING);
    expect((await shown(seeded)).delegation.atRegistry).toBeNull();
    expect(await run(viewer, SET, { id, hosts: HOSTS })).toMatchObject(CHANGING);
  });

  it('begin one change for twenty clicks on what was approved', async () => {
    const { run, shown } = acts;
    const seeded = await guarded();
    const { viewer, id } = seeded;
    await run(viewer, SET, { id, hosts: HOSTS });
    approveLatest();
    const asked = requests().length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => run(viewer, SET, { id, hosts: HOSTS })),
    );
    const kinds = answers.map(({ __typename, code }) => code ?? __typename);
    expect(kinds.filter((kind) => kind === 'NameServersChanging')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'DELEGATION_CHANGING')).toHaveLength(19);
    expect(requests()).toHaveLength(asked);
    expect((await shown(seeded)).operations.edges[0].node).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('ask nobody for what would be refused all the same', async () => {
    const { run } = acts;
    const { viewer, id, name } = await guarded();
    const asked = requests().length;
    expect(await run(viewer, SET, { id, hosts: [`ns1.${name}`, HOSTS[1]] })).toMatchObject({
      code: 'GLUE_MISSING',
    });
    acts.test.domains.resetLately.add(viewer.profileId);
    expect(await run(viewer, SET, { id, hosts: HOSTS })).toMatchObject({
      code: 'SECOND_FACTOR_RESET_LATELY',
    });
    expect(requests()).toHaveLength(asked);
  });

  it('are not for keys and delegates, who neither ask nor use an approval', async () => {
    const { run, shown } = acts;
    const seeded = await guarded();
    const { viewer, id } = seeded;
    const scopes = ['domains:read', 'dns:write'];
    const key: LoginViewer = { ...viewer, limits: { via: 'api-key', id: 'key_1', scopes, domainIds: null } };
    const asked = requests().length;
    for (const other of [key, delegated(viewer, scopes)])
      for (const [source, variables] of [
        [SET, { id, hosts: HOSTS }],
        [HOST, { id, host: `ns1.${seeded.name}`, addresses: ['203.0.113.7'] }],
        [DS, { id, dsRecords: [RECORD] }],
      ] as const)
        expect(await run(other, source, variables)).toMatchObject({ code: 'FORBIDDEN' });
    expect(requests()).toHaveLength(asked);
    expect((await shown(seeded)).delegation.atRegistry).toBeNull();
  });

  it('are still what was approved after a process that died between', async () => {
    const { run, test } = acts;
    const { viewer, id } = await guarded();
    await run(viewer, SET, { id, hosts: HOSTS });
    approveLatest();
    await test.database.read.query('ALTER TABLE event_log RENAME TO event_log_gone');
    const died = await run(viewer, SET, { id, hosts: HOSTS }).catch(() => ({ code: 'died' }));
    await test.database.read.query('ALTER TABLE event_log_gone RENAME TO event_log');
    expect(died).not.toMatchObject(CHANGING);
    expect(requests().at(-1)?.state).toBe('used');
    expect(await run(viewer, SET, { id, hosts: HOSTS })).toMatchObject(CHANGING);
  });
});
