import { newId } from '@customer-area/shared/ids';
import { freeName, PLACE, pay } from '../../testing/documents';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';

describe('an order for a change of owner', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  const service = { kind: 'service', service: 'domains', requestId: 'test' } as const;

  const started = (tld: string) => {
    const owner = profile();
    const domainId = billing.domains.own(owner, freeName(tld));
    const ownerChangeId = newId('ocg');
    billing.domains.changingOwner.set(ownerChangeId, domainId);
    return { owner, domainId, ownerChangeId };
  };
  const place = async (owner: string, lines: object[]) => {
    const input = { lines, idempotencyKey: newId('key') };
    const { data, errors } = await billing.run(login(owner, 'en'), PLACE, { input });
    return { order: data?.placeOrder, errors };
  };

  it('costs 10 euros under .it, beside the VAT, and says what it is', async () => {
    const { owner, ownerChangeId } = started('it');
    const { order } = await place(owner, [{ changeOwner: { ownerChangeId } }]);
    expect(order).toMatchObject({ net: { amount: 1_000 }, total: { amount: 1_220 } });
    const { data } = await pay(billing, login(owner), order.id, { card: { token: 'tok_ok' } });
    expect(data.payOrder.__typename).toBe('PaymentCompleted');
    const shown = await billing.run(
      login(owner, 'en'),
      '{ orders(first: 1) { edges { node { lines { kind description } } } } }',
    );
    expect(shown.data.orders.edges[0].node.lines).toEqual([
      { kind: 'CHANGE_OWNER', description: expect.stringMatching(/^Change of owner of /) },
    ]);
  });

  it('costs nothing where the same order renews the domain, and is carried by its invoice', async () => {
    const { owner, domainId, ownerChangeId } = started('it');
    const renewal = { renewDomain: { domainId, years: 1 } };
    const { order } = await place(owner, [renewal, { changeOwner: { ownerChangeId } }]);
    const [renewed, changed] = order.lines.map(({ net }: { net: { amount: number } }) => net.amount);
    expect([renewed > 0, changed, order.net.amount]).toEqual([true, 0, renewed]);
    const { data } = await pay(billing, login(owner), order.id, { card: { token: 'tok_ok' } });
    expect(data.payOrder.__typename).toBe('PaymentCompleted');
  });

  it('is for what the profile has started: another case is no case, and no case is none', async () => {
    const { ownerChangeId } = started('it');
    for (const id of [ownerChangeId, newId('ocg'), 'x'])
      expect((await place(profile(), [{ changeOwner: { ownerChangeId: id } }])).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
  });

  it('would cost each case what an order for it costs, and nothing that can be said where it is not sold', async () => {
    const { owner, ownerChangeId } = started('it');
    const { order } = await place(owner, [{ changeOwner: { ownerChangeId } }]);
    const names = (...tlds: string[]) => tlds.map((tld, n) => ({ name: `nome-${n}.${tld}`, tld }));
    const totals = (profileId: string) =>
      billing.subgraph.internal['owner-change-totals']?.(
        { profileId, changes: [names('it'), names('com'), names('nowhere'), names('it', 'it'), names('it')] },
        service,
      );
    const one = { net: order.net.amount, vat: 220, total: order.total.amount };
    expect(await totals(owner)).toEqual({
      currency: 'EUR',
      totals: [one, { net: 0, vat: 0, total: 0 }, null, { net: 2_000, vat: 440, total: 2_440 }, one],
    });
  });

  it('pays a domain once in an order', async () => {
    const { owner, ownerChangeId } = started('it');
    const line = { changeOwner: { ownerChangeId } };
    const { errors } = await place(owner, [line, line]);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'input.lines.1' } }]);
  });
});
