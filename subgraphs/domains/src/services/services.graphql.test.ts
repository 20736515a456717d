import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { openDatabase } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { entities } from '../compose-stores';
import { composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { seedDomain } from '../testing/seeded-domain';

const PROFILE = 'prf_services';
const SERVICES = `query($id: ID) { domain(id: $id) { id paidThrough actions(codes: [ADD_SERVICE]) { code allowed reason { code } }
  services { id service plan status expiresAt endpoint actions { code allowed reason { code } } } } }`;
const CATALOGUE = `query($id: ID!) { serviceCatalogue(domainId: $id) {
  service plan term available price { amount currency } reason { code message } } }`;
const CANCEL = `mutation($id: ID!, $when: ServiceEnd!) { cancelService(serviceId: $id, when: $when) {
  ... on ServiceCancelled { service { id status expiresAt } } ... on ServiceRefused { code } } }`;

interface Shown {
  readonly id: string;
  readonly status: string;
}

describe('services in the graph', () => {
  let domains: TestDomains;
  let domainId: string;
  beforeAll(async () => {
    domains = await composedDomains('services_graph');
    domainId = await seeded(new Date());
    domains.runtime.start();
  });
  afterAll(() => domains.end());

  const seeded = async (now: Date) => {
    const database = await openDatabase({ url: domains.url, entities, migrations: [] });
    const paidThrough = addDays(now, 200);
    const id = await seedDomain(database.read, { profileId: PROFILE, name: 'served.it', paidThrough, now });
    await database.close();
    return id;
  };
  const look = async () => {
    const { data, errors } = await domains.ask(SERVICES, login(PROFILE), { id: domainId });
    expect(errors).toBeUndefined();
    return data?.domain as { paidThrough: string; services: Shown[]; actions: object[] };
  };
  const catalogue = async (profileId = PROFILE) => domains.ask(CATALOGUE, login(profileId), { id: domainId });

  it('are offered with their price, ordered, shown, stop with the expiry, and are given up', async () => {
    const offers = (await catalogue()).data?.serviceCatalogue as object[];
    expect(offers).toHaveLength(10);
    expect(offers[0]).toEqual({
      service: 'HOSTING',
      plan: 'BASIC',
      term: 2,
      available: true,
      price: { amount: 1_200, currency: 'EUR' },
      reason: null,
    });
    const orderId = newId('ord');
    const line = {
      lineId: newId('lin'),
      index: 0,
      kind: 'add-service',
      domainId,
      service: 'HOSTING',
      plan: 'BASIC',
    };
    const asked = { orderId, profileId: PROFILE, locale: 'en', lines: [line] };
    const { lines } = await domains.call<{ lines: object[] }>('reserve-lines', asked);
    const order = { orderId, profileId: PROFILE, number: '1', total: 1, currency: 'EUR', lines };
    await domains.call('open-lines', order);
    expect((await look()).services).toMatchObject([{ status: 'WAITING_PAYMENT', endpoint: null }]);
    domains.addOrderEvent('order.placed', PROFILE, order);
    domains.addOrderEvent('order.paid', PROFILE, { ...order, invoiceNumber: 'F1' });
    const active = await eventually(async () => {
      const seen = await look();
      return seen.services[0]?.status === 'ACTIVE' && seen;
    });
    expect(active.services).toMatchObject([
      {
        service: 'HOSTING',
        plan: 'BASIC',
        expiresAt: active.paidThrough,
        endpoint: 'hosting.served.it',
        actions: [
          { code: 'UPGRADE_SERVICE', allowed: true, reason: null },
          { code: 'CANCEL_SERVICE', allowed: true, reason: null },
        ],
      },
    ]);
    expect((await catalogue()).data?.serviceCatalogue).toContainEqual(
      expect.objectContaining({
        service: 'HOSTING',
        available: false,
        reason: { code: 'SERVICE_ALREADY_THERE', message: expect.any(String) },
      }),
    );

    await domains.moveTo(201);
    expect(await look()).toMatchObject({
      services: [{ status: 'STOPPED' }],
      actions: [{ allowed: false, reason: { code: 'SERVICE_NEEDS_ACTIVE_DOMAIN' } }],
    });
    const cancelled = await domains.ask(CANCEL, login(PROFILE), { id: active.services[0]?.id, when: 'NOW' });
    expect(cancelled.data?.cancelService).toMatchObject({ service: { status: 'ENDED' } });
    expect((await look()).services).toEqual([]);
  });

  it('of a domain of somebody else are answered like those of none', async () => {
    const { errors } = await catalogue('prf_stranger');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    for (const id of [newId('svc'), 'svc_x', domainId]) {
      const { errors } = await domains.ask(CANCEL, login('prf_stranger'), { id, when: 'NOW' });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
