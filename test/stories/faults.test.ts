import {
  type Customer,
  domainWithStatus,
  newCustomer,
  newKey,
  newName,
  orderStatus,
  PAY_ORDER,
  payByCard,
  placeOrder,
  registration,
  renewal,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type OwnProduct, type Product, startProduct } from '../harness/product';

/** What must be true of one order of one name, whatever was killed on the way. */
async function booksOf(product: Product, orderId: string, name: string) {
  const [charges, invoices, commands, domains] = await Promise.all([
    product.rows(
      'billing',
      "SELECT c.attempt_id FROM sim_provider_charge c JOIN payment_attempt a ON a.id = c.attempt_id WHERE a.order_id = ? AND c.state = 'CAPTURED'",
      [orderId],
    ),
    product.rows('billing', 'SELECT id FROM invoice WHERE order_id = ?', [orderId]),
    product.rows('domains', "SELECT id FROM sim_registry_command WHERE kind = 'create' AND name = ?", [name]),
    product.rows('domains', "SELECT id FROM domain WHERE name = ? AND state = 'REGISTERED'", [name]),
  ]);
  return {
    charges: charges.length,
    invoices: invoices.length,
    commands: commands.length,
    domains: domains.length,
  };
}
const ONCE = { charges: 1, invoices: 1, commands: 1, domains: 1 };

async function invoiceNumbersHaveNoGap(product: Product) {
  const rows = await product.rows(
    'billing',
    'SELECT series, year, COUNT(*) AS n, MAX(progressive) AS top, MIN(progressive) AS bottom FROM invoice GROUP BY series, year',
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect([Number(row.bottom), Number(row.top)]).toEqual([1, Number(row.n)]);
  const early = await product.rows(
    'billing',
    `SELECT later.number FROM invoice earlier JOIN invoice later
        ON later.series = earlier.series AND later.year = earlier.year AND later.progressive = earlier.progressive + 1
     WHERE later.issued_at < earlier.issued_at`,
  );
  expect(early).toEqual([]);
}

describe('kill -9 anywhere between payment and activation', () => {
  let product: OwnProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await startProduct('distributed');
    customer = await newCustomer(product);
  });
  afterAll(() => product?.stop());

  /** Whatever was killed before is back: an order can be placed again. The key makes the trying harmless. */
  const placed = (lines: object[]) => {
    const key = newKey();
    return eventually(() => placeOrder(customer, lines, key).catch(() => null));
  };
  const fulfilled = async (orderId: string, name: string) => {
    await eventually(async () => (await orderStatus(customer, orderId).catch(() => '')) === 'FULFILLED');
    await domainWithStatus(customer, name, 'ACTIVE');
    expect(await booksOf(product, orderId, name)).toEqual(ONCE);
  };

  it.each(['subgraphs/domains', 'subgraphs/billing', 'subgraphs/identity', 'gateway'])(
    'of %s right after paying',
    async (service) => {
      const name = newName();
      const order = await placed([registration(name)]);
      await payByCard(customer, order.id);
      process.kill(await product.pidOf(service), 'SIGKILL');
      await fulfilled(order.id, name);
    },
  );

  it('of domains before paying: the payment is taken, the registration follows', async () => {
    const name = newName();
    const order = await placed([registration(name)]);
    process.kill(await product.pidOf('subgraphs/domains'), 'SIGKILL');
    const key = newKey();
    const means = { card: { token: 'tok_ok' } };
    await customer.ask(PAY_ORDER, { input: { orderId: order.id, means, idempotencyKey: key } });
    await fulfilled(order.id, name);
  });

  it('of domains between the answer of the registry and what is recorded of it: one registration', async () => {
    const name = newName();
    const order = await placed([registration(name)]);
    // Recording a registration gives up the reserved name: until this is released, nothing is recorded.
    const reservation = 'SELECT name FROM name_reservation WHERE name = ? FOR UPDATE';
    const held = await product.hold('domains', reservation, [name]);
    const created = () =>
      product.rows('domains', "SELECT id FROM sim_registry_command WHERE kind = 'create' AND name = ?", [
        name,
      ]);
    try {
      await payByCard(customer, order.id);
      await eventually(async () => (await created()).length > 0);
      process.kill(await product.pidOf('subgraphs/domains'), 'SIGKILL');
      const sent = "SELECT id FROM domain WHERE name = ? AND state = 'REGISTERING'";
      expect(await product.rows('domains', sent, [name])).toHaveLength(1);
    } finally {
      await held.release();
    }
    await fulfilled(order.id, name);
    const recorded =
      "SELECT t.id FROM operation_transition t JOIN operation o ON o.id = t.operation_id JOIN domain d ON d.id = o.domain_id WHERE d.name = ? AND t.to_state IN ('IN_PROGRESS', 'SUCCEEDED')";
    expect(await product.rows('domains', recorded, [name])).toHaveLength(2);
  });

  it('of billing while it is being paid: the same key finds out what happened', async () => {
    for (let round = 0; round < 4; round++) {
      const name = newName();
      const order = await placed([registration(name)]);
      const input = { orderId: order.id, means: { card: { token: 'tok_ok' } }, idempotencyKey: newKey() };
      const pid = await product.pidOf('subgraphs/billing');
      const paying = customer.ask(PAY_ORDER, { input });
      await new Promise((resolve) => setTimeout(resolve, 4 + round * 6));
      process.kill(pid, 'SIGKILL');
      await paying;
      await eventually(async () => {
        const answer = await customer.ask(PAY_ORDER, { input });
        return answer.data?.payOrder?.__typename === 'PaymentCompleted';
      });
      await fulfilled(order.id, name);
    }
    await invoiceNumbersHaveNoGap(product);
  });

  it('of billing while many are paid at once: no number is missing, none dated before its predecessor', async () => {
    const inputs = [];
    for (let count = 0; count < 12; count++) {
      const { id: orderId } = await placed([registration(newName())]);
      inputs.push({ orderId, means: { card: { token: 'tok_ok' } }, idempotencyKey: newKey() });
    }
    const issued = async () =>
      Number((await product.rows('billing', 'SELECT COUNT(*) AS n FROM invoice'))[0]?.n);
    const before = await issued();
    const paying = inputs.map((input) => customer.ask(PAY_ORDER, { input }));
    // Some have their invoice, others are on their way to it.
    await eventually(async () => (await issued()) > before);
    process.kill(await product.pidOf('subgraphs/billing'), 'SIGKILL');
    await Promise.all(paying);
    for (const input of inputs)
      await eventually(async () => {
        const answer = await customer.ask(PAY_ORDER, { input });
        return answer.data?.payOrder?.__typename === 'PaymentCompleted';
      });
    expect(await issued()).toBe(before + inputs.length);
    await invoiceNumbersHaveNoGap(product);
  });

  it('of the launcher itself: a new start ends with everything done once', async () => {
    const name = newName();
    const order = await placed([registration(name)]);
    await payByCard(customer, order.id);
    await product.crash();
    await fulfilled(order.id, name);
  });

  it.each(['down-once', 'lost-reply'])('and a registry that is %s: still exactly once', async (trouble) => {
    const name = `${trouble}-${newName()}`;
    const order = await placed([registration(name)]);
    await payByCard(customer, order.id);
    await fulfilled(order.id, name);
  });

  it('renews once, whatever is killed', async () => {
    const name = newName();
    const order = await placed([registration(name)]);
    await payByCard(customer, order.id);
    const domain = await domainWithStatus(customer, name, 'ACTIVE');
    const second = await placed([renewal(domain.id, 1)]);
    await payByCard(customer, second.id);
    process.kill(await product.pidOf('subgraphs/domains'), 'SIGKILL');
    await eventually(async () => (await orderStatus(customer, second.id).catch(() => '')) === 'FULFILLED');
    // The order may be closed before the killed service answers questions again.
    const paidThrough = await eventually(async () => {
      const answer = await customer.ask('query ($id: ID!) { domain(id: $id) { paidThrough } }', {
        id: domain.id,
      });
      return answer.data?.domain?.paidThrough as string | undefined;
    });
    const expected = new Date(domain.paidThrough);
    expected.setUTCFullYear(expected.getUTCFullYear() + 1);
    expect(paidThrough).toBe(expected.toISOString());
  });
});
