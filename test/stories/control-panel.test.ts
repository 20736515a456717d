import {
  allowInsecureRequests,
  authorizationCodeGrant,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { activeDomain, type Customer, newCustomer, PASSWORD, SIGN_IN } from '../harness/customer';
import { type Product, sharedProduct, topologies } from '../harness/product';

const OPEN = `mutation ($id: ID!) { openControlPanel(domainId: $id) { __typename
  ... on ControlPanelOpened { url expiresAt } ... on ControlPanelRefused { code message } } }`;
const ID = 'sandbox-panel';
const SECRET = 'the secret of the panel in the sandbox';
const ENTRANCE = 'http://localhost:4100/enter';

describe.each(topologies)('the control panel without a new sign-in, %s', (topology) => {
  let product: Product;
  let customer: Customer;
  let domain: { id: string; name: string };
  let panel: Configuration;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    domain = await activeDomain(customer);
    panel = await discovery(
      new URL(product.url.replace('127.0.0.1', 'localhost')),
      ID,
      undefined,
      ClientSecretBasic(SECRET),
      {
        execute: [allowInsecureRequests, enableNonRepudiationChecks],
      },
    );
  });

  const open = async (ask: Customer['ask'] = customer.ask, id = domain.id) =>
    (await ask(OPEN, { id })).data?.openControlPanel;
  const newUrl = async (ask?: Customer['ask']): Promise<URL> => new URL((await open(ask)).url);
  /** What the token endpoint says to a request that a client library would not make. */
  const redeem = async (form: Record<string, string>) => {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      redirect_uri: ENTRANCE,
      client_id: ID,
      client_secret: SECRET,
      ...form,
    });
    const answer = await fetch(`${product.url}/panel/token`, { method: 'POST', body });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const codeIn = (url: URL) => url.searchParams.get('code') ?? '';
  const NOT_GOOD = { status: 400, body: { error: 'invalid_grant' } };

  it('is opened with a code that the panel redeems for an ID token, by the library that panels use', async () => {
    const url = await newUrl();
    expect(`${url.origin}${url.pathname}`).toBe(ENTRANCE);
    const tokens = await authorizationCodeGrant(panel, url, { idTokenExpected: true });
    expect(tokens.claims()).toMatchObject({
      sub: customer.loginId,
      aud: ID,
      preferred_username: customer.username,
      domain: domain.name,
      domain_id: domain.id,
    });
    expect(
      (await product.ask('{ me { username } }', {}, tokens.id_token)).errors?.[0]?.extensions,
    ).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('takes a code once, also of ten panels that ask at once', async () => {
    const code = codeIn(await newUrl());
    const answers = await Promise.all(Array.from({ length: 10 }, () => redeem({ code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 200)).toEqual(Array(9).fill(NOT_GOOD));
  });

  it('answers a code that is late, unknown, or sent with another entrance alike', async () => {
    const late = codeIn(await newUrl());
    await product.rows('identity', 'UPDATE panel_code SET expires_at = ? WHERE login_id = ?', [
      new Date(Date.now() - 1),
      customer.loginId,
    ]);
    expect(await redeem({ code: late })).toEqual(NOT_GOOD);
    expect(await redeem({ code: 'x'.repeat(43) })).toEqual(NOT_GOOD);
    expect(
      await redeem({ code: codeIn(await newUrl()), redirect_uri: 'http://localhost:4100/other' }),
    ).toEqual(NOT_GOOD);
  });

  it('knows its panels by their secrets', async () => {
    const code = codeIn(await newUrl());
    const unknown = { status: 401, body: { error: 'invalid_client' } };
    expect(await redeem({ code, client_secret: 'wrong' })).toEqual(unknown);
    expect(await redeem({ code, client_id: 'another' })).toEqual(unknown);
    // Nobody but the panel uses a code up.
    expect((await redeem({ code })).status).toBe(200);
  });

  it('takes no code of a session that has ended meanwhile', async () => {
    const { username } = customer;
    const session = (await product.ask(SIGN_IN, { username, password: PASSWORD })).data.signIn;
    const ask: Customer['ask'] = (query, variables) => product.ask(query, variables, session.accessToken);
    const code = codeIn(await newUrl(ask));
    await ask('mutation { signOut }');
    expect(await redeem({ code })).toEqual(NOT_GOOD);
  });

  it('takes no code for a domain that was suspended meanwhile, and offers none', async () => {
    const code = codeIn(await newUrl());
    await product.rows('domains', 'UPDATE domain SET suspended_at = ? WHERE id = ?', [new Date(), domain.id]);
    expect(await redeem({ code })).toEqual(NOT_GOOD);
    expect(await open()).toMatchObject({ code: 'DOMAIN_SUSPENDED' });
    const actions = `{ domain(id: "${domain.id}") { actions { code allowed reason { code } } } }`;
    expect((await customer.ask(actions)).data.domain.actions).toContainEqual({
      code: 'OPEN_CONTROL_PANEL',
      allowed: false,
      reason: { code: 'DOMAIN_SUSPENDED' },
    });
    await product.rows('domains', 'UPDATE domain SET suspended_at = NULL WHERE id = ?', [domain.id]);
  });

  it('is shut to other profiles, as if there were no such domain', async () => {
    const stranger = await newCustomer(product);
    const faults = [];
    for (const id of [domain.id, 'dom_01h455vb4pex5vsknk084sn02q', 'nothing', ''])
      faults.push((await stranger.ask(OPEN, { id })).errors?.[0]);
    expect(new Set(faults.map((fault) => JSON.stringify(fault))).size).toBe(1);
    expect(faults[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['nothing', '', 401],
    ['another grant', 'grant_type=password&client_id=a&client_secret=b', 400],
    ['a parameter twice', 'client_id=a&client_id=b&client_secret=c', 400],
    ['no code', `grant_type=authorization_code&client_id=${ID}&client_secret=c`, 400],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await fetch(`${product.url}/panel/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/^(invalid|unsupported)_/) });
  });
});
