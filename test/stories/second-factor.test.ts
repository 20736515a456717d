import { claimsOf } from '../../subgraphs/identity/src/testing/sign-in';
import { SoftwareAuthenticator } from '../../subgraphs/identity/src/testing/software-authenticator';
import { shownCode } from '../harness/authenticator';
import { type Customer, newCustomer, PASSWORD } from '../harness/customer';
import { type Product, sharedProduct, topologies } from '../harness/product';

const SIGN_IN = `mutation ($u: String!) { signIn(username: $u, password: "${PASSWORD}") { __typename
  ... on SecondFactorRequired { challenge methods } ... on Session { accessToken } } }`;
const COMPLETE = `mutation ($challenge: String!, $code: String!) { completeSignIn(challenge: $challenge, code: $code) { __typename
  ... on Session { accessToken } } }`;
const REGISTER = `mutation ($c: ID!, $r: String!) { registerPasskey(input: { challengeId: $c, response: $r, name: "Telefono" }) { __typename
  ... on PasskeyRegistered { passkey { name } recoveryCodes } } }`;
const SIGN_IN_WITH_PASSKEY = `mutation ($c: ID!, $r: String!) { signInWithPasskey(challengeId: $c, response: $r) { __typename
  ... on Session { accessToken login { username } } } }`;

describe.each(topologies)('a customer who adds a second factor (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let secret: string;
  let recoveryCodes: string[];
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
  });

  const ask = async (query: string, variables: Record<string, unknown> = {}, token?: string) =>
    (await product.ask(query, variables, token)).data;
  const signIn = async () => (await ask(SIGN_IN, { u: customer.username })).signIn;

  it('shows the first code of the app, and is given ten recovery codes', async () => {
    const enabled = (await customer.ask('mutation { enableTotp { ... on TotpEnrolment { secret uri } } }'))
      .data;
    secret = enabled.enableTotp.secret;
    const confirmed = await customer.ask(
      'mutation ($c: String!) { confirmTotp(code: $c) { ... on RecoveryCodes { codes } } }',
      { c: shownCode(secret) },
    );
    recoveryCodes = confirmed.data.confirmTotp.codes;
    expect(recoveryCodes).toHaveLength(10);
  });

  it('does not get in with the password alone any more, but with a recovery code, once', async () => {
    const asked = await signIn();
    expect(asked).toMatchObject({ __typename: 'SecondFactorRequired', methods: ['TOTP', 'RECOVERY_CODE'] });
    const code = recoveryCodes[0];
    const { completeSignIn } = await ask(COMPLETE, { challenge: asked.challenge, code });
    const seen = await ask(
      '{ me { username secondFactor { on recoveryCodesLeft } } }',
      {},
      completeSignIn.accessToken,
    );
    expect(seen.me).toEqual({
      username: customer.username,
      secondFactor: { on: true, recoveryCodesLeft: 9 },
    });
    const again = await ask(COMPLETE, { challenge: (await signIn()).challenge, code });
    expect(again.completeSignIn.__typename).toBe('SignInRefused');
  });

  it('gets in with a passkey, without a password', async () => {
    const device = new SoftwareAuthenticator(product.url.replace('127.0.0.1', 'localhost'));
    const asked = await customer.ask('mutation { preparePasskeyRegistration { challengeId options } }');
    const { challengeId: c, options } = asked.data.preparePasskeyRegistration;
    const registered = await customer.ask(REGISTER, { c, r: device.create(options) });
    expect(registered.data.registerPasskey).toEqual({
      __typename: 'PasskeyRegistered',
      passkey: { name: 'Telefono' },
      recoveryCodes: null,
    });
    const question = (await ask('mutation { preparePasskeySignIn { challengeId options } }'))
      .preparePasskeySignIn;
    const answer = { c: question.challengeId, r: device.get(question.options) };
    const session = (await ask(SIGN_IN_WITH_PASSKEY, answer)).signInWithPasskey;
    expect(session.login.username).toBe(customer.username);
    expect(claimsOf(session.accessToken).sf).toBe(true);
    expect((await ask(SIGN_IN_WITH_PASSKEY, answer)).signInWithPasskey.__typename).toBe('SignInRefused');
  });
});
