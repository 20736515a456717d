import { newId } from '@customer-area/shared/ids';
import { anonymousAt, pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const ASK = `query ($orderId: ID!) { paymentInstructions(orderId: $orderId) {
  reference iban bic beneficiary postalAccount slipCode amount { amount } qr pdf { path } } }`;
const caller = { kind: 'service', service: 'gateway', requestId: 'test' } as const;

describe('how to pay with a transfer or a slip', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  const ask = async (viewer: ReturnType<typeof login>, orderId: string) =>
    (await billing.run(viewer, ASK, { orderId })).data.paymentInstructions;
  const fileOf = (path: string) =>
    (JSON.parse(Buffer.from(path.slice(7).split('.')[0] ?? '', 'base64url').toString()) as { fileId: string })
      .fileId;
  const read = (fileId: string) => billing.subgraph.internal['read-file']?.({ fileId }, caller);

  it('is the account of the seller, the number alone, and exactly what is due', async () => {
    const owner = login(profile());
    const order = await placed(billing, owner);
    const found = await ask(owner, order.id);
    expect(found).toMatchObject({
      reference: order.number,
      iban: 'IT60X0542811101000000123456',
      beneficiary: 'Area Clienti S.p.A.',
      postalAccount: '12345678',
      slipCode: expect.stringMatching(/^\d{18}$/),
      amount: { amount: order.total.amount },
      qr: expect.stringMatching(/^data:image\/svg\+xml;base64,/),
    });
  });

  it('is a PDF by a link, as long as something is to be paid', async () => {
    const owner = login(profile());
    const order = await placed(billing, owner);
    const { pdf } = await ask(owner, order.id);
    const fileId = fileOf(pdf.path);
    const file = (await read(fileId)) as { name: string; mediaType: string; content: string };
    expect([file.name, file.mediaType]).toEqual([`${order.number}.pdf`, 'application/pdf']);
    expect(Buffer.from(file.content, 'base64').toString('latin1')).toMatch(/^%PDF-/);
    await pay(billing, owner, order.id);
    expect(await ask(owner, order.id)).toBeNull();
    await expect(read(fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of somebody else’s order is what it is of none', async () => {
    const order = await placed(billing, login(profile()));
    const other = login(profile());
    expect([await ask(other, order.id), await ask(other, newId('ord'))]).toEqual([null, null]);
    const answer = await billing.run(anonymousAt('198.51.100.7'), ASK, { orderId: order.id });
    expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
