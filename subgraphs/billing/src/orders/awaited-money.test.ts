import { CANCEL, freeName, pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

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
  const days = (until: number | null) => until && (until - Date.now() - billing.identity.offsetMs) / DAY;

  it.each([
    ['bankTransfer', 4],
    ['postalSlip', 11],
  ])('by %s comes within %d days of being announced, and not of being ordered', async (means, most) => {
    const { owner, domainId, order } = await ordered();
    expect(await awaited(owner, domainId)).toBeNull();
    await billing.advance(2);
    await pay(billing, login(owner), order.id, { [means]: true });
    expect(days(await awaited(owner, domainId))).toBeCloseTo(most, 2);
    await billing.advance(most - 0.5);
    expect(days(await awaited(owner, domainId))).toBeCloseTo(0.5, 2);
    await billing.advance(1);
    expect(await awaited(owner, domainId)).toBeNull();
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
