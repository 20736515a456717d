import { type Customer, newCustomer, PASSWORD } from '../harness/customer';
import { type Product, sharedProduct, topologies } from '../harness/product';

/** What other services answer, selected behind the session that the same operation opens. */
const BEHIND = `accessToken refreshToken login { username profile { id email
  domains(first: 1) { totalCount } orders(first: 1) { totalCount } } }`;
const SIGN_IN = `mutation ($u: String!) { signIn(username: $u, password: "${PASSWORD}") { ... on Session { ${BEHIND} } } }`;
const REFRESH = `mutation ($t: String!) { refreshSession(refreshToken: $t) { ${BEHIND} } }`;
const SWITCH_BACK = `mutation { switchProfile(delegationId: null) { ... on Session { ${BEHIND} } } }`;

describe.each(topologies)('the answer that opens a session (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
  });

  const login = () => ({
    username: customer.username,
    profile: {
      id: customer.profileId,
      email: customer.email,
      domains: { totalCount: 0 },
      orders: { totalCount: 0 },
    },
  });
  const works = async (token: string) => {
    const { data } = await product.ask('{ me { username } }', {}, token);
    expect(data.me).toEqual({ username: customer.username });
  };

  it('carries the tokens, and what is selected behind them as the login that just signed in', async () => {
    const { data, errors } = await product.ask(SIGN_IN, { u: customer.username });
    expect(errors).toBeUndefined();
    expect(data.signIn.login).toEqual(login());
    await works(data.signIn.accessToken);
  });

  it('does the same for a session that is refreshed, with no token or the old one in the header', async () => {
    const opened = (await product.ask(SIGN_IN, { u: customer.username })).data.signIn;
    const first = await product.ask(REFRESH, { t: opened.refreshToken });
    expect(first.errors).toBeUndefined();
    expect(first.data.refreshSession.login).toEqual(login());
    const second = await product.ask(
      REFRESH,
      { t: first.data.refreshSession.refreshToken },
      opened.accessToken,
    );
    expect(second.errors).toBeUndefined();
    expect(second.data.refreshSession.login).toEqual(login());
    await works(second.data.refreshSession.accessToken);
  });

  it('does the same for whoever switches profile', async () => {
    const opened = (await product.ask(SIGN_IN, { u: customer.username })).data.signIn;
    const { data, errors } = await product.ask(SWITCH_BACK, {}, opened.accessToken);
    expect(errors).toBeUndefined();
    expect(data.switchProfile.login).toEqual(login());
    await works(data.switchProfile.accessToken);
  });

  it('is for the login that signs in, whoever sent the operation', async () => {
    const other = await newCustomer(product);
    const { data, errors } = await other.ask(SIGN_IN, { u: customer.username });
    expect(errors).toBeUndefined();
    expect(data.signIn.login).toEqual(login());
  });
});
