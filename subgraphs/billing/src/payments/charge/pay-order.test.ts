import { newId } from '@customer-area/shared/ids';
import { CANCEL, freeName, orderOf, pay, placed, register } from '../../testing/documents';
import { anonymous, type Billing, login, openBilling, profile } from '../../testing/open-billing';
import { authoriseSplitPayment } from '../../testing/split-payment';

describe('paying an order', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    await authoriseSplitPayment(billing);
  });
  afterAll(() => billing.close());

  const captures = (orderId: string) =>
    billing.sql(
      "SELECT s.* FROM sim_provider_charge s JOIN payment_attempt p ON p.id = s.attempt_id WHERE p.order_id = ? AND s.state = 'CAPTURED'",
      [orderId],
    );
  const invoices = (orderId: string) => billing.sql('SELECT * FROM invoice WHERE order_id = ?', [orderId]);
  const refusalOf = (answer: Awaited<ReturnType<typeof pay>>) => answer.data.payOrder;

  it.each([
    ['nothing', {}, 'input.means'],
    [
      'two things beside credit',
      { card: { token: 'tok_ok' }, bankTransfer: true, credit: true },
      'input.means',
    ],
    ['two things', { card: { token: 'tok_ok' }, postalSlip: true }, 'input.means'],
    ['a means that is switched off', { bankTransfer: false }, 'input.means'],
    ['an empty token', { card: { token: '' } }, 'input.means.card.token'],
    ['an endless token', { payPal: { token: 'x'.repeat(10_000) } }, 'input.means.payPal.token'],
  ])('names the field when the means are %s', async (_, means, field) => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const answer = await pay(billing, giulia, order.id, means);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
    expect((await orderOf(billing, giulia, order.id)).status).toBe('AWAITING_PAYMENT');
  });

  it('asks the anonymous to sign in', async () => {
    const answer = await pay(billing, anonymous, newId('ord'));
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it.each([
    ['tok_declined', 'PAYMENT_DECLINED'],
    ['tok_authentication_required', 'AUTHENTICATION_REQUIRED'],
    ['tok_nobody_knows', 'TOKEN_INVALID'],
    ['tok_\u0000', 'TOKEN_INVALID'],
  ])('is refused with %j, again for the same key, and open for another try', async (token, code) => {
    const giulia = login(profile(), 'en');
    const order = await placed(billing, giulia);
    const key = newId('key');
    const first = await pay(billing, giulia, order.id, { card: { token } }, key);
    expect(refusalOf(first)).toEqual({ __typename: 'PaymentRefused', code, message: expect.any(String) });
    expect(await pay(billing, giulia, order.id, { card: { token } }, key)).toEqual(first);
    expect(await orderOf(billing, giulia, order.id)).toMatchObject({
      status: 'AWAITING_PAYMENT',
      actions: [
        { code: 'PAY', allowed: true },
        { code: 'CANCEL', allowed: true },
        { code: 'WITHDRAW', allowed: false, reason: { code: 'ORDER_NOT_PAID' } },
      ],
    });
    expect(refusalOf(await pay(billing, giulia, order.id)).__typename).toBe('PaymentCompleted');
    expect(await captures(order.id)).toHaveLength(1);
  });

  it('gives the same answer to the same key, CONFLICT to another payload, ALREADY_PAID to another key', async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const other = await placed(billing, giulia);
    const card = { card: { token: 'tok_ok' } };
    const first = await pay(billing, giulia, order.id, card, 'k');
    expect(await pay(billing, giulia, order.id, card, 'k')).toEqual(first);
    for (const [orderId, means] of [
      [order.id, { credit: true }],
      [other.id, card],
    ] as const) {
      const conflict = await pay(billing, giulia, orderId, means, 'k');
      expect(conflict.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
    }
    expect(refusalOf(await pay(billing, giulia, order.id)).code).toBe('ALREADY_PAID');
    expect(await captures(order.id)).toHaveLength(1);
    expect(await invoices(order.id)).toHaveLength(1);
  });

  it('captures once for 20 parallel requests with 20 keys', async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay(billing, giulia, order.id)));
    const kinds = answers.map((answer) => refusalOf(answer).__typename);
    expect(kinds.filter((kind) => kind === 'PaymentCompleted')).toHaveLength(1);
    for (const answer of answers.filter((one) => refusalOf(one).__typename === 'PaymentRefused'))
      expect(['PAYMENT_IN_PROGRESS', 'ALREADY_PAID']).toContain(refusalOf(answer).code);
    expect(await captures(order.id)).toHaveLength(1);
    expect(await invoices(order.id)).toHaveLength(1);
  });

  it('answers 20 parallel requests with one key alike', async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => pay(billing, giulia, order.id, { card: { token: 'tok_ok' } }, 'one')),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(refusalOf(answers[0] ?? {}).__typename).toBe('PaymentCompleted');
    expect(await captures(order.id)).toHaveLength(1);
  });

  it.each([
    ['bankTransfer', 'IT60X0542811101000000123456'],
    ['postalSlip', '12345678'],
  ])(
    'by %s waits for the money, with instructions, and can still be changed or cancelled',
    async (means, account) => {
      const giulia = login(profile());
      const order = await placed(billing, giulia, { lines: [register(freeName('it'))] });
      const pending = await pay(billing, giulia, order.id, { [means]: true }, 'k');
      expect(refusalOf(pending)).toMatchObject({
        __typename: 'PaymentPending',
        order: { status: 'AWAITING_PAYMENT' },
      });
      const { instructions } = refusalOf(pending);
      for (const fact of [account, order.number, '12,19']) expect(instructions).toContain(fact);
      expect(await pay(billing, giulia, order.id, { [means]: true }, 'k')).toEqual(pending);
      const card = await pay(billing, giulia, order.id);
      expect(refusalOf(card).__typename).toBe('PaymentCompleted');
      const repeated = await pay(billing, giulia, order.id, { [means]: true }, 'k');
      expect(refusalOf(repeated).__typename).toBe('PaymentCompleted');
      const given = await placed(billing, giulia);
      await pay(billing, giulia, given.id, { [means]: true });
      const asked = await billing.run(giulia, CANCEL, { orderId: given.id });
      const { confirmation } = asked.data.cancelOrder;
      const cancelled = await billing.run(giulia, CANCEL, { orderId: given.id, confirmation });
      expect(cancelled.data.cancelOrder).toMatchObject({ __typename: 'Order', status: 'CANCELLED' });
      expect(refusalOf(await pay(billing, giulia, given.id)).code).toBe('ORDER_CANCELLED');
    },
  );

  it('by PayPal works like a card', async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const answer = await pay(billing, giulia, order.id, { payPal: { token: 'tok_ok' } });
    expect(refusalOf(answer).__typename).toBe('PaymentCompleted');
  });

  it('charges a public body the net amount only', async () => {
    const comune = profile();
    billing.identity.changes.set(comune, { subjectType: 'PUBLIC_BODY' });
    const order = await placed(billing, login(comune), { lines: [register(freeName('it'))] });
    await pay(billing, login(comune), order.id);
    expect(await captures(order.id)).toMatchObject([{ amount: 999 }]);
    expect(await invoices(order.id)).toMatchObject([{ net: 999, vat: 220, total: 1_219, split_payment: 1 }]);
  });

  describe('with a saved method', () => {
    const SAVED = '{ paymentMethods { id means brand lastFour expiryMonth expiryYear } }';
    const REMOVE =
      'mutation ($id: ID!) { removePaymentMethod(paymentMethodId: $id) { ... on PaymentMethodRemoved { paymentMethodId } } }';

    it('is kept when asked to, once, used again, and removed', async () => {
      const giulia = login(profile());
      expect((await billing.run(giulia, SAVED)).data.paymentMethods).toEqual([]);
      for (let i = 0; i < 2; i++) {
        const order = await placed(billing, giulia);
        await pay(billing, giulia, order.id, { card: { token: 'tok_ok', save: true } });
      }
      const methods = (await billing.run(giulia, SAVED)).data.paymentMethods;
      expect(methods).toMatchObject([{ means: 'CARD', brand: 'Visa', lastFour: '4242', expiryMonth: 12 }]);
      const order = await placed(billing, giulia);
      const answer = await pay(billing, giulia, order.id, { paymentMethodId: methods[0].id });
      expect(refusalOf(answer).__typename).toBe('PaymentCompleted');
      expect((await billing.run(giulia, REMOVE, { id: methods[0].id })).data).toEqual({
        removePaymentMethod: { paymentMethodId: methods[0].id },
      });
      expect((await billing.run(giulia, SAVED)).data.paymentMethods).toEqual([]);
    });

    it('is kept beside one of another provider, and each is charged by its own', async () => {
      const giulia = login(profile());
      for (const means of ['card', 'payPal', 'payPal']) {
        const order = await placed(billing, giulia);
        await pay(billing, giulia, order.id, { [means]: { token: 'tok_ok', save: true } });
      }
      const methods = (await billing.run(giulia, SAVED)).data.paymentMethods;
      expect(methods).toMatchObject([
        { means: 'PAYPAL', brand: 'PayPal', lastFour: null, expiryMonth: null, expiryYear: null },
        { means: 'CARD', brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2030 },
      ]);
      for (const [index, adapter] of ['sandbox-paypal', 'sandbox-card'].entries()) {
        const order = await placed(billing, giulia);
        await pay(billing, giulia, order.id, { paymentMethodId: methods[index].id });
        expect(await captures(order.id)).toMatchObject([{ adapter }]);
      }
    });

    it('of somebody else, or of nobody, is not found', async () => {
      const giulia = login(profile());
      const stranger = login(profile());
      const order = await placed(billing, giulia);
      await pay(billing, giulia, order.id, { card: { token: 'tok_ok', save: true } });
      const [{ id }] = (await billing.run(giulia, SAVED)).data.paymentMethods;
      const theirs = await placed(billing, stranger);
      const answers = [];
      for (const paymentMethodId of [id, newId('met'), 'nonsense'])
        answers.push(await pay(billing, stranger, theirs.id, { paymentMethodId }));
      for (const answer of answers) expect(answer).toEqual(answers[1]);
      expect(answers[0]?.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
      const removals = [];
      for (const each of [id, newId('met'), 'nonsense'])
        removals.push(await billing.run(stranger, REMOVE, { id: each }));
      for (const answer of removals) expect(answer).toEqual(removals[1]);
      expect((await billing.run(giulia, SAVED)).data.paymentMethods).toHaveLength(1);
    });
  });

  it('by card or PayPal is not available where no provider is configured', async () => {
    const live = await openBilling({ sandbox: false });
    try {
      const giulia = login(profile());
      const order = await placed(live, giulia);
      for (const means of [{ card: { token: 'tok_ok' } }, { payPal: { token: 'tok_ok' } }])
        expect(refusalOf(await pay(live, giulia, order.id, means)).code).toBe('MEANS_NOT_AVAILABLE');
      expect(refusalOf(await pay(live, giulia, order.id, { bankTransfer: true })).__typename).toBe(
        'PaymentPending',
      );
    } finally {
      await live.close();
    }
  });
});
