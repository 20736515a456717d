import { surelyArrivesBy } from '../pay-by';
import { CANCEL, freeName, pay, placed } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';

const DAY = 86_400_000;

describe('the money that is awaited for a domain', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  const service = { kind: 'service', service: 'domains', requestId: 'test' } as const;
  const awaited = async (profileId: string, domainId: string) => {
    const answer = await billing.subgraph.internal['awaited-money']?.({ profileId, domainId }, service);
    const { until } = JSON.parse(JSON.stringify(answer)) as { until: string | null };
    return until === null ? null : new Date(until).getTime();
  };
  /** A renewal that is ordered, of a domain of a new profile. */
  const ordered = async () => {
    const owner = profile();
    const domainId = billing.domains.own(owner, freeName());
    const order = await placed(billing, login(owner), {
      lines: [{ renewDomain: { domainId, years: 1 } }],
    });
    return { owner, domainId, order };
  };
  const billingNow = () => new Date(Date.now() + billing.identity.offsetMs);
  const statuses = async (...ids: string[]) => {
    const rows = await billing.sql<{ id: string; status: string }>('SELECT id, status FROM customer_order');
    return ids.map((id) => rows.find((row) => row.id === id)?.status);
  };
  const days = (until: number | null) => until && (until - Date.now() - billing.identity.offsetMs) / DAY;

  it.each([
    ['bankTransfer', 'BANK_TRANSFER'],
    ['postalSlip', 'POSTAL_SLIP'],
    ['preFilledSlip', 'PRE_FILLED_SLIP'],
  ] as const)(
    'by %s comes within its longest time of being announced, and not of being ordered',
    async (field, means) => {
      const { owner, domainId, order } = await ordered();
      expect(await awaited(owner, domainId)).toBeNull();
      await billing.advance(2);
      await pay(billing, login(owner), order.id, { [field]: true });
      const arrival = surelyArrivesBy(means, billingNow()).getTime();
      expect(await awaited(owner, domainId)).toBe(arrival);
      await billing.advance((arrival - billingNow().getTime()) / DAY - 0.5);
      expect(days(await awaited(owner, domainId))).toBeCloseTo(0.5, 2);
      await billing.advance(1);
      expect(await awaited(owner, domainId)).toBeNull();
    },
  );

  it('keeps its order open beyond its expiry for as long as its means takes, and then the order expires', async () => {
    billing.subgraph.runtime.start();
    const { owner, order } = await ordered();
    const { order: other } = await ordered();
    await billing.advance(28);
    await pay(billing, login(owner), order.id, { postalSlip: true });
    const [row] = await billing.sql<{ at: Date }>(
      'SELECT expires_at AS at FROM customer_order WHERE id = ?',
      [order.id],
    );
    const end = surelyArrivesBy('POSTAL_SLIP', row?.at ?? billingNow()).getTime();
    await billing.advance(2.5);
    await eventually(async () =>
      expect(await statuses(order.id, other.id)).toEqual(['AWAITING_PAYMENT', 'EXPIRED']),
    );
    await billing.advance((end - billingNow().getTime()) / DAY - 0.1);
    expect(await statuses(order.id)).toEqual(['AWAITING_PAYMENT']);
    await billing.advance(0.2);
    await eventually(async () => expect(await statuses(order.id)).toEqual(['EXPIRED']));
  });

  it('is a payment that is under way', async () => {
    const { owner, domainId, order } = await ordered();
    await pay(billing, login(owner), order.id, { card: { token: 'tok_processing_then_captured' } });
    expect(days(await awaited(owner, domainId))).toBeCloseTo(1, 2);
  });

  it('is there until what was paid is carried out', async () => {
    const { owner, domainId, order } = await ordered();
    await pay(billing, login(owner), order.id, { card: { token: 'tok_ok' } });
    expect(days(await awaited(owner, domainId))).toBeCloseTo(1, 2);
  });

  it('is none for a domain that nobody pays for, a cancelled order, or somebody else', async () => {
    const { owner, domainId, order } = await ordered();
    await pay(billing, login(owner), order.id, { bankTransfer: true });
    expect(await awaited(profile(), domainId)).toBeNull();
    expect(await awaited(owner, billing.domains.own(owner, freeName()))).toBeNull();
    const asked = await billing.run(login(owner), CANCEL, { orderId: order.id });
    const { confirmation } = asked.data.cancelOrder as { confirmation: string };
    await billing.run(login(owner), CANCEL, { orderId: order.id, confirmation });
    expect(await awaited(owner, domainId)).toBeNull();
  });
});
