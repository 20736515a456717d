import { orderOf, pay, placed, register } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const DELIVERY = `query ($id: ID!) { order(id: $id) { invoice { id total { amount } vat { amount }
  vatSummaries { rate nature net { amount } vat { amount } } delivery { status reasons { sdiCode } } } } }`;

const GERMAN = {
  ...{ country: 'DE', subjectType: 'NATURAL_PERSON', fiscalCode: null },
  address: { street: 'Ringstr. 5', postalCode: '10115', city: 'Berlin', province: null, country: 'DE' },
};

describe('an invoice of a consumer elsewhere in the Union, above the threshold', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    await billing.sql("INSERT INTO vat_oss_period (valid_from, valid_to) VALUES ('2026-01-01', NULL)");
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  const sold = async () => {
    const owner = profile();
    billing.identity.changes.set(owner, GERMAN);
    const buyer = login(owner);
    const order = await placed(billing, buyer, { lines: [register(), register()] });
    await pay(billing, buyer, order.id);
    const { invoice } = (await billing.run(buyer, DELIVERY, { id: order.id })).data.order;
    return { buyer, order, invoice };
  };

  it('says the rate of the destination, and is accepted: not rejected by a check of ours before', async () => {
    const { buyer, order, invoice } = await sold();
    const [net, vat] = [order.net.amount, order.vat.amount];
    expect(vat).toBe(Math.round(net * 0.19));
    expect(invoice.vatSummaries).toEqual([
      { rate: '19.00', nature: 'N7', net: { amount: net }, vat: { amount: vat } },
    ]);
    expect(invoice.delivery).toMatchObject({ status: expect.not.stringMatching('REJECTED'), reasons: [] });
    await eventually(async () => {
      const { delivery } = (await billing.run(buyer, DELIVERY, { id: order.id })).data.order.invoice;
      expect(delivery.status).toBe('SENT');
    });
    await billing.advance(0.02);
    await eventually(async () => {
      const { delivery } = (await billing.run(buyer, DELIVERY, { id: order.id })).data.order.invoice;
      expect(delivery).toEqual({ status: 'IMPOSSIBLE', reasons: [] });
    });
    expect((await orderOf(billing, buyer, order.id)).total.amount).toBe(net + vat);
  });

  it('has its VAT in the file as a line at a rate of 0, and as no tax', async () => {
    const { order, invoice } = await sold();
    const [file] = await billing.sql<{ bytes: Buffer }>(
      'SELECT bytes FROM invoice_file WHERE invoice_id = ?',
      [invoice.id],
    );
    const xml = file?.bytes.toString() ?? '';
    const all = (name: string) =>
      [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);
    const euro = (cents: number) => (cents / 100).toFixed(2);
    expect(all('PrezzoTotale').at(-1)).toBe(euro(order.vat.amount));
    expect(all('Descrizione').at(-1)).toBe('IVA 19,00% assolta in altro Stato UE (OSS)');
    expect(all('AliquotaIVA')).toEqual(Array(4).fill('0.00'));
    expect(all('Natura')).toEqual(Array(4).fill('N7'));
    expect(all('ImponibileImporto')).toEqual([euro(order.total.amount)]);
    expect(all('Imposta')).toEqual(['0.00']);
    expect(all('ImportoTotaleDocumento')).toEqual([euro(order.total.amount)]);
    expect(all('ImportoBollo')).toEqual([]);
  });
});
