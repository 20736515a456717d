import { type Customer, newCustomer } from '../harness/customer';
import { ownPortfolio } from '../harness/portfolio';
import { type Product, sharedProduct, topologies } from '../harness/product';

const RECOVERY =
  '{ domains { edges { node { status recovery { until by guaranteed means cost { amount currency } } } } } }';

describe.each(topologies)('how an expired domain can be saved, %s', (topology) => {
  let product: Product;
  let customer: Customer;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    for (const endsInDays of [100, -10, -40, -62])
      await ownPortfolio(product, customer, { count: 1, endsInDays });
  });

  it('is said with its price, its means and what is not certain', async () => {
    const { edges } = (await customer.ask(RECOVERY)).data.domains;
    const byStatus = Object.fromEntries(
      edges.map(({ node }: { node: { status: string; recovery: unknown } }) => [node.status, node.recovery]),
    );
    const renewal = byStatus.EXPIRED_RENEWABLE.cost.amount;
    expect(byStatus).toMatchObject({
      ACTIVE: null,
      EXPIRED_RENEWABLE: { by: 'RENEWAL', guaranteed: true, means: expect.arrayContaining(['CARD']) },
      REDEMPTION: {
        by: 'RESTORE',
        guaranteed: false,
        means: ['BANK_TRANSFER', 'POSTAL_SLIP', 'PRE_FILLED_SLIP'],
        cost: { amount: renewal + 10_000, currency: 'EUR' },
      },
      PENDING_DELETE: null,
    });
  });
});
