import { orderOf, pay, placed } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const failure = { code: 'REGISTRY_REFUSED', message: { it: 'Rifiutato.', en: 'Refused.' } };
const PAGE = `query ($first: Int, $after: String) { creditMovements(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { kind amount { amount } expiresAt order { id } invoice { number } } } } }`;

describe('the account of credit', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  /** A customer with one failed order, whose money is credit now. */
  const credited = async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id);
    billing.domains.tell('line.failed', { orderId: order.id, lineId: order.lines[0]?.id ?? '', ...failure });
    const failed = await eventually(async () => {
      const now = await orderOf(billing, giulia, order.id);
      expect(now.status).toBe('FAILED');
      return now;
    });
    return { giulia, order: failed };
  };

  it('says what came from which order, with its credit note, and what it has paid', async () => {
    const { giulia, order } = await credited();
    const next = await placed(billing, giulia);
    await pay(billing, giulia, next.id, { credit: true });
    const { data } = await billing.run(giulia, PAGE);
    expect(data.creditMovements.edges).toEqual([
      {
        node: {
          ...{ kind: 'SPENT', amount: { amount: -1_219 }, expiresAt: null, order: { id: next.id } },
          invoice: null,
        },
      },
      {
        node: {
          ...{ kind: 'GRANTED', amount: { amount: 1_219 }, order: { id: order.id } },
          expiresAt: expect.stringMatching(/^\d{4}-/),
          invoice: { number: order.creditNotes[0].number },
        },
      },
    ]);
  });

  it('says how much there is and when it expires, twelve months after it was given', async () => {
    const { giulia } = await credited();
    const { data } = await billing.run(
      giulia,
      '{ creditAccount { available { amount currency } held { amount } nextExpiry nextExpiring { amount } } }',
    );
    const inAYear = new Date();
    const month = inAYear.getUTCMonth();
    inAYear.setUTCFullYear(inAYear.getUTCFullYear() + 1);
    // A year after a leap day the month has ended a day before.
    if (inAYear.getUTCMonth() !== month) inAYear.setUTCDate(0);
    expect(data.creditAccount).toMatchObject({
      ...{ available: { amount: 1_219, currency: 'EUR' }, held: { amount: 0 } },
      nextExpiring: { amount: 1_219 },
    });
    expect(Math.abs(Date.parse(data.creditAccount.nextExpiry) - inAYear.getTime())).toBeLessThan(600_000);
  });

  it('goes on page by page, newest first, and nobody else sees it', async () => {
    const { giulia } = await credited();
    const next = await placed(billing, giulia);
    await pay(billing, giulia, next.id, { credit: true });
    const first = (await billing.run(giulia, PAGE, { first: 1 })).data.creditMovements;
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(first.edges[0].node.kind).toBe('SPENT');
    const after = first.pageInfo.endCursor;
    const second = (await billing.run(giulia, PAGE, { first: 1, after })).data.creditMovements;
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(second.edges[0].node.kind).toBe('GRANTED');
    const foreign = await billing.run(login(profile()), PAGE, { after });
    expect(foreign.data.creditMovements).toMatchObject({ totalCount: 0, edges: [] });
  });
});
