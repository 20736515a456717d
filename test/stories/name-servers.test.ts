import { activeDomain, type Customer, confirmAddress, newCustomer, newName } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

const ANSWER = '{ __typename ... on NameServersRefused { code } }';
const SET = `mutation ($id: ID!, $hosts: [String!]!) { answer: setNameServers(domainId: $id, hosts: $hosts) ${ANSWER} }`;
const HOST = `mutation ($id: ID!, $record: HostRecordInput!) { answer: setHostRecord(domainId: $id, record: $record) ${ANSWER} }`;
const SHOWN = `query ($id: ID!) { domain(id: $id) { registryStatuses { value } delegation { wanted atRegistry checked { passed failingHost } }
  operations(first: 1) { edges { node { kind status waitsFor { code mutation } } } } } }`;
const HOSTS = ['ns1.example.org', 'ns2.example.org'];
const OTHERS = ['ns3.example.org', 'ns4.example.org'];
const SILENT = ['silent-1.example.org', 'ns2.example.org'];

interface Held {
  readonly id: string;
  readonly name: string;
}

describe.each(topologies)('the name servers of a name (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  let com: Held;
  let italian: Held;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
    await confirmAddress(product, customer);
    com = await activeDomain(customer, newName('com'));
    italian = await activeDomain(customer, newName('it'));
  });
  afterAll(() => product?.giveBack());

  const set = async ({ id }: Held, hosts: readonly string[]) => {
    const { data, errors } = await customer.ask(SET, { id, hosts });
    return errors?.[0]?.extensions.code ?? data.answer.code ?? data.answer.__typename;
  };
  const look = async ({ id }: Held) => (await customer.ask(SHOWN, { id })).data.domain;
  const delegatedTo = (domain: Held, hosts: readonly string[]) =>
    eventually(async () => {
      const shown = await look(domain);
      const { wanted, atRegistry } = shown.delegation;
      return wanted === null && String(atRegistry) === String(hosts) ? shown : null;
    }, 45_000);
  const atRegistry = async ({ name }: Held) => {
    const sql = 'SELECT name_servers AS hosts FROM sim_registry_domain WHERE name = ?';
    return JSON.parse(String((await product.rows('domains', sql, [name]))[0]?.hosts));
  };

  it("are two to thirteen, those inside the name with their addresses first, and nobody else's to set", async () => {
    expect(await set(com, HOSTS.slice(0, 1))).toBe('BAD_USER_INPUT');
    expect(
      await set(
        com,
        Array.from({ length: 14 }, (_, n) => `ns${n}.example.org`),
      ),
    ).toBe('BAD_USER_INPUT');
    const inside = [`ns1.${com.name}`, 'ns2.example.org'];
    expect(await set(com, inside)).toBe('GLUE_MISSING');
    const record = { host: `ns1.${com.name}`, addresses: ['203.0.113.7', '2001:db8::7'] };
    expect((await customer.ask(HOST, { id: com.id, record })).data.answer.__typename).toBe(
      'NameServersChanging',
    );
    expect(await set(com, inside)).toBe('NameServersChanging');
    await delegatedTo(com, inside);
    const stranger = await newCustomer(product);
    const foreign = await stranger.ask(SET, { id: com.id, hosts: HOSTS });
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await atRegistry(com)).toEqual(inside);
  });

  it('stay as they were when the registry refuses others', async () => {
    const before = await atRegistry(com);
    const put = (statuses: string) =>
      product.rows('domains', 'UPDATE sim_registry_domain SET client_statuses = ? WHERE name = ?', [
        ...[statuses, com.name],
      ]);
    await put('["clientUpdateProhibited"]');
    expect(await set(com, HOSTS)).toBe('NameServersChanging');
    const failed = await eventually(async () => {
      const shown = await look(com);
      const hasFailed = shown.operations.edges[0]?.node.status === 'FAILED';
      return hasFailed && shown.delegation.wanted === null ? shown : null;
    }, 45_000);
    expect(failed.delegation).toMatchObject({ wanted: null, atRegistry: before });
    expect(await atRegistry(com)).toEqual(before);
    await put('[]');
  });

  it('.it: are asked whether they serve the name first; until they do the old ones stand, without an end', async () => {
    expect(await set(italian, HOSTS)).toBe('NameServersChanging');
    expect((await delegatedTo(italian, HOSTS)).delegation.checked.passed).toBe(true);
    expect(await set(italian, SILENT)).toBe('NameServersChanging');
    const waits = async () => {
      const shown = await look(italian);
      return shown.operations.edges[0]?.node.status === 'ACTION_REQUIRED' ? shown : null;
    };
    expect(await eventually(waits, 45_000)).toMatchObject({
      delegation: { wanted: SILENT, atRegistry: HOSTS, checked: { passed: false, failingHost: SILENT[0] } },
      operations: { edges: [{ node: { waitsFor: { code: 'DNS_CHECK', mutation: 'setNameServers' } } }] },
    });
    await product.ask('mutation { advanceClock(days: 60) }');
    expect(await eventually(waits, 45_000)).toMatchObject({
      delegation: { wanted: SILENT, atRegistry: HOSTS },
    });
    expect(await atRegistry(italian)).toEqual(HOSTS);
    expect(await set(italian, OTHERS)).toBe('NameServersChanging');
    await delegatedTo(italian, OTHERS);
    expect(await atRegistry(italian)).toEqual(OTHERS);
  });

  it('.it: a name that no server serves is on hold until one does', async () => {
    const none = "UPDATE sim_registry_domain SET name_servers = '[]' WHERE name = ?";
    await product.rows('domains', none, [italian.name]);
    expect(await set(italian, SILENT)).toBe('NameServersChanging');
    await eventually(async () => (await look(italian)).delegation.checked?.passed === false, 45_000);
    expect(await atRegistry(italian)).toEqual([]);
    expect(await set(italian, HOSTS)).toBe('NameServersChanging');
    await delegatedTo(italian, HOSTS);
    expect(await atRegistry(italian)).toEqual(HOSTS);
  });
});
