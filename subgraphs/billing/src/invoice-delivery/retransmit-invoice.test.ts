import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { matcher } from '../testing/bank-staff';
import { pay, placed } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const DELIVERY = `query ($id: ID!) { order(id: $id) { invoice { id number
  delivery { status reasons { sdiCode } resendBy } } } }`;
const REJECTED = `query ($filter: RejectedDocumentFilter) { rejectedDocuments(filter: $filter, first: 50) { totalCount
  edges { node { invoiceId profileId number kind reasons { sdiCode } changedAt resendBy daysLeft } } } }`;
const AGAIN = `mutation ($id: ID!, $reason: String!) { retransmitInvoice(invoiceId: $id, reason: $reason) { __typename
  ... on InvoiceRetransmitted { invoiceId number delivery { status resendBy } }
  ... on InvoiceRetransmissionRefused { code message sdiCodes } } }`;

describe('a rejected document that staff send again', () => {
  let billing: Billing;
  const staff = matcher();
  beforeAll(async () => {
    billing = await openBilling({ enforcePermissions: true });
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  const sold = async (changes: Record<string, unknown>) => {
    const owner = profile();
    billing.identity.changes.set(owner, changes);
    const viewer = login(owner);
    const { id } = await placed(billing, viewer);
    await pay(billing, viewer, id);
    return { viewer, id, owner };
  };
  type Sale = Awaited<ReturnType<typeof sold>>;
  const invoiceOf = async ({ viewer, id }: Sale) =>
    (await billing.run(viewer, DELIVERY, { id })).data.order.invoice;
  const statusIs = (sale: Sale, status: string) =>
    eventually(async () => {
      const invoice = await invoiceOf(sale);
      expect(invoice.delivery.status).toBe(status);
      return invoice;
    });
  /** So much time that the exchange system has decided and was asked. */
  const decide = async () => {
    await billing.advance(0.02);
    await billing.subgraph.runtime.settle();
  };
  const rejected = async () => {
    const sale = await sold({ recipientCode: '8888888' });
    await statusIs(sale, 'SENT');
    await decide();
    return { sale, invoice: await statusIs(sale, 'REJECTED') };
  };
  const again = async (id: string, { by = staff, reason = 'the code was corrected' } = {}) => {
    const { data, errors } = await billing.run(by, AGAIN, { id, reason });
    return data?.retransmitInvoice ?? errors?.[0]?.extensions?.code;
  };
  const files = (id: string) =>
    billing.sql<{ edition: number; bytes: Buffer }>(
      'SELECT edition, bytes FROM invoice_file WHERE invoice_id = ? ORDER BY edition',
      [id],
    );

  it('stands in the list of staff until it goes out again, with its reason and the days that are left', async () => {
    const first = await rejected();
    await billing.advance(1.5);
    const second = await rejected();
    const mine = [first, second].map(({ invoice }) => invoice.number);
    type Node = { invoiceId: string; number: string; daysLeft: number; reasons: { sdiCode: string }[] };
    const listed = async (filter: Record<string, unknown> | null = null, by = staff) => {
      const { data, errors } = await billing.run(by, REJECTED, { filter });
      if (errors !== undefined) return errors[0]?.extensions?.code;
      const nodes = data.rejectedDocuments.edges.map(({ node }: { node: Node }) => node) as Node[];
      expect(data.rejectedDocuments.totalCount).toBe(nodes.length);
      return nodes.filter(({ number }) => mine.includes(number));
    };
    const [known] = first.invoice.delivery.reasons;
    expect(await listed()).toEqual([
      expect.objectContaining({ number: mine[0], daysLeft: 4, reasons: [known] }),
      expect.objectContaining({ number: mine[1], daysLeft: 5 }),
    ]);
    expect(await listed({ number: mine[1] })).toHaveLength(1);
    await billing.advance(3.6);
    expect(await listed({ resendable: false })).toEqual([
      expect.objectContaining({ number: mine[0], daysLeft: 0 }),
    ]);
    expect(await listed({ resendable: true })).toEqual([
      expect.objectContaining({ number: mine[1], daysLeft: 2 }),
    ]);
    billing.identity.changes.set(second.sale.owner, { recipientCode: 'ABC1234' });
    await again(second.invoice.id);
    expect(await listed({ resendable: true })).toEqual([]);
    expect(await listed(null, login(profile()) as Viewer)).toBe('FORBIDDEN');
  });

  it('goes out under its number with the buyer as it is now, and the customer can read why', async () => {
    const { sale, invoice } = await rejected();
    const { id, number } = invoice;
    billing.identity.changes.set(sale.owner, { recipientCode: 'ABC1234' });
    expect(await again(id)).toEqual({
      __typename: 'InvoiceRetransmitted',
      ...{ invoiceId: id, number },
      delivery: { status: 'ISSUED', resendBy: null },
    });
    await statusIs(sale, 'SENT');
    await decide();
    await statusIs(sale, 'DELIVERED');
    const texts = (await files(id)).map(({ bytes }) => bytes.toString());
    expect(texts.map((text) => /<CodiceDestinatario>(.*?)</.exec(text)?.[1])).toEqual(['8888888', 'ABC1234']);
    for (const text of texts) expect(text).toContain(`<Numero>${number}</Numero>`);
    const facts = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'invoice.retransmitted' AND profile_id = ? AND subject_id = ?",
      [sale.owner, id],
    );
    expect(facts.map(({ payload }) => JSON.parse(payload))).toEqual([
      { invoiceId: id, number, reason: 'the code was corrected' },
    ]);
    expect(await again(id)).toMatchObject({ code: 'INVOICE_NOT_REJECTED', sdiCodes: [] });
  });

  it('is not sent while it would be rejected for what it says, and is once that was corrected', async () => {
    const sale = await sold({ fiscalCode: null });
    const { id } = await statusIs(sale, 'REJECTED');
    expect(await again(id)).toMatchObject({ code: 'STILL_NOT_ACCEPTED', sdiCodes: ['00417'] });
    expect(await files(id)).toHaveLength(1);
    expect((await invoiceOf(sale)).delivery.status).toBe('REJECTED');
    billing.identity.changes.set(sale.owner, {});
    expect(await again(id)).toMatchObject({ __typename: 'InvoiceRetransmitted' });
    await statusIs(sale, 'SENT');
  });

  it('keeps its buyer where the profile is taxed in another way now', async () => {
    const { sale, invoice } = await rejected();
    const address = { street: 'Ring 5', postalCode: '10115', city: 'Berlin', province: null, country: 'DE' };
    billing.identity.changes.set(sale.owner, { country: 'DE', address });
    expect(await again(invoice.id)).toMatchObject({ __typename: 'InvoiceRetransmitted' });
    const [, second] = await files(invoice.id);
    expect(second?.bytes.toString()).toContain('<CodiceDestinatario>8888888<');
  });

  it('is sent once, however many ask at the same time', async () => {
    const { sale, invoice } = await rejected();
    billing.identity.changes.set(sale.owner, {});
    const answers = await Promise.all(Array.from({ length: 20 }, () => again(invoice.id)));
    expect(answers.filter(({ code }) => code === 'INVOICE_NOT_REJECTED')).toHaveLength(19);
    expect(await files(invoice.id)).toHaveLength(2);
  });

  it('needs a reason and a permission, and is found by its id alone', async () => {
    const { sale, invoice } = await rejected();
    const other = { ...staff, permissions: ['payments:refund'] } as Viewer;
    expect(await again(invoice.id, { reason: ' ' })).toBe('BAD_USER_INPUT');
    expect(await again(newId('inv'))).toBe('NOT_FOUND');
    expect(await again(invoice.number)).toBe('NOT_FOUND');
    expect(await again(invoice.id, { by: other })).toBe('FORBIDDEN');
    expect(await again(invoice.id, { by: sale.viewer })).toBe('FORBIDDEN');
    expect((await invoiceOf(sale)).delivery.status).toBe('REJECTED');
  });

  it('is not sent any more after five days', async () => {
    const { sale, invoice } = await rejected();
    billing.identity.changes.set(sale.owner, {});
    await billing.advance(5);
    expect(await again(invoice.id)).toMatchObject({ code: 'RESEND_TOO_LATE' });
    expect(await files(invoice.id)).toHaveLength(1);
  });
});
