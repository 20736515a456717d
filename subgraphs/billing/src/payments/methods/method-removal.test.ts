import type { Viewer } from '@customer-area/shared/viewer';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';
import { Renewing } from '../../testing/renewing';

const REMOVE = `mutation ($id: ID!, $confirmation: String) { removePaymentMethod(paymentMethodId: $id, confirmation: $confirmation) {
  __typename ... on PaymentMethodRemoved { paymentMethodId } ... on ApprovalRequired { approvalId }
  ... on MethodRemovalToConfirm { code message confirmation domainCount domains { id } } } }`;

describe('removing a method that domains renew themselves with', () => {
  let billing: Billing;
  let renewing: Renewing;
  let method: string;
  beforeAll(async () => {
    billing = await openBilling();
  });
  beforeEach(async () => {
    renewing = new Renewing(billing);
    method = await renewing.keeps('tok_ok');
  });
  afterEach(() => {
    billing.domains.away = false;
  });
  afterAll(() => billing.close());

  const charged = (count: number, total = count) =>
    billing.domains.renewals.set(method, {
      domains: Array.from({ length: count }, (_, i) => ({ domainId: `dom_${i}`, name: `nome-${i}.it` })),
      total,
    });
  const remove = async (confirmation: string | null = null, viewer: Viewer = renewing.viewer) =>
    billing.run(viewer, REMOVE, { id: method, confirmation });
  const answer = async (confirmation: string | null = null) =>
    (await remove(confirmation)).data?.removePaymentMethod;
  const isKept = async () =>
    (await billing.sql('SELECT id FROM saved_payment_method WHERE id = ?', [method])).length === 1;

  it('names them first, and removes it with the token of that', async () => {
    charged(2);
    const asked = await answer();
    expect(asked).toEqual({
      __typename: 'MethodRemovalToConfirm',
      code: 'RENEWALS_USE_IT',
      message: expect.stringMatching(/rinnovano da soli nome-0\.it, nome-1\.it\./),
      confirmation: expect.any(String),
      domainCount: 2,
      domains: [{ id: 'dom_0' }, { id: 'dom_1' }],
    });
    expect(await isKept()).toBe(true);
    expect(await answer(asked.confirmation)).toEqual({
      __typename: 'PaymentMethodRemoved',
      paymentMethodId: method,
    });
    expect(await isKept()).toBe(false);
  });

  it('says how many others there are', async () => {
    charged(100, 250);
    const { message, domainCount, domains } = await answer();
    expect(message).toMatch(/nome-4\.it e altri 245 domini\./);
    expect([domainCount, domains.length]).toEqual([250, 100]);
  });

  it('asks again when it is not what was shown: another domain, one less, another method, another profile', async () => {
    charged(2);
    const { confirmation } = await answer();
    for (const now of [() => charged(3), () => charged(1), () => charged(2, 3)]) {
      now();
      expect(await answer(confirmation)).toMatchObject({ __typename: 'MethodRemovalToConfirm' });
    }
    charged(2);
    const first = method;
    method = await renewing.keeps('tok_ok', 'payPal');
    charged(2);
    expect(await answer(confirmation)).toMatchObject({ __typename: 'MethodRemovalToConfirm' });
    method = first;
    expect(await answer('')).toMatchObject({ __typename: 'MethodRemovalToConfirm' });
    expect((await remove(confirmation, login(profile()))).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await answer(confirmation)).toMatchObject({ __typename: 'PaymentMethodRemoved' });
  });

  it('waits for a second login as well, when it is the last one', async () => {
    charged(1);
    billing.identity.approvals.protect(renewing.profileId, 'REMOVE_LAST_PAYMENT_METHOD');
    const { confirmation } = await answer();
    const waiting = await answer(confirmation);
    expect(waiting).toMatchObject({ __typename: 'ApprovalRequired' });
    billing.identity.approvals.decide(waiting.approvalId, true);
    expect(await answer(confirmation)).toMatchObject({ __typename: 'PaymentMethodRemoved' });
  });

  it('removes nothing while nobody can tell which they are', async () => {
    billing.domains.away = true;
    expect((await remove()).errors?.[0]?.extensions?.code).toBe('UNAVAILABLE');
    expect(await isKept()).toBe(true);
  });
});
