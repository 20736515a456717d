import { activeDomain, type Customer, newCustomer, newKey, newName, PASSWORD } from '../harness/customer';
import { openPage, pressButton, type ShownPage } from '../harness/letter-page';
import { eventually } from '../harness/operations';
import { freePort } from '../harness/product';
import { productInProcess } from '../harness/product-in-process';
import { memberOfStaff } from '../harness/staff';

const NEW_PASSWORD = 'sette-lumache-in-salita';
const START_RECOVERY =
  'mutation ($identifier: String!) { startRecovery(identifier: $identifier) { message } }';
const PREVIEW = `mutation ($input: ProfileChangeInput!) { previewProfileChange(input: $input) { ... on ProfileChangePreview { token } } }`;
const CREATE_KEY = `mutation { createApiKey(input: { name: "Gestionale", scopes: [DOMAINS_READ] }) { ... on ApiKeyCreated { key } } }`;
const CREATE_STAFF = `mutation ($email: String!) { createStaffLogin(input: { name: "Ugo Blu", email: $email, permissions: [TICKETS_ANSWER] }) {
  ... on StaffLogin { username } ... on StaffRefused { code } } }`;
const OPEN_TICKET = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id number } }';
const ANSWER =
  'mutation ($id: ID!) { answerTicket(ticketId: $id, message: "Ha svuotato la cache?") { __typename } }';

/** A secret as long as ours, which nobody was sent. */
const UNKNOWN = 'x'.repeat(43);

describe('the button of a page that a letter leads to', () => {
  let product: Awaited<ReturnType<typeof productInProcess>>;
  beforeAll(async () => {
    const port = String(await freePort());
    const origin = `http://127.0.0.1:${port}`;
    product = await productInProcess({ PORT: port, PUBLIC_ORIGIN: origin, FIRST_STAFF_PASSWORD: PASSWORD });
  });
  afterAll(() => product?.close());

  const linksTo = async (page: string, email: string) => {
    const letters = 'query ($to: String!) { sandboxMail(to: $to) { links } }';
    const { data } = await product.ask(letters, { to: email });
    const links = (data.sandboxMail as { links: string[] }[]).flatMap((letter) => letter.links);
    return links.filter((link) => new URL(link).pathname === page);
  };
  const linkTo = (page: string, email: string) => eventually(async () => (await linksTo(page, email))[0]);
  const press = (page: ShownPage, typed: Record<string, string> = {}) =>
    pressButton(page, product.url, typed);
  const follow = async (link: string, typed: Record<string, string> = {}) =>
    press(await openPage(link), typed);
  const confirmed = async (email: string) => follow(await linkTo('/confirm-email', email));
  const recoverBy = (identifier: string) => product.ask(START_RECOVERY, { identifier });
  const ticketPage = (id: string, { username }: Pick<Customer, 'username'>) =>
    follow(`${product.url}/tickets/${id}`, { username, password: PASSWORD });

  /** What whoever follows a link sees that leads nowhere: a page that is the same whatever the reason. */
  const nowhere = async (page: string, typed: Record<string, string> = {}) => {
    const unknown = await follow(`${product.url}${page}?token=${UNKNOWN}`, typed);
    const missing = await follow(`${product.url}${page}`, typed);
    expect([unknown.status, missing.status]).toEqual([410, 410]);
    expect(unknown.html).toContain('Questo link non è valido');
    expect(missing.html).toBe(unknown.html);
    return unknown.html;
  };

  /** A customer whose confirmed address was replaced by another one, confirmed too. */
  const moved = async () => {
    const customer = await newCustomer(product);
    await confirmed(customer.email);
    const email = `nuova.${customer.email}`;
    const previewed = await customer.ask(PREVIEW, { input: { email, emailConfirmation: email } });
    const { token } = previewed.data.previewProfileChange;
    await customer.ask('mutation ($t: String!) { updateProfile(token: $t) { __typename } }', { t: token });
    await confirmed(email);
    return { ...customer, former: customer.email, email };
  };

  it('stops a recovery from the address before, and again is no harm', async () => {
    const customer = await moved();
    await recoverBy(customer.username);
    const link = await linkTo('/stop-recovery', customer.former);
    const recovery = await linkTo('/recover', customer.email);
    const page = await openPage(link);
    expect(page.html).toContain('Ferma il recupero');
    const done = await press(page);
    expect(done.status).toBe(200);
    expect(done.html).toContain('Il recupero è fermato');
    expect((await press(page)).html).toBe(done.html);
    expect((await follow(recovery)).status).toBe(410);
    await nowhere('/stop-recovery');
  });

  it('ends what works without a password after a recovery, once', async () => {
    const customer = await newCustomer(product);
    await confirmed(customer.email);
    const { key } = (await customer.ask(CREATE_KEY)).data.createApiKey;
    const works = async () => (await product.ask('{ domains { totalCount } }', {}, key)).errors === undefined;
    await recoverBy(customer.username);
    const choose = await follow(await linkTo('/recover', customer.email));
    await press(choose, { password: NEW_PASSWORD, passwordConfirmation: NEW_PASSWORD });
    const page = await openPage(await linkTo('/end-access', customer.email));
    expect(await works()).toBe(true);
    const done = await press(page);
    expect(done.html).toContain('Le chiavi API e le deleghe sono terminate');
    await eventually(async () => !(await works()));
    const used = await press(page);
    expect([used.status, used.html]).toEqual([410, await nowhere('/end-access')]);
  });

  it('verifies the address of a registrant, once', async () => {
    const customer = await newCustomer(product);
    const { id } = await activeDomain(customer, newName('com'));
    const status = async () => {
      const query = 'query ($id: ID!) { domain(id: $id) { verification { status } } }';
      return (await customer.ask(query, { id })).data.domain.verification?.status;
    };
    const page = await openPage(await linkTo('/verify-registrant', customer.email));
    expect(await status()).toBe('PENDING');
    const done = await press(page);
    expect(done.html).toContain('Verifica effettuata');
    expect(await status()).toBe('VERIFIED');
    const used = await press(page);
    expect([used.status, used.html]).toEqual([410, await nowhere('/verify-registrant')]);
  });

  it('gives a member of staff the password they chose, once', async () => {
    const chief = await memberOfStaff(product);
    const invited = async (email: string) => {
      const made = await chief.ask(CREATE_STAFF, { email });
      expect(made.errors).toBeUndefined();
      const { username } = made.data.createStaffLogin as { username: string };
      return { username, page: await openPage(await linkTo('/staff/activate', email)) };
    };
    const typed = { password: NEW_PASSWORD, passwordConfirmation: NEW_PASSWORD };
    const { username, page } = await invited('ugo.blu@example.it');
    const refused = await press(page, { password: 'corta', passwordConfirmation: 'diversa' });
    expect(refused.html).toContain('role="alert"');
    expect(refused.html).not.toContain('corta"');
    const done = await press(refused, typed);
    expect(done.html).toContain(`La password di ${username} è impostata`);
    const signedIn =
      'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { __typename } }';
    const session = await product.ask(signedIn, { u: username, p: NEW_PASSWORD });
    expect(session.data.signIn).toEqual({ __typename: 'Session' });
    const used = await press(page, typed);
    expect([used.status, used.html]).toEqual([410, await nowhere('/staff/activate', typed)]);

    const late = await invited('eva.rosa@example.it');
    await product.rows('identity', 'UPDATE staff_activation SET expires_at = expires_at - INTERVAL 72 HOUR');
    const expired = await press(late.page, typed);
    expect([expired.status, expired.html]).toEqual([410, used.html]);
  });

  it('shows a ticket with what was written, to who may see it', async () => {
    const customer = await newCustomer(product);
    const input = { category: 'TECHNICAL', subject: 'Il sito non si apre', message: 'Da ieri <sera>.' };
    const opened = await customer.ask(OPEN_TICKET, { input: { ...input, idempotencyKey: newKey() } });
    const { id, number } = opened.data.openTicket;
    const staff = await memberOfStaff(product);
    expect((await staff.ask(ANSWER, { id })).errors).toBeUndefined();
    const link = await linkTo(`/tickets/${id}`, customer.email);
    expect((await openPage(link)).html).not.toContain(number);
    const shown = await follow(link, { username: customer.username, password: PASSWORD });
    expect(shown.html).toContain(`Richiesta ${number}: Il sito non si apre`);
    expect(shown.html).toContain('Da ieri &lt;sera&gt;.');
    expect(shown.html).toMatch(/Tu, \d.*Da ieri.*\n.*Il supporto, \d.*Ha svuotato la cache\?/);
    const foreign = await ticketPage(id, await newCustomer(product));
    const absent = await ticketPage('tkt_01jdem00000000000000009999', customer);
    expect([foreign.status, absent.status]).toEqual([404, 404]);
    expect(foreign.html).not.toContain(number);
    // The form stays where it is; what is shown is the same for both.
    expect(foreign.html).toBe(absent.html);
    const { data } = await customer.ask('{ sessions { current } }');
    expect(data.sessions).toHaveLength(1);
  });

  it('says the same of a link whose time is over as of one that nobody was sent', async () => {
    const [movedAway, recovered, registrant] = [
      await moved(),
      await newCustomer(product),
      await newCustomer(product),
    ];
    await recoverBy(movedAway.username);
    await confirmed(recovered.email);
    await recovered.ask(CREATE_KEY);
    await recoverBy(recovered.username);
    const choose = await follow(await linkTo('/recover', recovered.email));
    await press(choose, { password: NEW_PASSWORD, passwordConfirmation: NEW_PASSWORD });
    await activeDomain(registrant, newName('com'));
    const links = {
      '/confirm-email': await linkTo('/confirm-email', registrant.email),
      '/stop-recovery': await linkTo('/stop-recovery', movedAway.former),
      '/end-access': await linkTo('/end-access', recovered.email),
      '/verify-registrant': await linkTo('/verify-registrant', registrant.email),
    };
    await product.ask('mutation { advanceClock(days: 31) }');
    for (const [page, link] of Object.entries(links)) {
      const expired = await follow(link);
      expect([page, expired.status, expired.html]).toEqual([page, 410, await nowhere(page)]);
    }
  });
});
