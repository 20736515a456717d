import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { pay, placed } from '../testing/documents';
import { invoiceContent, issuingDeps } from '../testing/invoice-content';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';
import { creditInvoice } from './credit-notes/credit-invoice';
import { issueInvoice } from './issue-invoice';

const INVOICES = `query ($filter: InvoiceFilter, $first: Int) { invoices(first: $first, filter: $filter) {
  totalCount edges { node { id number kind } } pageInfo { hasNextPage } } }`;

describe('the list of invoices', () => {
  let billing: Billing;
  const owner = profile();
  const viewer = login(owner);
  const orderIds = [newId('ord'), newId('ord')] as const;
  const deps = issuingDeps();
  beforeAll(async () => {
    billing = await openBilling();
    await billing.database.transact(async (manager) => {
      // The last moment of 2029 in Italy, and the first of 2030.
      const years = ['2029-12-31T22:59:59.999Z', '2029-12-31T23:00:00Z'] as const;
      for (const [index, at] of years.entries()) {
        const content = invoiceContent(owner, new Date(at));
        const invoice = await issueInvoice(deps, manager, {
          ...content,
          orderId: orderIds[index] ?? '',
          orderNumber: `2030000004${index}`,
        });
        if (index === 0) continue;
        await creditInvoice(deps, manager, {
          ...{ profileId: trustedProfileId(owner), invoiceId: invoice?.id ?? '' },
          cause: { kind: 'STAFF', id: 'whole' },
          lines: content.lines.map(({ lineId }) => ({ lineId, grossCents: null })),
          at: new Date('2030-06-30T21:59:59Z'),
        });
      }
    });
    const other = login(profile());
    await pay(billing, other, (await placed(billing, other)).id);
  });
  afterAll(() => billing.close());
  const list = (filter: Record<string, unknown> | null, first: number | null = null) =>
    billing.run(viewer, INVOICES, { filter, first });
  const numbersOf = (answer: Awaited<ReturnType<typeof list>>): string[] =>
    answer.data.invoices.edges.map((edge: { node: { number: string } }) => edge.node.number);

  const [EARLIER, LATER, NOTE] = ['F2029-000001', 'F2030-000001', 'NC2030-000001'] as const;

  it("holds the profile's own, newest first, at the root", async () => {
    const answer = await list(null, 1);
    expect(numbersOf(answer)).toEqual([NOTE]);
    expect(answer.data.invoices).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  });

  it.each([
    [{}, [NOTE, LATER, EARLIER]],
    [{ kind: 'INVOICE' }, [LATER, EARLIER]],
    [{ kind: 'CREDIT_NOTE' }, [NOTE]],
    [{ year: 2029 }, [EARLIER]],
    [{ year: 2030 }, [NOTE, LATER]],
    [{ year: 2031 }, []],
    [{ from: '2030-01-01' }, [NOTE, LATER]],
    [{ from: '2030-06-30' }, [NOTE]],
    [{ from: '2030-07-01' }, []],
    [{ to: '2029-12-31' }, [EARLIER]],
    [{ from: '2030-01-01', to: '2030-01-01' }, [LATER]],
    [{ year: 2029, from: '2030-01-01' }, []],
    [{ orderId: orderIds[1] }, [NOTE, LATER]],
    [{ orderId: orderIds[1], kind: 'INVOICE' }, [LATER]],
    [{ orderId: newId('ord') }, []],
    [{ text: ' f2029-000001 ' }, [EARLIER]],
    [{ text: '20300000041' }, [NOTE, LATER]],
    [{ text: '000001' }, [NOTE, LATER, EARLIER]],
    [{ text: '1', year: 2029 }, [EARLIER]],
    [{ text: 'F2029' }, []],
    [{ text: '%' }, []],
  ])('%j leaves the documents %j, and counts no others', async (filter, left) => {
    const answer = await list(filter);
    expect(numbersOf(answer)).toEqual(left);
    expect(answer.data.invoices.totalCount).toBe(left.length);
  });

  it.each([
    [{ from: '2030-01-02', to: '2030-01-01' }, 'filter.to'],
    [{ year: 30 }, 'filter.year'],
    [{ orderId: 'inv_1' }, 'filter.orderId'],
    [{ text: 'x'.repeat(101) }, 'filter.text'],
  ])('refuses %j', async (filter, field) => {
    const answer = await list(filter);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
