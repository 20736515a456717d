import { pay, placed } from '../testing/documents';
import { invoiceContent, issuingDeps } from '../testing/invoice-content';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';
import { issueInvoice } from './issue-invoice';

const INVOICES = `query ($filter: InvoiceFilter, $first: Int) { invoices(first: $first, filter: $filter) {
  totalCount edges { node { id number kind } } pageInfo { hasNextPage } } }`;

describe('the list of invoices', () => {
  let billing: Billing;
  const owner = profile();
  const viewer = login(owner);
  const numbers: string[] = [];
  beforeAll(async () => {
    billing = await openBilling();
    for (const at of ['2030-05-05T12:00:00Z', '2031-05-05T12:00:00Z']) {
      const content = invoiceContent(owner, new Date(at));
      const issued = await billing.database.transact((manager) =>
        issueInvoice(issuingDeps(), manager, content),
      );
      numbers.unshift(issued?.number ?? '');
    }
    const other = login(profile());
    await pay(billing, other, (await placed(billing, other)).id);
  });
  afterAll(() => billing.close());
  const list = (filter: Record<string, unknown> | null, first: number | null = null) =>
    billing.run(viewer, INVOICES, { filter, first });
  const numbersOf = (answer: Awaited<ReturnType<typeof list>>): string[] =>
    answer.data.invoices.edges.map((edge: { node: { number: string } }) => edge.node.number);

  it("holds the profile's own, newest first, at the root", async () => {
    const answer = await list(null, 1);
    expect(numbersOf(answer)).toEqual([numbers[0]]);
    expect(answer.data.invoices).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
  });

  it.each([
    [{ kinds: ['INVOICE'] }, [0, 1]],
    [{ kinds: ['CREDIT_NOTE'] }, []],
    [{ issuedFrom: '2031-05-05T12:00:00Z' }, [0]],
    [{ issuedBefore: '2031-05-05T12:00:00Z' }, [1]],
    [{ numberStartsWith: 'F20' }, [0, 1]],
    [{ numberStartsWith: '20' }, []],
  ])('%j leaves the documents %j, and counts no others', async (filter, left) => {
    const answer = await list(filter);
    expect(numbersOf(answer)).toEqual(left.map((index) => numbers[index]));
    expect(answer.data.invoices.totalCount).toBe(left.length);
  });

  it('finds a document by its number', async () => {
    expect(numbersOf(await list({ numberStartsWith: numbers[1] }))).toEqual([numbers[1]]);
  });

  it('refuses a period that ends before it begins', async () => {
    const answer = await list({ issuedFrom: '2031-05-05T12:00:00Z', issuedBefore: '2031-01-01T00:00:00Z' });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ field: 'filter.issuedBefore' });
  });
});
