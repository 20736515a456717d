import { newId } from '@customer-area/shared/ids';
import {
  anonymousAt,
  freeName,
  ORDER,
  orderOf,
  PLACE_ANONYMOUSLY,
  pay,
  placeAnonymously,
  register,
} from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import { authoriseSplitPayment } from '../testing/split-payment';
import { claimHash } from './claim-token';

interface Fact {
  readonly type: string;
  readonly profileId: string;
  readonly payload: Record<string, unknown>;
}

describe('claiming an order', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    await authoriseSplitPayment(billing);
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());

  const unclaimed = (lines: object[] = [register()], input: Record<string, unknown> = {}) =>
    placeAnonymously(billing, { lines, ...input });
  const factsOf = async (orderId: string): Promise<Fact[]> => {
    const rows = await billing.sql<{ type: string; profileId: string; payload: string }>(
      'SELECT type, profile_id AS profileId, payload FROM event_log WHERE subject_id = ? ORDER BY seq, id',
      [orderId],
    );
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as Record<string, unknown> }));
  };
  const claimOf = async (orderId: string) =>
    (
      await billing.sql<{ state: string; reason: string | null; profileId: string }>(
        'SELECT state, reason, profile_id AS profileId FROM order_claim WHERE order_id = ?',
        [orderId],
      )
    )[0];
  const concluded = (orderId: string, state: string) =>
    eventually(async () => expect((await claimOf(orderId))?.state).toBe(state));
  const ask = (token: string) =>
    billing.subgraph.internal['claimable-order']?.(
      { claimHash: claimHash(token) },
      {
        kind: 'service',
        service: 'identity',
        requestId: 'test',
      },
    );
  const promo = async (profileLimit: number | null = null) => {
    const code = `C-${newId('c').slice(-10).toUpperCase()}`;
    await billing.sql(
      "INSERT INTO promo_code (id, code, kind, value, valid_from, valid_to, minimum_net, tlds, total_limit, profile_limit, used) VALUES (?, ?, 'PERCENT', 10, ?, NULL, 0, NULL, NULL, ?, 0)",
      [newId('prm'), code, new Date(0), profileLimit],
    );
    return code;
  };
  const usesOf = async (code: string) =>
    (await billing.sql<{ used: number }>('SELECT used FROM promo_code WHERE code = ?', [code]))[0]?.used;

  it('makes it the order of the new profile, under the id and the number it was placed with, ready to be paid', async () => {
    const giulia = profile();
    const order = await unclaimed([register('claimed.it', 2), register('claimed.com')]);
    billing.identity.registered(giulia, order.id);
    await concluded(order.id, 'BOUND');
    const { data } = await billing.run(
      login(giulia),
      `query ($id: ID!) { order(id: $id) { id number status claimToken vatIsEstimate createdAt total { amount }
         lines { id description domain { id } } actions { code allowed } } }`,
      { id: order.id },
    );
    expect(data.order).toEqual({
      id: order.id,
      number: order.number,
      status: 'AWAITING_PAYMENT',
      claimToken: null,
      vatIsEstimate: false,
      createdAt: order.createdAt,
      total: order.total,
      lines: order.lines.map(({ id, description }: { id: string; description: string }) => ({
        id,
        description,
        domain: { id: expect.stringMatching(/^dom_/) },
      })),
      actions: [
        { code: 'PAY', allowed: true },
        { code: 'CANCEL', allowed: true },
        { code: 'WITHDRAW', allowed: false },
      ],
    });
    expect(billing.domains.opened).toContain(order.id);
    const paid = await pay(billing, login(giulia), order.id);
    expect(paid.data.payOrder).toMatchObject({ __typename: 'PaymentCompleted', order: { status: 'PAID' } });
  });

  it('tells that it was placed and claimed, once each', async () => {
    const giulia = profile();
    const name = freeName();
    const order = await unclaimed([register(name)]);
    billing.identity.registered(giulia, order.id);
    await concluded(order.id, 'BOUND');
    const facts = await factsOf(order.id);
    expect(facts.map(({ type }) => type).sort()).toEqual(['order.claimed', 'order.placed']);
    for (const fact of facts) expect(fact.profileId).toBe(giulia);
    expect(facts.find(({ type }) => type === 'order.claimed')?.payload).toEqual({
      orderId: order.id,
      number: order.number,
      total: 1_219,
      currency: 'EUR',
      names: [name],
    });
  });

  it('frees its place among the open orders, and spends its token', async () => {
    const ip = '203.0.113.77';
    const input = { lines: [register()], idempotencyKey: '0192f0c1-7b2a-7c3d' };
    const order = await placeAnonymously(billing, input, ip);
    expect(await ask(order.claimToken)).toEqual({ answer: 'claimable', orderId: order.id });
    const open = async () =>
      Number(
        (
          await billing.sql<{ n: number }>(
            "SELECT open_orders AS n FROM unclaimed_order_count WHERE network_hash = 'all'",
          )
        )[0]?.n,
      );
    const before = await open();
    billing.identity.registered(profile(), order.id);
    await concluded(order.id, 'BOUND');
    expect(await open()).toBe(before - 1);
    expect(await ask(order.claimToken)).toEqual({ answer: 'claimed' });
    const again = await billing.run(anonymousAt(ip), PLACE_ANONYMOUSLY, { input });
    expect(again.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
  });

  it('is nothing that another profile sees', async () => {
    const order = await unclaimed();
    billing.identity.registered(profile(), order.id);
    await concluded(order.id, 'BOUND');
    expect((await billing.run(login(profile()), ORDER, { id: order.id })).data.order).toBeNull();
  });

  it('keeps the promised price although the catalogue has changed, for 30 days from when it was placed', async () => {
    const order = await unclaimed([register(freeName('biz'))]);
    await billing.sql(
      "UPDATE price SET cents = cents + 1000 WHERE operation = 'REGISTER' AND `key` = 'biz' AND term = 1",
    );
    try {
      const giulia = profile();
      billing.identity.registered(giulia, order.id);
      await concluded(order.id, 'BOUND');
      const query = 'query ($id: ID!) { order(id: $id) { net { amount } createdAt expiresAt } }';
      const { data } = await billing.run(login(giulia), query, { id: order.id });
      expect(data.order.net.amount).toBe(1_499);
      expect(new Date(data.order.expiresAt).getTime() - new Date(order.createdAt).getTime()).toBe(
        30 * 86_400_000,
      );
    } finally {
      await billing.sql(
        "UPDATE price SET cents = cents - 1000 WHERE operation = 'REGISTER' AND `key` = 'biz' AND term = 1",
      );
    }
  });

  it.each([
    ['a person in Italy', {}, { vat: 220, total: 1_219, due: 1_219 }],
    ['a public body', { subjectType: 'PUBLIC_BODY' }, { vat: 220, total: 1_219, due: 999 }],
    [
      'a German company',
      { subjectType: 'COMPANY', country: 'DE', vatNumber: 'DE123456789' },
      { vat: 0, total: 999, due: 999 },
    ],
    ['a person in Switzerland', { country: 'CH' }, { vat: 0, total: 999, due: 999 }],
  ])('reckons VAT for what the subject is: %s', async (_, subject, expected) => {
    const giulia = profile();
    billing.identity.changes.set(giulia, subject);
    const order = await unclaimed();
    expect(order.total.amount).toBe(1_219);
    billing.identity.registered(giulia, order.id);
    await concluded(order.id, 'BOUND');
    const query =
      'query ($id: ID!) { order(id: $id) { vat { amount } total { amount } amountDue { amount } } }';
    const { vat, total, amountDue } = (await billing.run(login(giulia), query, { id: order.id })).data.order;
    expect({ vat: vat.amount, total: total.amount, due: amountDue.amount }).toEqual(expected);
    const [row] = await billing.sql<{ data: string }>(
      'SELECT billing_data AS data FROM customer_order WHERE id = ?',
      [order.id],
    );
    expect(JSON.parse(row?.data ?? '')).toMatchObject({ profileId: giulia, ...subject });
  });

  it('takes the promised use of a promo code, and gives it back when the order is cancelled', async () => {
    const code = await promo(1);
    const giulia = profile();
    const order = await unclaimed([register()], { promoCode: code });
    expect(await usesOf(code)).toBe(0);
    billing.identity.registered(giulia, order.id);
    await concluded(order.id, 'BOUND');
    expect(await usesOf(code)).toBe(1);
    const { data } = await billing.run(
      login(giulia),
      'mutation ($id: ID!) { cancelOrder(orderId: $id) { ... on Order { status promoCode discount { amount } } } }',
      { id: order.id },
    );
    expect(data.cancelOrder).toEqual({ status: 'CANCELLED', promoCode: code, discount: { amount: 100 } });
    expect(await usesOf(code)).toBe(0);
  });

  it('happens once: of 20 profiles that name the order the first has it, the others are told', async () => {
    const order = await unclaimed();
    const profiles = Array.from({ length: 20 }, profile);
    for (const each of profiles) billing.identity.registered(each, order.id);
    // The same news once more: of the same profile it is no news.
    billing.identity.registered(profiles[0] ?? '', order.id);
    const secondProcess = await openBilling({ beside: billing });
    secondProcess.subgraph.runtime.start();
    try {
      await concluded(order.id, 'BOUND');
      await eventually(async () =>
        expect((await factsOf(order.id)).filter(({ type }) => type === 'order.claim-failed')).toHaveLength(
          19,
        ),
      );
      const orders = await billing.sql<{ profileId: string }>(
        'SELECT profile_id AS profileId FROM customer_order WHERE id = ? OR number = ?',
        [order.id, order.number],
      );
      expect(orders).toEqual([{ profileId: profiles[0] }]);
      const failed = (await factsOf(order.id)).filter(({ type }) => type === 'order.claim-failed');
      expect(new Set(failed.map(({ profileId }) => profileId))).toEqual(new Set(profiles.slice(1)));
      expect(failed[0]?.payload).toEqual({
        orderId: order.id,
        number: order.number,
        reason: 'NOT_CLAIMABLE',
        names: [],
      });
    } finally {
      await secondProcess.close();
    }
  });

  it('binds an order whose time ran out while the news of its registration was on the way', async () => {
    const order = await unclaimed();
    await billing.sql("UPDATE unclaimed_order SET state = 'EXPIRED' WHERE id = ?", [order.id]);
    const giulia = profile();
    billing.identity.registered(giulia, order.id);
    await concluded(order.id, 'BOUND');
    expect((await orderOf(billing, login(giulia), order.id)).status).toBe('AWAITING_PAYMENT');
  });

  it('tells who names an order that is forgotten', async () => {
    const giulia = profile();
    const orderId = newId('ord');
    billing.identity.registered(giulia, orderId);
    await eventually(async () =>
      expect(await factsOf(orderId)).toEqual([
        {
          type: 'order.claim-failed',
          profileId: giulia,
          payload: { orderId, number: null, reason: 'NOT_CLAIMABLE', names: [] },
        },
      ]),
    );
  });

  it('is no matter of a registration without an order', async () => {
    const before = await billing.sql('SELECT id FROM event_log');
    billing.identity.registered(profile());
    const order = await unclaimed();
    billing.identity.registered(profile(), order.id);
    await concluded(order.id, 'BOUND');
    expect(await billing.sql('SELECT id FROM event_log')).toHaveLength(before.length + 2);
  });

  describe('when something is in the way', () => {
    it('shows a cancelled order with the reason on its line when somebody else got a name meanwhile', async () => {
      const code = await promo();
      const [gone, free] = [freeName(), freeName('com')];
      const order = await unclaimed([register(gone), register(free)], { promoCode: code });
      billing.domains.registered.add(gone);
      const held = billing.domains.heldNames();
      const giulia = profile();
      billing.identity.registered(giulia, order.id);
      await concluded(order.id, 'FAILED');
      const shown = await orderOf(billing, login(giulia), order.id);
      expect(shown).toMatchObject({
        number: order.number,
        status: 'CANCELLED',
        lines: [
          {
            status: 'CANCELLED',
            domain: null,
            failure: {
              code: 'NAME_TAKEN',
              message:
                "Il dominio è stato registrato da altri prima che l'ordine fosse associato all'anagrafica.",
            },
          },
          { status: 'CANCELLED', failure: null, domain: null },
        ],
        actions: [
          { code: 'PAY', allowed: false, reason: { code: 'ORDER_CANCELLED' } },
          { code: 'CANCEL', allowed: false, reason: { code: 'ORDER_CANCELLED' } },
          { code: 'WITHDRAW', allowed: false, reason: { code: 'ORDER_NOT_PAID' } },
        ],
        invoice: null,
      });
      expect(await factsOf(order.id)).toEqual([
        {
          type: 'order.claim-failed',
          profileId: giulia,
          payload: { orderId: order.id, number: order.number, reason: 'NAME_TAKEN', names: [gone] },
        },
      ]);
      expect(billing.domains.heldNames()).toBe(held);
      expect(await usesOf(code)).toBe(0);
      expect((await pay(billing, login(giulia), order.id)).data.payOrder.code).toBe('ORDER_CANCELLED');
    });

    it('does not make an order without the discount it was promised', async () => {
      const code = await promo(1);
      const order = await unclaimed([register()], { promoCode: code });
      await billing.sql('DELETE FROM promo_code WHERE code = ?', [code]);
      const held = billing.domains.heldNames();
      const giulia = profile();
      billing.identity.registered(giulia, order.id);
      await concluded(order.id, 'FAILED');
      expect(await orderOf(billing, login(giulia), order.id)).toMatchObject({
        status: 'CANCELLED',
        lines: [{ failure: { code: 'PROMO_CODE_INVALID' } }],
      });
      expect(billing.domains.heldNames()).toBe(held);
    });

    it('takes a name that is none any more for one that cannot be ordered', async () => {
      const order = await unclaimed();
      await billing.sql(
        "UPDATE unclaimed_order SET order_lines = REPLACE(order_lines, 'nome-', 'nome_') WHERE id = ?",
        [order.id],
      );
      const giulia = profile();
      billing.identity.registered(giulia, order.id);
      await concluded(order.id, 'FAILED');
      expect((await orderOf(billing, login(giulia), order.id)).lines).toMatchObject([
        { failure: { code: 'NAME_NOT_OFFERED' } },
      ]);
    });

    it('ends quietly when the profile is gone', async () => {
      const order = await unclaimed();
      const giulia = profile();
      billing.identity.gone.add(giulia);
      billing.identity.registered(giulia, order.id);
      await concluded(order.id, 'FAILED');
      expect(await claimOf(order.id)).toMatchObject({ reason: 'PROFILE_GONE' });
      expect(await factsOf(order.id)).toEqual([]);
      expect(await billing.sql('SELECT id FROM customer_order WHERE id = ?', [order.id])).toEqual([]);
    });
  });

  describe('is done once, whatever dies on the way', () => {
    it('goes on when the domains service is back', async () => {
      const order = await unclaimed();
      const giulia = profile();
      billing.domains.away = true;
      try {
        billing.identity.registered(giulia, order.id);
        await eventually(async () => {
          const [job] = await billing.sql<{ attempts: number }>(
            "SELECT attempts FROM job WHERE kind = 'order.bind-claim' AND subject_id = ?",
            [order.id],
          );
          expect(job?.attempts).toBeGreaterThan(0);
        });
        expect((await claimOf(order.id))?.state).toBe('BINDING');
      } finally {
        billing.domains.away = false;
      }
      await concluded(order.id, 'BOUND');
      expect((await orderOf(billing, login(giulia), order.id)).status).toBe('AWAITING_PAYMENT');
    });

    it('binds once when two processes are at it, one of them after the names are held', async () => {
      const secondProcess = await openBilling({ beside: billing });
      const order = await unclaimed();
      const giulia = profile();
      let reservations = 0;
      // Each waits for the other with the names in hand: the moment at which a process may die, and another go on.
      billing.domains.beforeReserving = async () => {
        reservations++;
        if (reservations === 1) await eventually(async () => expect(reservations).toBeGreaterThan(1));
      };
      try {
        billing.identity.registered(giulia, order.id);
        await eventually(async () => expect(reservations).toBe(1));
        await billing.sql(
          "UPDATE job SET leased_until = NULL WHERE kind = 'order.bind-claim' AND subject_id = ?",
          [order.id],
        );
        secondProcess.subgraph.runtime.start();
        await concluded(order.id, 'BOUND');
        await Promise.all([billing.subgraph.runtime.settle(), secondProcess.subgraph.runtime.settle()]);
      } finally {
        billing.domains.beforeReserving = async () => undefined;
        await secondProcess.close();
      }
      expect(reservations).toBe(2);
      expect((await factsOf(order.id)).map(({ type }) => type).sort()).toEqual([
        'order.claimed',
        'order.placed',
      ]);
      const steps = await billing.sql('SELECT to_status FROM order_transition WHERE order_id = ?', [
        order.id,
      ]);
      expect(steps).toEqual([{ to_status: 'AWAITING_PAYMENT' }]);
    });

    it('is an open order for an erasure as soon as it is claimed, one and not two', async () => {
      const order = await unclaimed();
      const giulia = profile();
      const openOrders = async () => {
        const answer = await billing.subgraph.internal['erasure-outlook']?.(
          { profileId: giulia },
          { kind: 'service', service: 'identity', requestId: 'test' },
        );
        return (answer as { obstacles: object[] }).obstacles;
      };
      expect(await openOrders()).toEqual([]);
      billing.domains.away = true;
      try {
        billing.identity.registered(giulia, order.id);
        await concluded(order.id, 'BINDING');
        expect(await openOrders()).toEqual([{ code: 'ORDERS_OPEN', count: 1 }]);
      } finally {
        billing.domains.away = false;
      }
      await concluded(order.id, 'BOUND');
      expect(await openOrders()).toEqual([{ code: 'ORDERS_OPEN', count: 1 }]);
    });

    it('stands although the domains service cannot show its lines at once', async () => {
      billing.domains.down = true;
      try {
        const order = await unclaimed();
        billing.identity.registered(profile(), order.id);
        await concluded(order.id, 'BOUND');
      } finally {
        billing.domains.down = false;
      }
    });

    it('forgets an order only when its claim has come to an end', async () => {
      const order = await unclaimed();
      billing.domains.away = true;
      try {
        billing.identity.registered(profile(), order.id);
        await concluded(order.id, 'BINDING');
        await billing.sql(
          "UPDATE job SET due_at = ? WHERE kind = 'unclaimed-order.forget' AND subject_id = ?",
          [new Date(0), order.id],
        );
        await billing.subgraph.runtime.settle();
        await eventually(async () => {
          const [job] = await billing.sql<{ error: string | null }>(
            "SELECT last_error AS error FROM job WHERE kind = 'unclaimed-order.forget' AND subject_id = ?",
            [order.id],
          );
          expect(job?.error).toContain('is not bound');
        });
      } finally {
        billing.domains.away = false;
      }
      await concluded(order.id, 'BOUND');
      await eventually(async () =>
        expect(await billing.sql('SELECT id FROM unclaimed_order WHERE id = ?', [order.id])).toEqual([]),
      );
    });
  });
});
