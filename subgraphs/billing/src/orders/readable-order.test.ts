import type { Reader } from '@customer-area/shared/contract';
import { placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const SERVICE = { kind: 'service', service: 'support', requestId: 'test' } as const;

describe('what another service reads of billing for somebody', () => {
  let billing: Billing;
  const mine = profile();
  let order: { readonly id: string; readonly number: string };
  beforeAll(async () => {
    billing = await openBilling();
    order = await placed(billing, login(mine));
  });
  afterAll(() => billing.close());

  const call = (operation: string, reader: Partial<Reader>, asked: object = {}) =>
    billing.subgraph.internal[operation]?.(
      { reader: { profileId: mine, scopes: null, domainIds: null, ...reader }, ...asked },
      SERVICE,
    );
  const read = (reader: Partial<Reader>, orderId = order.id) =>
    call('readable-order', reader, { orderId, locale: 'it' });

  it('is an order, with its lines in words', async () => {
    const seen = await read({});
    expect(seen).toMatchObject({ number: order.number, total: expect.any(Number) });
    expect((seen as { lines: string[] }).lines).toEqual([expect.stringContaining('.it')]);
    expect(await read({ scopes: ['orders:read'] })).toEqual(seen);
  });

  it('is no order of another profile, without the scope, or about domains out of reach', async () => {
    expect(await read({ profileId: profile() })).toBeNull();
    expect(await read({ scopes: ['domains:read'] })).toBeNull();
    expect(await read({ scopes: ['orders:read'], domainIds: ['dom_01jdem00000000000000000103'] })).toBeNull();
    expect(await read({}, 'ord_01jdem00000000000000000999')).toBeNull();
    expect(await read({}, 'x')).toBeNull();
  });

  it('is what was added for invoices, for a login in person alone', async () => {
    expect(await call('readable-invoicing', {})).toMatchObject({
      recipientCode: null,
      pec: null,
      address: null,
    });
    expect(await call('readable-invoicing', { scopes: ['orders:read', 'invoices:read'] })).toBeNull();
  });
});
