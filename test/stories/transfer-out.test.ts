import { activeDomain, type Customer, confirmAddress, newCustomer, newName } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type OtherRegistrar, otherRegistrar } from '../harness/other-registrar';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

const REVEAL =
  'mutation ($id: ID!) { revealAuthCode(domainId: $id) { ... on AuthCodeRevealed { authCode } } }';
const DECISION = `{ __typename ... on TransferOutDecided { operation { kind } } ... on TransferOutRefused { code }`;
const APPROVE = `mutation ($id: ID!) { approveTransfer(domainId: $id) ${DECISION} ... on ApprovalRequired { code } } }`;
const REJECT = `mutation ($id: ID!) { rejectTransfer(domainId: $id, reason: FRAUD) ${DECISION} } }`;
const SHOWN = `query ($id: ID!) { domain(id: $id) { status autoRenew { enabled } transferOut { status until requestedAt gainingRegistrar }
  actions(codes: [RENEW, APPROVE_TRANSFER, REJECT_TRANSFER]) { code allowed } } }`;
const MAIL = 'query ($to: String!) { sandboxMail(to: $to) { subject text } }';
const OURS = 'OUR-REG';
const THEIRS = 'OTHER-REG';

interface Held {
  readonly id: string;
  readonly name: string;
}

describe.each(topologies)('a name goes to another registrar, or stays (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  let other: OtherRegistrar;
  let approved: Held;
  let rejected: Held;
  let silent: Held;
  let italian: Held;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
    await confirmAddress(product, customer);
    other = otherRegistrar(product);
    approved = await activeDomain(customer, newName('com'));
    rejected = await activeDomain(customer, newName('com'));
    silent = await activeDomain(customer, newName('com'));
    italian = await activeDomain(customer, newName('it'));
  });
  afterAll(() => product?.giveBack());

  const advance = (days: number) =>
    product.ask('mutation ($d: Int!) { advanceClock(days: $d) }', { d: days });
  const look = async ({ id }: Held) => (await customer.ask(SHOWN, { id })).data.domain;
  /** What a registry tells is looked at within a minute; read once more then, since a page is several statements. */
  const transferIs = async (domain: Held, status: string) => {
    await eventually(async () => (await look(domain)).transferOut?.status === status, 90_000);
    return look(domain);
  };
  const decide = async (source: string, { id }: Held) => {
    const { data } = await customer.ask(source, { id });
    return data.approveTransfer ?? data.rejectTransfer;
  };

  it('is asked for with the code that its holder has revealed, and told of at once, with its last day', async () => {
    for (const domain of [approved, rejected, silent, italian]) {
      const { authCode } = (await customer.ask(REVEAL, { id: domain.id })).data.revealAuthCode;
      expect(await other.request(domain.name, 'a-code-of-somebody-else')).toBe('WRONG_AUTH_CODE');
      expect(await other.request(domain.name, authCode)).toBe('pending');
    }
    // The queue of a registry is read every quarter of an hour.
    await advance(1);
    for (const domain of [approved, rejected, silent]) {
      const { status, transferOut, actions } = await transferIs(domain, 'PENDING');
      expect([status, transferOut.gainingRegistrar]).toEqual(['ACTIVE', THEIRS]);
      expect(Date.parse(transferOut.until) - Date.parse(transferOut.requestedAt)).toBe(5 * 86_400_000);
      expect(actions).toMatchObject([{}, { allowed: true }, { allowed: true }]);
    }
    // Each of them, and with the name of who asks: other letters name the domains as well.
    await eventually(async () => {
      const { data } = await product.ask(MAIL, { to: customer.email });
      const texts = (data.sandboxMail as { text: string }[]).map(({ text }) => text);
      return [approved, rejected, silent].every(({ name }) =>
        texts.some((text) => text.includes(name) && text.includes(THEIRS)),
      );
    }, 45_000);
  });

  it('.it: within a day it is there, whatever anybody says', async () => {
    // Its day was over before anybody looked: the registry tells of the end alone.
    await advance(1);
    await eventually(async () => (await look(italian)).status === 'TRANSFERRED', 90_000);
    expect(await other.sponsorOf(italian.name)).toBe(THEIRS);
  });

  it('stays when its holder rejects it, and goes at once when its holder approves it', async () => {
    expect(await decide(REJECT, rejected)).toMatchObject({ operation: { kind: 'REJECT_TRANSFER' } });
    expect(await decide(APPROVE, approved)).toMatchObject({ operation: { kind: 'APPROVE_TRANSFER' } });
    await transferIs(rejected, 'REJECTED');
    expect(await transferIs(approved, 'TRANSFERRED')).toMatchObject({ status: 'TRANSFERRED' });
    expect(await decide(REJECT, rejected)).toMatchObject({ code: 'NO_TRANSFER' });
    expect([await other.sponsorOf(rejected.name), await other.sponsorOf(approved.name)]).toEqual([
      OURS,
      THEIRS,
    ]);
  });

  it('goes after five days when its holder says nothing, and nothing can be done with it any more', async () => {
    await advance(2);
    expect((await look(silent)).transferOut.status).toBe('PENDING');
    await advance(3);
    const gone = await transferIs(silent, 'TRANSFERRED');
    expect(gone).toMatchObject({ status: 'TRANSFERRED', autoRenew: { enabled: false } });
    expect(gone.actions.every(({ allowed }: { allowed: boolean }) => !allowed)).toBe(true);
    expect(await look(rejected)).toMatchObject({ status: 'ACTIVE', transferOut: { status: 'REJECTED' } });
    await advance(400);
    expect(await look(silent)).toMatchObject({ status: 'TRANSFERRED' });
    expect(await other.sponsorOf(silent.name)).toBe(THEIRS);
  });
});
