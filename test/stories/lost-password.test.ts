import { type Customer, newCustomer, PASSWORD, SIGN_IN, signIn } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';

const START =
  'mutation ($identifier: String!) { startRecovery(identifier: $identifier) { message expiresAt } }';
const ANSWER = `mutation ($token: String!) { answerRecovery(input: { token: $token }) {
  ... on RecoveryStep { ready question codeNeeded } ... on RecoveryRefused { code } } }`;
const COMPLETE = `mutation ($token: String!, $password: String!) {
  completeRecovery(input: { token: $token, password: $password, passwordConfirmation: $password }) {
    ... on RecoveryCompleted { username } ... on RecoveryRefused { code message } } }`;
const NEW_PASSWORD = 'sette-lumache-in-salita';

describe.each(topologies)('a lost password (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
  });

  const lettersTo = async (email: string) =>
    (
      await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject text html links } }', {
        to: email,
      })
    ).data.sandboxMail as { subject: string; text: string; html: string; links: string[] }[];

  it('is replaced through the mailbox, with the username recovered as well, and every open session ends', async () => {
    const confirmation = await eventually(async () =>
      (await lettersTo(customer.email))
        .flatMap(({ links }) => links)
        .find((link) => link.includes('/confirm-email?')),
    );
    await product.ask('mutation ($token: String!) { confirmEmail(token: $token) }', {
      token: new URL(confirmation).searchParams.get('token'),
    });
    // Whoever asks learns nothing: the answer to an address that nobody has is the same.
    const asked = (await product.ask(START, { identifier: customer.email })).data.startRecovery;
    const unknown = (await product.ask(START, { identifier: 'nessuno@example.it' })).data.startRecovery;
    expect(unknown.message).toBe(asked.message);

    const letter = await eventually(async () =>
      (await lettersTo(customer.email)).find(({ subject }) => subject === 'Recupero dei dati di accesso'),
    );
    expect(letter.text).toContain(customer.username);
    expect(letter.html).toContain(`href="${letter.links[0]}"`);
    const token = new URL(letter.links[0] ?? '').searchParams.get('token') ?? '';

    expect((await product.ask(ANSWER, { token })).data.answerRecovery).toEqual({
      ready: true,
      question: null,
      codeNeeded: false,
    });
    const completed = await product.ask(COMPLETE, { token, password: NEW_PASSWORD });
    expect(completed.data.completeRecovery).toEqual({ username: customer.username });

    // The session of whoever was signed in (a thief, perhaps) is over everywhere.
    await eventually(async () => {
      const { errors } = await customer.ask('{ me { id } }');
      return errors?.[0]?.extensions.code === 'UNAUTHENTICATED';
    });
    const old = await product.ask(SIGN_IN, { username: customer.username, password: PASSWORD });
    expect(old.data.signIn.code).toBe('CREDENTIALS_NOT_ACCEPTED');
    const session = await signIn(product, customer.username, NEW_PASSWORD);
    expect(session.login.id).toBe(customer.loginId);

    const told = await eventually(async () =>
      (await lettersTo(customer.email)).find(
        ({ subject }) => subject === 'Password cambiata con il recupero',
      ),
    );
    expect(told.text).toContain(customer.username);
    const kinds = await eventually(async () => {
      const { data } = await product.ask(
        '{ auditLog(first: 20) { edges { node { kind } } } }',
        {},
        session.accessToken,
      );
      const seen = data.auditLog.edges.map(({ node }: { node: { kind: string } }) => node.kind);
      return seen.includes('login.recovered') ? seen : null;
    });
    expect(kinds).toEqual(expect.arrayContaining(['login.recovery-started', 'session.revoked']));

    expect(
      (await product.ask(COMPLETE, { token, password: 'un-altra-ancora-piu-bella' })).data.completeRecovery
        .code,
    ).toBe('RECOVERY_NOT_VALID');
  });
});
