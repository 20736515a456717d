import {
  activeDomain,
  type Customer,
  newCustomer,
  newName,
  PASSWORD,
  placeOrder,
  registration,
  SIGN_IN,
} from '../harness/customer';
import { openPage, pressButton } from '../harness/letter-page';
import { eventually } from '../harness/operations';
import { freePort } from '../harness/product';
import { productInProcess } from '../harness/product-in-process';

const NEW_PASSWORD = 'sette-lumache-in-salita';
const INVITE = `mutation ($input: InviteDelegateInput!) { inviteDelegate(input: $input) { __typename ... on Delegation { id } ... on DelegationRefused { code message } } }`;

describe('the pages that letters lead to', () => {
  let product: Awaited<ReturnType<typeof productInProcess>>;
  let customer: Customer;
  beforeAll(async () => {
    const port = String(await freePort());
    product = await productInProcess({ PORT: port, PUBLIC_ORIGIN: `http://127.0.0.1:${port}` });
    customer = await newCustomer(product);
  });
  afterAll(() => product?.close());

  const linksTo = async (email: string) =>
    (
      (await product.ask('query ($to: String!) { sandboxMail(to: $to) { links } }', { to: email })).data
        .sandboxMail as { links: string[] }[]
    ).flatMap(({ links }) => links);
  const linkTo = (page: string, email = customer.email) =>
    eventually(async () => (await linksTo(email)).find((link) => new URL(link).pathname === page));

  it('confirm an address by a button and not by being opened, and the same button again is no harm', async () => {
    const link = await linkTo('/confirm-email');
    const isVerified = async () =>
      (await customer.ask('{ me { profile { emailVerified } } }')).data.me.profile;
    const page = await openPage(link);
    expect(page.status).toBe(200);
    expect(page.html).toContain('<html lang="it">');
    expect((await openPage(link, 'en-GB,en;q=0.9')).html).toContain('Confirm your e-mail address');
    expect(await isVerified()).toEqual({ emailVerified: false });

    const done = await pressButton(page, product.url);
    expect(done.html).toContain('L’indirizzo è confermato');
    expect(await isVerified()).toEqual({ emailVerified: true });
    expect((await pressButton(page, product.url)).html).toBe(done.html);
  });

  it('carry no script, may stand in no frame, are kept nowhere, and their secret goes to nobody else', async () => {
    const { headers, html } = await openPage(`${product.url}/confirm-email?token=x`);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(html).not.toMatch(/<script|<img|<link|<iframe|style="|\son\w+="/);
  });

  it('stay where they are, whatever the address holds', async () => {
    const { html, status } = await openPage(`${product.url}/orders/a%2F..%2Fb?token=x&token=y`);
    expect(status).toBe(200);
    expect(html).toContain('action="/orders/a%2F..%2Fb"');
    const twice = await openPage(`${product.url}/confirm-email?token=x&token=y`);
    expect(twice.status).toBe(200);
  });

  it('show what came with the address as words', async () => {
    const { html } = await openPage(`${product.url}/confirm-email?token=${encodeURIComponent('"><b>x')}`);
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;x"');
    expect(html).not.toContain('<b>');
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
  ])('do nothing for a form that another site sends: %j', async (headers) => {
    const other = await newCustomer(product);
    const page = await openPage(await linkTo('/confirm-email', other.email));
    expect((await pressButton(page, product.url, {}, headers)).status).toBe(403);
    expect((await pressButton(page, product.url)).status).toBe(200);
  });

  it('replace a lost password', async () => {
    const other = await newCustomer(product);
    await pressButton(await openPage(await linkTo('/confirm-email', other.email)), product.url);
    await product.ask(
      'mutation ($identifier: String!) { startRecovery(identifier: $identifier) { message } }',
      {
        identifier: other.email,
      },
    );
    const link = await linkTo('/recover', other.email);
    const choose = await pressButton(await openPage(link), product.url);
    expect(choose.html).toContain('autocomplete="new-password"');
    const refused = await pressButton(choose, product.url, {
      password: 'corta',
      passwordConfirmation: 'diversa',
    });
    expect(refused.html).toContain('role="alert"');
    expect(refused.html).not.toContain('corta"');
    const typed = { password: NEW_PASSWORD, passwordConfirmation: NEW_PASSWORD };
    const done = await pressButton(refused, product.url, typed);
    expect(done.html).toContain(other.username);
    const session = await product.ask(SIGN_IN, { username: other.username, password: NEW_PASSWORD });
    expect(session.data.signIn.accessToken).toEqual(expect.any(String));
    // A link that was used, one that nobody has, and none at all: nobody learns which.
    const used = await pressButton(choose, product.url, typed);
    const unknown = await pressButton(
      await openPage(link.replace(/token=.*/, `token=${'x'.repeat(43)}`)),
      product.url,
    );
    const missing = await pressButton(await openPage(link.replace(/\?.*/, '')), product.url);
    expect(used.html).toContain('Questo link non è valido');
    expect(new Set([used, unknown, missing].map(({ html }) => html)).size).toBe(1);
    expect([used, unknown, missing].map(({ status }) => status)).toEqual([410, 410, 410]);
  });

  it('let somebody read an invitation with their own login, and accept it', async () => {
    const invited = await newCustomer(product);
    for (const { email } of [customer, invited])
      await pressButton(await openPage(await linkTo('/confirm-email', email)), product.url);
    const { data, errors } = await customer.ask(INVITE, {
      input: {
        email: invited.email,
        scopes: ['DOMAINS_READ'],
        expiresAt: new Date(Date.now() + 86_400_000 * 30).toISOString(),
        purpose: 'Agenzia',
      },
    });
    expect(errors ?? data.inviteDelegate.__typename).toBe('Delegation');
    const link = await linkTo('/accept-delegation', invited.email);
    const page = await openPage(link);
    const wrong = await pressButton(page, product.url, { username: invited.username, password: 'x' });
    expect(wrong.html).toContain('role="alert"');
    const offer = await pressButton(wrong, product.url, { username: invited.username, password: PASSWORD });
    expect(offer.html).toContain('Mario Rossi');
    expect(offer.html).toContain('vedere i domini');
    const done = await pressButton(offer, product.url);
    expect(done.html).toContain('Hai accettato l’invito di Mario Rossi');
    const received = await invited.ask('{ receivedDelegations { totalCount } }');
    expect(received.errors ?? received.data.receivedDelegations).toEqual({ totalCount: 1 });
  });

  it('show an order, domains and nothing of anybody else to whoever signs in', async () => {
    const { name } = await activeDomain(customer);
    const order = await placeOrder(customer, [registration(newName())]);
    const own = { username: customer.username, password: PASSWORD };
    const page = await openPage(`${product.url}/orders/${order.id}`);
    expect(page.html).not.toContain(order.number);
    const shown = await pressButton(page, product.url, own);
    expect(shown.html).toContain(`Ordine ${order.number}`);
    expect(shown.html).toContain('In attesa di pagamento');
    expect((await pressButton(await openPage(`${product.url}/domains`), product.url, own)).html).toContain(
      name,
    );
    const stranger = await newCustomer(product);
    const foreign = await pressButton(page, product.url, { username: stranger.username, password: PASSWORD });
    expect(foreign.status).toBe(404);
    expect(foreign.html).not.toContain(order.number);
    // Each of these pages has ended the session it opened.
    const { data } = await customer.ask('{ sessions { current } }');
    expect(data.sessions).toHaveLength(1);
  });
});
