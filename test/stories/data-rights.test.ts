import {
  activeDomain,
  type Customer,
  domainWithStatus,
  newCustomer,
  newName,
  PASSWORD,
  placeOrder,
  registration,
  SIGN_IN,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

const REQUEST_COPY = 'mutation { requestDataExport { id status } }';
const COPIES = '{ dataExports { edges { node { id status files { fileName mediaType size path } } } } }';
const ERASE = `mutation ($renounce: Boolean!) { requestErasure(renounceCredit: $renounce) {
  ... on ErasureRequest { id status dueAt kept { section count because years } }
  ... on ErasureRefused { code obstacles { code count message } } } }`;

describe.each(topologies)('the rights of a person over their data (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
  });
  afterAll(() => product?.giveBack());

  const lettersTo = async (email: string) =>
    (await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject } }', { to: email })).data
      .sandboxMail as { subject: string }[];
  const advance = (days: number) =>
    product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
  const readyCopy = (owner: Customer) =>
    eventually(async () => {
      const copy = (await owner.ask(COPIES)).data.dataExports.edges[0]?.node;
      return copy?.status === 'READY' ? copy : null;
    });

  it('hands out a copy of everything all services know, as JSON and PDF, to its owner only', async () => {
    const domain = await activeDomain(customer);
    const asked = await customer.ask(REQUEST_COPY);
    expect(asked.data.requestDataExport.status).toBe('PREPARING');
    const copy = await readyCopy(customer);
    expect(copy.files.map((file: { fileName: string }) => file.fileName)).toEqual([
      'personal-data.json',
      'personal-data.pdf',
    ]);

    const text = await (await fetch(`${product.url}${copy.files[0].path}`)).text();
    const json = JSON.parse(text);
    expect(json.sections.profile[0]).toMatchObject({ email: customer.email, fiscalCode: 'RSSMRA80A01H501U' });
    expect(json.sections.logins[0].username).toBe(customer.username);
    expect(json.sections.domains.map((one: { name: string }) => one.name)).toEqual([domain.name]);
    expect(json.sections.invoices).toHaveLength(1);
    expect(json.sections.orders[0].id).toBe(domain.orderId);
    expect(text).not.toMatch(/hash|password|tok_ok/i);

    const pdf = Buffer.from(await (await fetch(`${product.url}${copy.files[1].path}`)).arrayBuffer());
    expect([pdf.subarray(0, 5).toString(), pdf.length]).toEqual(['%PDF-', copy.files[1].size]);
    // The letter about the domain is written by another consumer: either may come first.
    await eventually(async () =>
      (await lettersTo(customer.email)).some(({ subject }) => subject === 'La copia dei tuoi dati è pronta'),
    );

    const stranger = await newCustomer(product);
    expect((await stranger.ask(COPIES)).data).toEqual({ dataExports: { edges: [] } });
  });

  it('is handed out to a session only while that lasts', async () => {
    const { signIn } = (await product.ask(SIGN_IN, { username: customer.username, password: PASSWORD })).data;
    const { data } = await product.ask(COPIES, {}, signIn.accessToken);
    const copy = data.dataExports.edges[0].node;
    const link = `${product.url}${copy.files[0].path}`;
    expect((await fetch(link)).status).toBe(200);
    await product.ask('mutation { signOut }', {}, signIn.accessToken);
    await eventually(async () => (await fetch(link)).status === 404);
  });

  it('is gone after a week', async () => {
    const other = await newCustomer(product);
    await other.ask(REQUEST_COPY);
    const copy = await readyCopy(other);
    await advance(8);
    expect((await other.ask(COPIES)).data.dataExports.edges[0].node).toMatchObject({
      status: 'EXPIRED',
      files: [],
    });
    expect((await fetch(`${product.url}${copy.files[0].path}`)).status).toBe(404);
  });

  it('does not erase who still holds a name or has an open order, and says so', async () => {
    const owner = await newCustomer(product);
    await activeDomain(owner);
    await placeOrder(owner, [registration(newName())]);
    const refused = (await owner.ask(ERASE, { renounce: false })).data.requestErasure;
    expect(
      refused.obstacles.map(({ code, count }: { code: string; count: number }) => [code, count]),
    ).toEqual(
      expect.arrayContaining([
        ['DOMAINS_HELD', 2],
        ['ORDERS_OPEN', 1],
      ]),
    );
  });

  it('can be taken back for fourteen days', async () => {
    const owner = await newCustomer(product);
    const { id } = (await owner.ask(ERASE, { renounce: false })).data.requestErasure;
    const again = (await owner.ask(ERASE, { renounce: false })).data.requestErasure;
    expect(again.id).toBe(id);
    const cancel = 'mutation ($id: ID!) { cancelErasure(erasureRequestId: $id) { status } }';
    const stranger = await newCustomer(product);
    expect((await stranger.ask(cancel, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await owner.ask(cancel, { id })).data.cancelErasure.status).toBe('CANCELLED');
    await advance(15);
    expect((await owner.ask('{ me { profile { email } } }')).data.me.profile.email).toBe(owner.email);
  });

  it('erases a profile, keeps what the law makes us keep and lets nobody in any more', async () => {
    const owner = await newCustomer(product);
    const { orderId, name } = await activeDomain(owner, newName('eu'));
    // Past expiry and, once the registry was told, past quarantine and release: the name is nobody's.
    await advance(366);
    await domainWithStatus(owner, name, 'REDEMPTION');
    await advance(54);
    const asked = await eventually(async () => {
      const answer = (await owner.ask(ERASE, { renounce: false })).data?.requestErasure;
      return answer?.id === undefined ? null : answer;
    });
    expect(asked.kept).toEqual(
      expect.arrayContaining([expect.objectContaining({ section: 'invoices', count: 1, years: 10 })]),
    );
    const { key } = (
      await owner.ask(
        'mutation { createApiKey(input: { name: "gestionale", scopes: [PROFILE_READ] }) { ... on ApiKeyCreated { key } } }',
      )
    ).data.createApiKey;
    await advance(14);

    await eventually(async () => {
      const [profile] = await product.rows('identity', 'SELECT email, first_name FROM profile WHERE id = ?', [
        owner.profileId,
      ]);
      return profile?.email === '' && profile.first_name === null;
    });
    const invoices = await product.rows('billing', 'SELECT billing_data FROM invoice WHERE order_id = ?', [
      orderId,
    ]);
    expect(invoices).toHaveLength(1);
    expect(String(invoices[0]?.billing_data)).toContain('Rossi');
    const entered = await product.ask(SIGN_IN, { username: owner.username, password: PASSWORD });
    expect(entered.data.signIn).toMatchObject({ code: 'CREDENTIALS_NOT_ACCEPTED' });
    await eventually(
      async () => (await owner.ask('{ me { id } }')).errors?.[0]?.extensions.code === 'UNAUTHENTICATED',
    );
    await eventually(
      async () =>
        (await product.ask('{ me { id } }', {}, key)).errors?.[0]?.extensions.code === 'UNAUTHENTICATED',
    );
    expect((await lettersTo(owner.email)).map(({ subject }) => subject)).toContain(
      'La tua anagrafica è stata cancellata',
    );
    await advance(2);
    const left = await product.rows(
      'identity',
      "SELECT COUNT(*) AS n FROM letter WHERE profile_id = ? AND recipient <> ''",
      [owner.profileId],
    );
    expect(Number(left[0]?.n)).toBe(0);
    const named = await product.rows(
      'identity',
      'SELECT COUNT(*) AS n FROM access_log_entry WHERE profile_id = ? AND person IS NOT NULL',
      [owner.profileId],
    );
    expect(Number(named[0]?.n)).toBe(0);
  });
});
