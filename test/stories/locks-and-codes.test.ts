import { activeDomain, type Customer, confirmAddress, newCustomer, newName } from '../harness/customer';
import { eventually } from '../harness/operations';
import { otherRegistrar } from '../harness/other-registrar';
import { type Product, sharedProduct, topologies } from '../harness/product';

const LOCK = `mutation ($ids: [ID!]!, $locked: Boolean!) { setTransferLock(domainIds: $ids, locked: $locked) { answers { __typename
  ... on TransferLockChanging { operation { kind } } ... on TransferLockRefused { domainId code } ... on ApprovalRequired { code } } } }`;
const REVEAL = `mutation ($id: ID!) { revealAuthCode(domainId: $id) { __typename
  ... on AuthCodeRevealed { authCode expiresAt } ... on AuthCodeRefused { code } } }`;
const STATUSES = 'query ($id: ID!) { domain(id: $id) { registryStatuses { value } transferOut { status } } }';
const LOG =
  'query ($filter: AuditLogFilter) { auditLog(first: 20, filter: $filter) { edges { node { kind text } } } }';
const LOCKED = 'clientTransferProhibited';

describe.each(topologies)('locks and codes (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let com: { id: string; name: string };
  let italian: { id: string; name: string };
  let firstCode: string;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    await confirmAddress(product, customer);
    com = await activeDomain(customer, newName('com'));
    italian = await activeDomain(customer, newName('it'));
  });

  const lock = async (ids: readonly string[], locked: boolean) =>
    (await customer.ask(LOCK, { ids, locked })).data.setTransferLock.answers;
  const isLocked = (expected: boolean) =>
    eventually(async () => {
      const { data } = await customer.ask(STATUSES, { id: com.id });
      const values = data.domain.registryStatuses.map(({ value }: { value: string }) => value);
      return values.includes(LOCKED) === expected;
    }, 45_000);
  const reveal = async () => (await customer.ask(REVEAL, { id: com.id })).data.revealAuthCode;

  it('a .com is locked at its registry, a .it has no lock, and a foreign one is not found', async () => {
    const stranger = await newCustomer(product);
    expect(await lock([com.id, italian.id], true)).toEqual([
      { __typename: 'TransferLockChanging', operation: { kind: 'TRANSFER_LOCK' } },
      { __typename: 'TransferLockRefused', domainId: italian.id, code: 'NO_TRANSFER_LOCK' },
    ]);
    await isLocked(true);
    const foreign = await stranger.ask(LOCK, { ids: [com.id], locked: false });
    expect(foreign.data.setTransferLock.answers).toMatchObject([{ code: 'DOMAIN_NOT_FOUND' }]);
    expect((await stranger.ask(REVEAL, { id: com.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('nobody gets it with its code while it is locked, nor with a code that was shown before the last', async () => {
    const other = otherRegistrar(product);
    const revealed = await reveal();
    firstCode = revealed.authCode;
    const days = (Date.parse(revealed.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(13);
    expect(await other.request(com.name, firstCode)).toBe('STATUS_PROHIBITS');
    expect(await lock([com.id], false)).toMatchObject([{ __typename: 'TransferLockChanging' }]);
    await isLocked(false);
    const { authCode } = await reveal();
    expect(authCode).not.toBe(firstCode);
    expect(await other.request(com.name, firstCode)).toBe('WRONG_AUTH_CODE');
    expect(await other.request(com.name, authCode)).toBe('pending');
    expect(await lock([com.id], true)).toMatchObject([{ __typename: expect.any(String) }]);
  });

  it('all of it is in the audit log, without any code', async () => {
    const kinds = ['transfer-lock.asked', 'transfer-lock.removal-asked', 'auth-code.revealed'];
    const entries = await eventually(async () => {
      const { data } = await customer.ask(LOG, { filter: { kinds } });
      const found = data.auditLog.edges.map(({ node }: { node: { kind: string } }) => node.kind);
      return kinds.every((kind) => found.includes(kind)) ? JSON.stringify(data) : null;
    }, 45_000);
    expect(entries).not.toContain(firstCode);
    const stored = await product.rows('domains', 'SELECT COUNT(*) AS n FROM event_log WHERE payload LIKE ?', [
      `%${firstCode}%`,
    ]);
    expect(Number(stored[0]?.n)).toBe(0);
  });
});
