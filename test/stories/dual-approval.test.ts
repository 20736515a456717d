import {
  type Customer,
  newCustomer,
  newName,
  PASSWORD,
  placeOrder,
  registration,
  signIn,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';

const PREPARE = `mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { __typename
  ... on LoginConfirmation { token } ... on ApprovalRequired { approvalId } } }`;
const CREATE = 'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id username } }';
const PAY = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename } }`;
const PROTECT =
  'mutation { setProtectedActions(actions: [REMOVE_LAST_PAYMENT_METHOD]) { ... on ProtectedActions { actions } } }';
const REMOVE = `mutation ($id: ID!) { removePaymentMethod(paymentMethodId: $id) { __typename ... on PaymentMethodRemoved { paymentMethodId }
  ... on ApprovalRequired { code approvalId } } }`;
const WAITING =
  '{ approvals(status: WAITING) { edges { node { id act subjectLabel askedBy { username } actions { code allowed } } } } }';
const APPROVE =
  'mutation ($id: ID!) { approveRequest(approvalId: $id) { __typename ... on Approval { status } } }';
const LOG = `query ($filter: AuditLogFilter) { auditLog(filter: $filter, first: 50) { edges { node {
  seq kind text actor { kind username displayName } } } } }`;
const VERIFY = '{ verifyAuditLog { intact entries firstBrokenSeq headMatches } }';

interface Entry {
  readonly kind: string;
  readonly text: string;
  readonly actor: { readonly kind: string; readonly username: string | null };
}

describe.each(topologies)('the last card goes under dual approval (%s)', (topology) => {
  let product: Product;
  let first: Customer;
  let second: Customer;
  let card: string;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    first = await newCustomer(product);
    const { token } = (await first.ask(PREPARE, { p: PASSWORD })).data.prepareAdditionalLogin;
    const { username } = (await first.ask(CREATE, { t: token })).data.confirmAdditionalLogin;
    const session = await signIn(product, username);
    const ask: Customer['ask'] = (query, variables) => product.ask(query, variables, session.accessToken);
    second = { ...first, username, token: session.accessToken, ask };
    const order = await placeOrder(first, [registration(newName())]);
    const means = { card: { token: 'tok_ok', save: true } };
    await first.ask(PAY, { input: { orderId: order.id, means, idempotencyKey: `pay ${order.id}` } });
    card = (await first.ask('{ paymentMethods { id } }')).data.paymentMethods[0].id;
  });

  const remove = async () => (await first.ask(REMOVE, { id: card })).data.removePaymentMethod;
  const entries = async (filter: object) =>
    (await first.ask(LOG, { filter })).data.auditLog.edges.map(
      ({ node }: { node: Entry }) => node,
    ) as Entry[];
  const letter = (subject: RegExp) =>
    eventually(async () => {
      const { data } = await product.ask(`{ sandboxMail(to: "${first.email}") { subject text } }`);
      return data.sandboxMail.find((mail: { subject: string }) => subject.test(mail.subject)) as {
        text: string;
      };
    });

  it('and cannot be removed by one login alone', async () => {
    expect((await first.ask(PROTECT)).data.setProtectedActions.actions).toEqual([
      'REMOVE_LAST_PAYMENT_METHOD',
    ]);
    expect(await remove()).toMatchObject({ __typename: 'ApprovalRequired', code: 'APPROVAL_REQUIRED' });
    expect((await first.ask(PREPARE, { p: PASSWORD })).data.prepareAdditionalLogin.__typename).toBe(
      'ApprovalRequired',
    );
    expect((await letter(/aspetta la tua approvazione/)).text).toContain(first.username);
  });

  it('until the other one has approved: then once', async () => {
    const waiting = (await second.ask(WAITING)).data.approvals.edges as {
      node: { id: string; act: string };
    }[];
    const request = waiting.find(({ node }) => node.act === 'REMOVE_LAST_PAYMENT_METHOD')?.node;
    expect(request).toMatchObject({
      subjectLabel: 'Visa 4242',
      askedBy: { username: first.username },
      actions: [
        { code: 'APPROVE', allowed: true },
        { code: 'REJECT', allowed: true },
        { code: 'WITHDRAW', allowed: false },
      ],
    });
    const id = request?.id;
    expect((await first.ask(APPROVE, { id })).data.approveRequest.__typename).toBe('ApprovalRefused');
    expect((await second.ask(APPROVE, { id })).data.approveRequest.status).toBe('APPROVED');
    expect(await remove()).toEqual({ __typename: 'PaymentMethodRemoved', paymentMethodId: card });
    expect((await first.ask(REMOVE, { id: card })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await letter(/richiesta è stata approvata/);
  });

  it('and all of it is in the audit log, with who did it, whichever service told it', async () => {
    await eventually(async () => (await entries({ kinds: ['payment-method.removed'] })).length > 0);
    const byWhom = async (kind: string) =>
      (await entries({ kinds: [kind] })).map(({ actor }) => [actor.kind, actor.username]).at(-1);
    expect(await byWhom('payment-method.saved')).toEqual(['LOGIN', first.username]);
    expect(await byWhom('protection.changed')).toEqual(['LOGIN', first.username]);
    expect(await byWhom('approval.requested')).toEqual(['LOGIN', first.username]);
    expect(await byWhom('approval.approved')).toEqual(['LOGIN', second.username]);
    expect(await byWhom('approval.used')).toEqual(['LOGIN', first.username]);
    expect(await byWhom('payment-method.removed')).toEqual(['LOGIN', first.username]);
    const [removed] = await entries({ subjectId: card, kinds: ['payment-method.removed'] });
    expect(removed?.text).toBe('Metodo di pagamento rimosso: Visa 4242');
  });

  it('from which nobody takes it away unnoticed', async () => {
    expect((await first.ask(VERIFY)).data.verifyAuditLog).toMatchObject({ intact: true, headMatches: true });
    await product.rows(
      'identity',
      "DELETE FROM access_log_entry WHERE profile_id = ? AND kind = 'payment-method.removed'",
      [first.profileId],
    );
    const { data } = await second.ask(VERIFY);
    expect(data.verifyAuditLog.intact).toBe(false);
    expect(data.verifyAuditLog.firstBrokenSeq).toBeGreaterThan(1);
  });
});
