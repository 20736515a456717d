import { actingAs } from '@customer-area/shared/actor';
import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { pay, placed } from '../../testing/documents';
import { anonymous, type Billing, login, openBilling, profile } from '../../testing/open-billing';

const REMOVE = `mutation ($id: ID!) { removePaymentMethod(paymentMethodId: $id) { __typename ... on PaymentMethodRemoved { paymentMethodId }
  ... on ApprovalRequired { code message approvalId } } }`;
const SAVED = '{ paymentMethods { id brand } }';

describe('removing a payment method', () => {
  let billing: Billing;
  let giulia: Viewer & { kind: 'login' };
  beforeAll(async () => {
    billing = await openBilling();
  });
  beforeEach(() => {
    giulia = login(profile()) as typeof giulia;
  });
  afterAll(() => billing.close());

  const keep = async () => {
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id, { card: { token: 'tok_ok', save: true } });
  };
  /** A second one: the sandbox's provider knows a single card. */
  const keepAccount = () =>
    billing.sql(
      `INSERT INTO saved_payment_method (id, profile_id, means, adapter, token, fingerprint, brand, created_at)
       VALUES (?, ?, 'PAYPAL', 'sandbox-paypal', 'tok_account', 'tok_account', 'PayPal', '2026-01-01')`,
      [newId('met'), giulia.profileId],
    );
  const methods = async () =>
    (await billing.run(giulia, SAVED)).data.paymentMethods as { id: string; brand: string }[];
  const idOf = async (brand: string) => (await methods()).find((one) => one.brand === brand)?.id ?? '';
  const remove = async (id: string, by: Viewer = giulia) =>
    (await billing.run(by, REMOVE, { id })).data?.removePaymentMethod;
  const protect = () => billing.identity.approvals.protect(giulia.profileId, 'REMOVE_LAST_PAYMENT_METHOD');
  const told = async (type: string) =>
    billing.sql<{ payload: string }>('SELECT payload FROM event_log WHERE type = ? AND profile_id = ?', [
      type,
      giulia.profileId,
    ]);

  it('goes ahead while nothing is under dual approval, and is told of', async () => {
    await keep();
    const [kept] = await methods();
    expect(await remove(kept?.id ?? '')).toEqual({
      __typename: 'PaymentMethodRemoved',
      paymentMethodId: kept?.id,
    });
    expect(await methods()).toEqual([]);
    const [saved] = await told('payment-method.saved');
    const [removed] = await told('payment-method.removed');
    expect(JSON.parse(saved?.payload ?? '')).toEqual({
      methodId: kept?.id,
      means: 'CARD',
      label: 'Visa 4242',
    });
    expect(removed).toEqual(saved);
  });

  it('waits for a second login when it is the last one; the others go at once', async () => {
    await keep();
    await keepAccount();
    protect();
    expect(await remove(await idOf('Visa'))).toMatchObject({ __typename: 'PaymentMethodRemoved' });
    const last = (await methods())[0]?.id ?? '';
    const waiting = await remove(last);
    expect(waiting).toMatchObject({ __typename: 'ApprovalRequired', code: 'APPROVAL_REQUIRED' });
    expect(await remove(last)).toEqual(waiting);
    expect(await methods()).toHaveLength(1);
    expect(billing.identity.approvals.requests.at(-1)?.label).toBe('PayPal');
    billing.identity.approvals.decide(waiting.approvalId, true);
    expect(await remove(last)).toEqual({ __typename: 'PaymentMethodRemoved', paymentMethodId: last });
    expect(await methods()).toEqual([]);
  });

  it('of both of two at the same moment leaves one that waits', async () => {
    await keep();
    await keepAccount();
    protect();
    const ids = (await methods()).map(({ id }) => id);
    const answers = await Promise.all(ids.map((id) => remove(id)));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'ApprovalRequired',
      'PaymentMethodRemoved',
    ]);
    expect(await methods()).toHaveLength(1);
  });

  it('happens once, however often an approved removal is sent at the same time', async () => {
    await keep();
    protect();
    const [{ id } = { id: '' }] = await methods();
    const { approvalId } = await remove(id);
    billing.identity.approvals.decide(approvalId, true);
    const answers = await Promise.all(Array.from({ length: 20 }, () => remove(id)));
    expect(answers.filter((answer) => answer?.__typename === 'PaymentMethodRemoved')).toHaveLength(1);
    expect(await told('payment-method.removed')).toHaveLength(1);
  });

  it('is carried out by whoever repeats it after a death between the approval and the removal', async () => {
    await keep();
    protect();
    const [{ id } = { id: '' }] = await methods();
    const { approvalId } = await remove(id);
    billing.identity.approvals.decide(approvalId, true);
    const ask = billing.identity.call.bind(billing.identity);
    const dying = jest.spyOn(billing.identity, 'call').mockImplementation(async (operation, input) => {
      const answer = await ask(operation, input);
      if (operation === 'ask-approval') throw new Error('the answer is lost');
      return answer;
    });
    expect(await remove(id)).toBeUndefined();
    dying.mockRestore();
    expect(await methods()).toHaveLength(1);
    expect(await remove(id)).toEqual({ __typename: 'PaymentMethodRemoved', paymentMethodId: id });
  });

  it('is for logins in person, and answered like one that does not exist for everybody else', async () => {
    await keep();
    const [{ id } = { id: '' }] = await methods();
    const codeOf = async (by: Viewer, subject = id) =>
      (await billing.run(by, REMOVE, { id: subject })).errors?.[0]?.extensions?.code;
    for (const via of ['api-key', 'delegation'] as const) {
      const limits = { via, id: 'x', scopes: ['orders:pay'], domainIds: null };
      expect(await codeOf({ ...giulia, limits })).toBe('FORBIDDEN');
    }
    expect(await codeOf(anonymous)).toBe('UNAUTHENTICATED');
    const stranger = login(profile());
    expect(await billing.run(stranger, REMOVE, { id })).toEqual(
      await billing.run(stranger, REMOVE, { id: newId('met') }),
    );
    expect(await codeOf(stranger)).toBe('NOT_FOUND');
    expect(await methods()).toHaveLength(1);
  });

  it('tells who did it', async () => {
    await keep();
    const [{ id } = { id: '' }] = await methods();
    await actingAs({ viewer: giulia }, () => remove(id));
    const [{ actor } = { actor: '' }] = await billing.sql<{ actor: string }>(
      "SELECT actor FROM event_log WHERE type = 'payment-method.removed' AND subject_id = ?",
      [id],
    );
    expect(JSON.parse(actor).loginId).toBe(giulia.loginId);
  });
});

describe('a payment', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  it.each([
    [{ card: { token: 'tok_declined' } }, 'payment.refused', { means: 'CARD', code: 'PAYMENT_DECLINED' }],
    [
      { bankTransfer: true },
      'payment.announced',
      {
        means: 'BANK_TRANSFER',
        instructions: { it: expect.stringContaining('IBAN'), en: expect.stringContaining('IBAN') },
      },
    ],
  ])('by %j is told of as %s', async (means, type, facts) => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id, means);
    const [row] = await billing.sql<{ payload: string }>(
      'SELECT payload FROM event_log WHERE type = ? AND subject_id = ?',
      [type, order.id],
    );
    expect(JSON.parse(row?.payload ?? 'null')).toEqual({
      orderId: order.id,
      number: order.number,
      ...facts,
    });
  });
});
