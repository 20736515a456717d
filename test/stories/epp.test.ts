import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../../subgraphs/domains/src/lifecycle';
import { authDigestOf } from '../../subgraphs/domains/src/registry/simulated/auth-code';
import { requestTransfer } from '../../subgraphs/domains/src/registry/simulated/commands/transfer-commands';
import { newName as nameOf } from '../../subgraphs/domains/src/registry/simulated/stored-name';
import { eppSettings } from '../../subgraphs/domains/src/testing/epp-registry-under-test';
import { type Certificates, type EppServer, makeCertificates, startEppServer, VirtualClock } from '../epp';
import {
  type Customer,
  domainWithStatus,
  newCustomer,
  newName,
  orderStatus,
  payByCard,
  placeOrder,
  registration,
  renewal,
  signIn,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type OwnProduct, startProduct, topologies } from '../harness/product';

const OTHER = 'OTHER-REG';
const PATIENCE = 60_000;

describe.each(topologies)('a domain at a registry over EPP that loses its replies (%s)', (topology) => {
  const clock = new VirtualClock(null);
  let certificates: Certificates;
  let com: EppServer;
  let it_: EppServer;
  let product: OwnProduct;
  let customer: Customer;
  const name = newName('com');
  let domain: { readonly id: string; readonly paidThrough: string };
  beforeAll(async () => {
    certificates = makeCertificates();
    com = await startEppServer({ registry: 'gtld', certificates, clock });
    it_ = await startEppServer({ registry: 'it', certificates, clock });
    const at = (server: EppServer, registry: 'gtld' | 'it') =>
      eppSettings(server, { registry, certificates, clock, settings: { techContact: 'OUR-TECH' } });
    product = await startProduct(topology, {
      REGISTRIES: JSON.stringify({ com: 'epp-com', it: 'epp-it', '*': 'simulated-gtld' }),
      EPP_REGISTRIES: JSON.stringify({ 'epp-com': at(com, 'gtld'), 'epp-it': at(it_, 'it') }),
    });
    customer = await newCustomer(product);
  });
  afterAll(async () => {
    await product?.stop();
    await com?.stop();
    await it_?.stop();
    certificates?.remove();
  });

  const lose = (server: EppServer, ...verbs: string[]) => {
    for (const verb of verbs) server.faults.next(verb, { kind: 'DROP_AFTER_COMMIT' });
  };
  const bought = async (line: object) => {
    const order = await placeOrder(customer, [line]);
    await payByCard(customer, order.id);
    await eventually(async () => (await orderStatus(customer, order.id)) === 'FULFILLED', PATIENCE);
  };
  const spent = (server: EppServer) => 100_000_000 - (server.registry.ledger.credit.get('OUR-REG') ?? 0);
  const kept = () =>
    product.rows(
      'domains',
      `SELECT c.verb, c.server_transaction AS id FROM registry_command c JOIN operation o ON o.id = c.operation_id
        WHERE c.registry = 'epp-com' AND c.code < 2000`,
    );

  it.each([
    ['com', ['contact:create', 'host:create', 'domain:create'], 1_000],
    ['it', ['contact:create', 'domain:create'], 400],
  ] as const)('is registered once, for the price of once: .%s', async (tld, verbs, price) => {
    const server = tld === 'com' ? com : it_;
    lose(server, ...verbs);
    const wanted = tld === 'com' ? name : newName('it');
    await bought(registration(wanted));
    const active = await domainWithStatus(customer, wanted, 'ACTIVE');
    expect(server.faults.left).toBe(0);
    expect(spent(server)).toBe(price);
    const stored = server.registry.ledger.find(wanted);
    expect(stored?.sponsor).toBe('OUR-REG');
    expect(server.registry.contacts.has(stored?.registrant ?? '')).toBe(true);
    if (tld === 'com') domain = active;
  });

  it('is renewed by one year, not by two', async () => {
    lose(com, 'domain:renew');
    await bought(renewal(domain.id));
    const renewed = await domainWithStatus(customer, name, 'ACTIVE');
    expect(com.faults.left).toBe(0);
    expect(renewed.paidThrough.slice(0, 4)).toBe(String(Number(domain.paidThrough.slice(0, 4)) + 1));
    expect(com.registry.ledger.find(name)?.expiresAt.toISOString().slice(0, 10)).toBe(
      renewed.registryExpiresAt.slice(0, 10),
    );
    expect(spent(com)).toBe(2_000);
  });

  it('has a name server of its own where its holder says, and elsewhere when it moves', async () => {
    const host = `ns1.${name}`;
    const addressesOf = () => String(com.registry.hosts.get(host)?.addresses);
    const say = async (act: string) => {
      const { data } = await customer.ask(`mutation ($id: ID!) { answer: ${act} { __typename } }`, {
        id: domain.id,
      });
      expect(data?.answer).toEqual({ __typename: 'NameServersChanging' });
    };
    const at = (address: string) =>
      say(`setHostRecord(domainId: $id, record: { host: "${host}", addresses: ["${address}"] })`);
    lose(com, 'host:create');
    await at('203.0.113.7');
    await eventually(async () => addressesOf() === '203.0.113.7', PATIENCE);
    await say(`setNameServers(domainId: $id, hosts: ["${host}", "ns2.example.net"])`);
    await eventually(async () => com.registry.ledger.find(name)?.nameServers.includes(host), PATIENCE);
    const isFree = 'query ($id: ID!) { domain(id: $id) { delegation { wanted } } }';
    await eventually(
      async () => (await customer.ask(isFree, { id: domain.id })).data?.domain.delegation.wanted === null,
      PATIENCE,
    );
    lose(com, 'host:update');
    await at('203.0.113.8');
    await eventually(async () => addressesOf() === '203.0.113.8' && com.faults.left === 0, PATIENCE);
    const done = `query ($id: ID!) { domain(id: $id) { operations(first: 1) { edges { node { status } } } } }`;
    await eventually(
      async () =>
        (await customer.ask(done, { id: domain.id })).data?.domain.operations.edges[0].node.status ===
        'SUCCEEDED',
      PATIENCE,
    );
    expect(com.verbs.filter((verb) => verb === 'host:update')).toHaveLength(1);
  });

  it('goes to another registrar when its holder lets it, told by the queue, decided once', async () => {
    const { ledger, authCodes } = com.registry;
    const code = authCodes.get(name) ?? '';
    expect(ledger.carryOut(OTHER, name, requestTransfer(code))).toMatchObject({ kind: 'done' });
    lose(com, 'poll-ack', 'domain:transfer-approve');
    await product.ask('mutation { advanceClock(days: 1) }');
    clock.advance(1);
    const { username } = customer;
    const transferOut = () =>
      customer.ask('query ($id: ID!) { domain(id: $id) { transferOut { status gainingRegistrar } } }', {
        id: domain.id,
      });
    const again = await signIn(product, username);
    const ask = (query: string, variables: Record<string, unknown>) =>
      product.ask(query, variables, again.accessToken);
    await eventually(
      async () => (await transferOut()).data?.domain?.transferOut?.status === 'PENDING',
      PATIENCE,
    );
    const approved = await ask(
      'mutation ($id: ID!) { approveTransfer(domainId: $id) { __typename ... on Refusal { code } } }',
      { id: domain.id },
    );
    expect(approved.data?.approveTransfer).toEqual({ __typename: 'TransferOutDecided' });
    await domainWithStatus(customer, name, 'TRANSFERRED');
    expect(ledger.find(name)?.sponsor).toBe(OTHER);
    expect(com.faults.left).toBe(0);
  });

  it('comes back from another registrar, asked for once, and paid for once', async () => {
    const { ledger } = com.registry;
    const theirs = newName('com');
    const createdAt = addDays(clock.now(), -200);
    const term = { createdAt, expiresAt: addYears(createdAt, 1) };
    ledger.names.set(theirs, { ...nameOf(theirs, OTHER, term), authDigest: authDigestOf('their-code') });
    const before = spent(com);
    lose(com, 'domain:transfer-request', 'domain:update');
    const order = await placeOrder(customer, [{ transferDomain: { name: theirs, authCode: 'their-code' } }]);
    await payByCard(customer, order.id);
    await eventually(async () => (ledger.find(theirs)?.transfer ?? null) !== null || null, PATIENCE);
    // The reply was lost: before the days pass, it has to be seen that the registry has it under way.
    await eventually(async () => {
      const [row] = await product.rows(
        'domains',
        'SELECT requested_at AS at FROM transfer_in WHERE name = ?',
        [theirs],
      );
      return row?.at ?? null;
    }, PATIENCE);
    // The registry's first: who looks there in the new time must not find the old one.
    clock.advance(6);
    await product.ask('mutation { advanceClock(days: 6) }');
    const arrived = await domainWithStatus(customer, theirs, 'ACTIVE');
    await eventually(async () => (com.faults.left === 0 ? true : null), PATIENCE);
    expect(spent(com) - before).toBe(1_000);
    expect(ledger.find(theirs)?.sponsor).toBe('OUR-REG');
    expect(arrived.paidThrough.slice(0, 10)).toBe(ledger.find(theirs)?.expiresAt.toISOString().slice(0, 10));
    const requests = await product.rows(
      'domains',
      "SELECT code FROM registry_command WHERE verb = 'domain:transfer-request' AND registry = 'epp-com'",
    );
    // The reply to the only one was lost.
    expect(requests).toEqual([]);
  });

  it('has what the registry called each command that was answered with its operation', async () => {
    const commands = await kept();
    expect(commands.length).toBeGreaterThan(0);
    for (const { id } of commands) expect(id).toMatch(/^SV-\d+$/);
  });
});
