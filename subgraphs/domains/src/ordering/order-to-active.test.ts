import 'reflect-metadata';
import type { FeedPage } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';

const PROFILE = 'prf_giulia';
const DOMAIN = `query($id: ID, $name: String) {
  domain(id: $id, name: $name) { id name unicodeName tld status registeredAt registryExpiresAt paidThrough
    actions { code allowed reason { code message } opensAt warning { code } } } }`;

describe('from an order to an active domain', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('order_to_active');
    domains.runtime.start();
  });
  afterAll(() => domains.end());

  const look = async (variables: { id?: string; name?: string }) => {
    const { data, errors } = await domains.ask(DOMAIN, login(PROFILE), variables);
    expect(errors).toBeUndefined();
    return data?.domain as Record<string, unknown> | null;
  };
  const events = async () => (await domains.call<FeedPage>('events', { after: 0 })).events;

  it('reserves, opens, registers and renews, with an event for billing at each step', async () => {
    const orderId = newId('ord');
    const lineId = newId('lin');
    const reserved = await domains.call<{ lines: object[] }>('reserve-lines', {
      orderId,
      profileId: PROFILE,
      locale: 'it',
      lines: [{ lineId, index: 0, kind: 'register', name: 'Caffè-Verdi.it', years: 2 }],
    });
    expect(reserved.lines).toEqual([
      {
        lineId,
        ok: true,
        kind: 'register',
        domainId: expect.stringMatching(/^dom_/),
        name: 'xn--caff-verdi-26a.it',
        unicodeName: 'caffè-verdi.it',
        tld: 'it',
        years: 2,
      },
    ]);
    const order = { orderId, number: '1', total: 1, currency: 'EUR', lines: reserved.lines };
    const id = (reserved.lines[0] as { domainId: string }).domainId;

    await domains.call('open-lines', order);
    expect(await look({ id })).toMatchObject({ status: 'WAITING_PAYMENT', paidThrough: null });
    domains.addOrderEvent('order.placed', PROFILE, order);
    domains.addOrderEvent('order.paid', PROFILE, { ...order, invoiceNumber: 'F1' });

    const active = await eventually(async () => {
      const seen = await look({ name: 'CAFFÈ-verdi.it' });
      return seen?.status === 'ACTIVE' && seen;
    });
    expect(active.id).toBe(id);
    expect(active.actions).toContainEqual(expect.objectContaining({ code: 'RENEW', allowed: false }));
    const years = (from: unknown, to: unknown) =>
      new Date(String(to)).getUTCFullYear() - new Date(String(from)).getUTCFullYear();
    expect(years(active.registeredAt, active.registryExpiresAt)).toBe(1);
    expect(years(active.registeredAt, active.paidThrough)).toBe(2);
    const appended = await eventually(async () => {
      const seen = await events();
      return seen.length === 3 && seen;
    });
    expect(appended.map(({ type, profileId }) => [type, profileId])).toEqual([
      ['line.started', PROFILE],
      ['line.fulfilled', PROFILE],
      ['domain.registered', PROFILE],
    ]);
    expect(appended[1]?.payload).toEqual({ orderId, lineId, domainId: id, paidThrough: active.paidThrough });

    // Two years are paid: a year later (and a bit) the domain may be renewed.
    expect(active.actions).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'YEARS_ALREADY_PAID' }) }),
    );
    await domains.moveTo(370);
    expect(await look({ id })).toMatchObject({
      status: 'ACTIVE',
      actions: expect.arrayContaining([
        expect.objectContaining({ code: 'RENEW', allowed: true, reason: null }),
      ]),
    });
    const renewal = { orderId: newId('ord'), lineId: newId('lin') };
    const reservedRenewal = await domains.call<{ lines: object[] }>('reserve-lines', {
      orderId: renewal.orderId,
      profileId: PROFILE,
      locale: 'en',
      lines: [{ lineId: renewal.lineId, index: 0, kind: 'renew', domainId: id, years: 3 }],
    });
    expect(reservedRenewal.lines).toMatchObject([{ ok: true, kind: 'renew', domainId: id, years: 3 }]);
    expect(await look({ id })).toMatchObject({
      actions: expect.arrayContaining([
        expect.objectContaining({
          allowed: false,
          code: 'RENEW',
          reason: expect.objectContaining({ code: 'RENEWAL_ALREADY_ORDERED' }),
        }),
      ]),
    });
    const second = {
      orderId: renewal.orderId,
      number: '2',
      total: 1,
      currency: 'EUR',
      lines: reservedRenewal.lines,
    };
    domains.addOrderEvent('order.placed', PROFILE, second);
    domains.addOrderEvent('order.paid', PROFILE, { ...second, invoiceNumber: 'F2' });
    const renewed = await eventually(async () => {
      const seen = await look({ id });
      return seen?.paidThrough !== active.paidThrough && seen;
    });
    expect(years(active.paidThrough, renewed.paidThrough)).toBe(3);
    expect(years(active.registryExpiresAt, renewed.registryExpiresAt)).toBe(1);
    expect(renewed).toMatchObject({
      actions: expect.arrayContaining([
        expect.objectContaining({
          allowed: false,
          code: 'RENEW',
          reason: expect.objectContaining({ code: 'RENEWED_RECENTLY' }),
        }),
      ]),
    });
  });
});
