import { claimsOf } from '../../subgraphs/identity/src/testing/sign-in';
import { shownCode } from '../harness/authenticator';
import { activeDomain, type Customer, newCustomer, PASSWORD, signIn } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const SIGN_IN = `mutation ($u: String!) { signIn(username: $u, password: "${PASSWORD}") { __typename
  ... on SecondFactorRequired { challenge } } }`;
const COMPLETE = `mutation ($challenge: String!, $code: String!) { completeSignIn(challenge: $challenge, code: $code) { __typename
  ... on Session { accessToken } } }`;
const ENABLE = 'mutation { enableTotp { ... on TotpEnrolment { secret } } }';
const CONFIRM = 'mutation ($c: String!) { confirmTotp(code: $c) { ... on RecoveryCodes { codes } } }';
const CHECK = `mutation ($id: ID!, $passed: Boolean!) { identityCheck(input: {
  profileId: $id, method: DOCUMENT_SEEN, passed: $passed, reason: "Telefono perso" }) { passed } }`;
const RESET = `mutation ($id: ID!) { resetSecondFactor(loginId: $id, reason: "Telefono perso") { __typename
  ... on SecondFactorReset { restrictedUntil } ... on SecondStaffRequired { requestId } ... on SecondFactorResetRefused { code } } }`;
const WAITING = '{ staffRequests(first: 50) { edges { node { requestId act summary status isOwn } } } }';
const APPROVE = `mutation ($id: ID!) { approveStaffRequest(id: $id, reason: "Documento visto") { __typename
  ... on StaffRequest { status } ... on StaffRequestRefused { code } } }`;
const MAIL = 'query ($to: String!) { sandboxMail(to: $to) { subject text } }';
const LOG = '{ auditLog(first: 50) { edges { node { kind reason } } } }';
const OFFERED =
  'query ($id: ID!) { domain(id: $id) { actions(codes: [OPEN_CONTROL_PANEL]) { code allowed reason { code } } } }';
const OPEN_PANEL = `mutation ($id: ID!) { openControlPanel(domainId: $id) { __typename ... on ControlPanelRefused { code } } }`;
const FORMER = 'prima@example.it';
const TITLE = 'Il secondo fattore è stato azzerato';

describe.each(topologies)('a lost second factor, proven and reset (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let agent: Pick<Customer, 'ask'>;
  let colleague: Pick<Customer, 'ask'>;
  let domainId: string;
  let former: string;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    domainId = (await activeDomain(customer)).id;
    [agent, colleague] = [await memberOfStaff(product), await memberOfStaff(product)];
    const { secret } = (await customer.ask(ENABLE)).data.enableTotp;
    await customer.ask(CONFIRM, { c: shownCode(secret) });
    former = `${customer.profileId}-${FORMER}`;
    await product.rows(
      'identity',
      'INSERT INTO former_email (profile_id, email, replaced_at, confirmed) VALUES (?, ?, NOW(3) - INTERVAL 3 DAY, 1)',
      [customer.profileId, former],
    );
  });

  const reset = async () => (await agent.ask(RESET, { id: customer.loginId })).data.resetSecondFactor;
  const check = (passed: boolean) => agent.ask(CHECK, { id: customer.profileId, passed });
  let requestId: string;

  it('locks its holder out, and nobody resets it who has not seen a proof', async () => {
    const asked = (await product.ask(SIGN_IN, { u: customer.username })).data.signIn;
    expect(asked.__typename).toBe('SecondFactorRequired');
    expect(await reset()).toMatchObject({ code: 'IDENTITY_NOT_PROVEN' });
    await check(false);
    expect(await reset()).toMatchObject({ code: 'IDENTITY_NOT_PROVEN' });
  });

  it('waits for a second member of staff once the identity is proven', async () => {
    expect((await check(true)).data.identityCheck).toEqual({ passed: true });
    const waiting = await reset();
    expect(waiting.__typename).toBe('SecondStaffRequired');
    requestId = waiting.requestId;
    const own = (await agent.ask(APPROVE, { id: requestId })).data.approveStaffRequest;
    expect(own).toEqual({ __typename: 'StaffRequestRefused', code: 'OWN_REQUEST' });
    const asCustomer = await customer.ask(APPROVE, { id: requestId });
    expect(asCustomer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await reset()).requestId).toBe(requestId);
    expect((await product.ask(SIGN_IN, { u: customer.username })).data.signIn.__typename).toBe(
      'SecondFactorRequired',
    );
  });

  it('is reset after the second has approved what is shown to them', async () => {
    const { edges } = (await colleague.ask(WAITING)).data.staffRequests;
    const seen = edges.find(({ node }: { node: { requestId: string } }) => node.requestId === requestId).node;
    expect(seen).toMatchObject({ act: 'RESET_SECOND_FACTOR', status: 'WAITING', isOwn: false });
    expect(seen.summary).toContain(customer.username);
    const approved = (await colleague.ask(APPROVE, { id: requestId })).data.approveStaffRequest;
    expect(approved.status).toBe('APPROVED');
    const open = await product.rows(
      'identity',
      'SELECT COUNT(*) AS n FROM session WHERE login_id = ? AND revoked_at IS NULL',
      [customer.loginId],
    );
    expect(Number(open[0]?.n)).toBeGreaterThan(0);
    const done = await reset();
    expect(done.__typename).toBe('SecondFactorReset');
    const days = (Date.parse(done.restrictedUntil) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
  });

  it('ends the sessions there were, and tells the present and the former address', async () => {
    await eventually(
      async () => (await customer.ask('{ me { id } }')).errors?.[0]?.extensions.code === 'UNAUTHENTICATED',
    );
    for (const to of [customer.email, former]) {
      const letter = await eventually(async () => {
        const letters = (await product.ask(MAIL, { to })).data.sandboxMail as { subject: string }[];
        return letters.find(({ subject }) => subject === TITLE);
      });
      expect(JSON.stringify(letter)).toContain(customer.username);
    }
  });

  it('lets its holder in with the password and add another; what is behind a domain stays closed for a week', async () => {
    const { accessToken } = await signIn(product, customer.username);
    const { secret } = (await product.ask(ENABLE, {}, accessToken)).data.enableTotp;
    const { codes } = (await product.ask(CONFIRM, { c: shownCode(secret) }, accessToken)).data.confirmTotp;
    expect(codes).toHaveLength(10);
    const { challenge } = (await product.ask(SIGN_IN, { u: customer.username })).data.signIn;
    const session = (await product.ask(COMPLETE, { challenge, code: codes[0] })).data.completeSignIn;
    expect(claimsOf(session.accessToken).sf).toBe(true);
    const panel = await product.ask(OPEN_PANEL, { id: domainId }, session.accessToken);
    expect(panel.data.openControlPanel).toEqual({
      __typename: 'ControlPanelRefused',
      code: 'SECOND_FACTOR_RESET_LATELY',
    });
    const offered = await product.ask(OFFERED, { id: domainId }, session.accessToken);
    expect(offered.data.domain.actions).toEqual([
      { code: 'OPEN_CONTROL_PANEL', allowed: false, reason: { code: 'SECOND_FACTOR_RESET_LATELY' } },
    ]);

    const log = await eventually(async () => {
      const { edges } = (await product.ask(LOG, {}, session.accessToken)).data.auditLog;
      const found = edges.map(({ node }: { node: { kind: string } }) => node);
      return found.some(({ kind }: { kind: string }) => kind === 'login.second-factor-reset') && found;
    });
    for (const kind of [
      'customer.identity-checked',
      'staff-request.made',
      'staff-request.approved',
      'login.second-factor-reset',
    ])
      expect(log.map((entry: { kind: string }) => entry.kind)).toContain(kind);
  });
});
