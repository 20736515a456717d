import { newId } from '@customer-area/shared/ids';
import { freeName, pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const ASK = `query ($orderId: ID!) { payByDeadlines(orderId: $orderId) {
  means latest confidence because consequence before } }`;
const DAY = 86_400_000;

describe('payByDeadlines', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  const ask = async (viewer: ReturnType<typeof login>, orderId: string) =>
    (await billing.run(viewer, ASK, { orderId })).data.payByDeadlines;

  it('of a registration is the end of its order, whatever the means', async () => {
    const owner = login(profile());
    const order = await placed(billing, owner);
    const rows = await ask(owner, order.id);
    expect(rows.map(({ means }: { means: string }) => means)).toEqual([
      'CARD',
      'PAYPAL',
      'CREDIT',
      'BANK_TRANSFER',
      'POSTAL_SLIP',
      'PRE_FILLED_SLIP',
    ]);
    expect(rows[4]).toMatchObject({
      confidence: 'PROMISED',
      because: 'Un bollettino compilato a mano impiega da 5 a 7 giorni lavorativi.',
      consequence: `L'ordine ${order.number} scade e non si può più pagare.`,
    });
    expect(Date.parse(rows[0].before) - Date.parse(rows[0].latest)).toBe(60_000);
  });

  it('of a renewal is what its domain comes to first', async () => {
    const owner = profile();
    const domainId = billing.domains.own(owner, freeName());
    const at = new Date(Date.now() + billing.identity.offsetMs + 20 * DAY).toISOString();
    billing.domains.boundaries.set(domainId, [
      { event: 'EXPIRED', at, domainName: 'mio.it', consequence: 'Il dominio scade.' },
    ]);
    const order = await placed(billing, login(owner), { lines: [{ renewDomain: { domainId, years: 1 } }] });
    const [first, ...others] = await ask(login(owner), order.id);
    expect(first).toMatchObject({ means: 'CARD', before: at, consequence: 'mio.it: Il dominio scade.' });
    expect(others).toHaveLength(11);
    await pay(billing, login(owner), order.id);
    expect(await ask(login(owner), order.id)).toEqual([]);
  });

  it('of a change of owner is its last day too', async () => {
    const owner = profile();
    const domainId = billing.domains.own(owner, freeName());
    const ownerChangeId = newId('ocg');
    billing.domains.changingOwner.set(ownerChangeId, domainId);
    const at = new Date(Date.now() + billing.identity.offsetMs + 3 * DAY).toISOString();
    billing.domains.boundaries.set(domainId, [
      { event: 'OWNER_CHANGE_OVER', at, domainName: 'mio.it', consequence: 'Il cambio scade.' },
    ]);
    const order = await placed(billing, login(owner), { lines: [{ changeOwner: { ownerChangeId } }] });
    const rows = await ask(login(owner), order.id);
    expect(rows[0]).toMatchObject({ means: 'CARD', before: at, consequence: 'mio.it: Il cambio scade.' });
    expect(rows).toHaveLength(12);
  });

  it('of an order of somebody else is what that of none is', async () => {
    const order = await placed(billing, login(profile()));
    expect(await ask(login(profile()), order.id)).toBeNull();
    expect(await ask(login(profile()), newId('ord'))).toBeNull();
  });
});
