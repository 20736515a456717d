import { pay, placed } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import type { DeliveryPort } from './delivery-port';

const DELIVERY = `query ($id: ID!) { order(id: $id) { invoice { id number
  delivery { status changedAt reasons { sdiCode text } resendBy } } } }`;

describe('a document on its way through the exchange system', () => {
  let billing: Billing;
  let faults: ('lost answer' | 'down')[] = [];
  const distorting = (real: DeliveryPort): DeliveryPort => ({
    ...real,
    send: async (file, signal) => {
      const fault = faults.shift();
      if (fault === 'down') throw new Error('nobody answers');
      const sdiId = await real.send(file, signal);
      if (fault === 'lost answer') throw new Error('the answer was lost');
      return sdiId;
    },
  });
  beforeAll(async () => {
    billing = await openBilling({ delivery: distorting });
  });
  afterAll(() => billing.close());
  beforeEach(() => {
    faults = [];
  });

  /** A paid order of somebody new. */
  const sold = async (changes: Record<string, unknown> = {}) => {
    const owner = profile();
    billing.identity.changes.set(owner, changes);
    const viewer = login(owner);
    const { id } = await placed(billing, viewer);
    await pay(billing, viewer, id);
    return { viewer, id, owner };
  };
  const invoiceOf = async ({ viewer, id }: Pick<Awaited<ReturnType<typeof sold>>, 'viewer' | 'id'>) =>
    (await billing.run(viewer, DELIVERY, { id })).data.order.invoice;
  const statusIs = (sale: Awaited<ReturnType<typeof sold>>, status: string) =>
    eventually(async () => {
      const { delivery } = await invoiceOf(sale);
      expect(delivery.status).toBe(status);
      return delivery;
    });
  /** So much time that the exchange system has decided and was asked. */
  const decide = async () => {
    await billing.advance(0.02);
    await billing.subgraph.runtime.settle();
  };

  it('is issued with the money, before anybody has sent it', async () => {
    const { delivery } = await invoiceOf(await sold());
    expect(delivery).toEqual({
      status: 'ISSUED',
      changedAt: expect.any(String),
      reasons: [],
      resendBy: null,
    });
  });

  it.each([
    ['of a business with a channel is delivered', { recipientCode: 'ABC1234' }, 'DELIVERED'],
    ['of a consumer waits at the tax agency', {}, 'IMPOSSIBLE'],
  ])('%s', async (_, changes, status) => {
    billing.subgraph.runtime.start();
    const sale = await sold(changes);
    await statusIs(sale, 'SENT');
    await decide();
    await statusIs(sale, status);
  });

  it('goes out again by itself under its number where nobody has the recipient code', async () => {
    billing.subgraph.runtime.start();
    const sale = await sold({ recipientCode: '9999999' });
    await statusIs(sale, 'SENT');
    await decide();
    await statusIs(sale, 'SENT');
    await decide();
    await statusIs(sale, 'IMPOSSIBLE');
    const { id, number } = await invoiceOf(sale);
    const files = await billing.sql<{ edition: number; bytes: Buffer }>(
      'SELECT edition, bytes FROM invoice_file WHERE invoice_id = ? ORDER BY edition',
      [id],
    );
    expect(files.map(({ bytes }) => /<CodiceDestinatario>(.*?)</.exec(bytes.toString())?.[1])).toEqual([
      '9999999',
      '0000000',
    ]);
    for (const { bytes } of files) expect(bytes.toString()).toContain(`<Numero>${number}</Numero>`);
  });

  it('tells the customer why it was rejected, and by when it goes out again', async () => {
    billing.subgraph.runtime.start();
    const sale = await sold({ recipientCode: '8888888' });
    await statusIs(sale, 'SENT');
    await decide();
    const { reasons, changedAt, resendBy } = await statusIs(sale, 'REJECTED');
    expect(reasons).toEqual([{ sdiCode: '00306', text: expect.any(String) }]);
    expect(Date.parse(resendBy) - Date.parse(changedAt)).toBe(5 * 86_400_000);
    const { id, number } = await invoiceOf(sale);
    const facts = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'invoice.rejected' AND profile_id = ? AND subject_id = ?",
      [sale.owner, id],
    );
    expect(facts.map(({ payload }) => JSON.parse(payload))).toEqual([{ number, codes: ['00306'], resendBy }]);
  });

  it('is issued and never sent when it would be refused for what it says', async () => {
    billing.subgraph.runtime.start();
    const sale = await sold({ fiscalCode: null });
    const { reasons, resendBy } = await statusIs(sale, 'REJECTED');
    expect(reasons).toEqual([{ sdiCode: '00417', text: expect.any(String) }]);
    expect(resendBy).toEqual(expect.any(String));
    await billing.subgraph.runtime.settle();
    const { number } = await invoiceOf(sale);
    expect(await billing.sql('SELECT 1 FROM sim_sdi WHERE document_number = ?', [number])).toEqual([]);
  });

  it.each([['down'], ['lost answer']] as const)('is there once when it was sent and: %s', async (fault) => {
    billing.subgraph.runtime.start();
    faults = [fault, fault];
    const sale = await sold({ recipientCode: 'ABC1234' });
    await statusIs(sale, 'SENT');
    expect(faults).toEqual([]);
    const { number } = await invoiceOf(sale);
    expect(await billing.sql('SELECT 1 FROM sim_sdi WHERE document_number = ?', [number])).toHaveLength(1);
  });

  it('is nowhere on its way without a number: what was not paid has none', async () => {
    const viewer = login(profile());
    const { id } = await placed(billing, viewer);
    await pay(billing, viewer, id, { card: { token: 'tok_declined' } });
    expect((await billing.run(viewer, DELIVERY, { id })).data.order.invoice).toBeNull();
  });
});
