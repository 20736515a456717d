import { randomBytes } from 'node:crypto';
import { addDays } from '@customer-area/shared/clock';
import {
  activeDomain,
  type Customer,
  newCustomer,
  newKey,
  PASSWORD,
  PAY_ORDER,
  placeOrder,
  registration,
} from '../../harness/customer';
import { eventually } from '../../harness/operations';
import type { Product } from '../../harness/product';

/** A profile that has something of everything, each text of it with a word that nobody else knows. */
export interface ProfileValues {
  readonly customer: Customer;
  /** In every text that the profile wrote. */
  readonly word: string;
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly cursors: readonly string[];
}

const ID = /[a-z]{3}_[0-9a-z]{26}/g;

export async function fillProfile(product: Product): Promise<ProfileValues> {
  const word = `segreto${randomBytes(6).toString('hex')}`;
  const customer = await newCustomer(product, {
    email: `${word}@example.it`,
    emailConfirmation: `${word}@example.it`,
  });
  await confirmEmail(product, customer);
  const name = `${word}.it`;
  const domain = await activeDomain(customer, name);
  const unpaid = await placeOrder(customer, [registration(`${word}-altro.it`)]);
  await customer.ask(PAY_ORDER, {
    input: { orderId: unpaid.id, means: { card: { token: 'tok_ok', save: true } }, idempotencyKey: newKey() },
  });
  await placeOrder(customer, [registration(`${word}-aperto.it`)]);
  // Some days from now, wherever the clock of the product stands.
  const expiresAt = addDays(new Date(domain.paidThrough), -360).toISOString();
  const changes: [string, Record<string, unknown>?][] = [
    [
      `mutation ($d: ID!) { openTicket(input: { category: OTHER, subject: "${word}", message: "${word}", about: { domainId: $d }, idempotencyKey: "${word}" }) { id } }`,
      { d: domain.id },
    ],
    [
      `mutation { createApiKey(input: { name: "${word}", scopes: [DOMAINS_READ] }) { ... on ApiKeyCreated { key } } }`,
    ],
    [
      `mutation ($until: DateTime!) { inviteDelegate(input: { email: "${word}@delegato.example", scopes: [DOMAINS_READ], expiresAt: $until, purpose: "${word}" }) { ... on Delegation { id } } }`,
      { until: expiresAt },
    ],
    [`mutation ($id: ID!) { renameLogin(loginId: $id, name: "${word}") { id } }`, { id: customer.loginId }],
    ['mutation { requestDataExport { id } }'],
  ];
  for (const [query, variables] of changes) {
    const { errors, data } = await customer.ask(query, variables);
    if (errors !== undefined || Object.keys(Object.values(data as object)[0] as object).length === 0)
      throw new Error(`${query}: ${JSON.stringify({ errors, data })}`);
  }
  await anotherLogin(customer);
  const invoice = await eventually(async () => {
    const { data } = await customer.ask('{ me { profile { invoices { edges { node { number } } } } } }');
    return data.me.profile.invoices.edges.length === 2 ? data.me.profile.invoices.edges[0].node : null;
  });
  const texts = [name, word, customer.email, customer.username, unpaid.number, invoice.number];
  return { customer, word, texts, ids: await idsOf(product, customer), cursors: await cursorsOf(customer) };
}

async function confirmEmail(product: Product, { email }: Customer): Promise<void> {
  const token = await eventually(async () => {
    const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { links } }', {
      to: email,
    });
    const links = (data.sandboxMail as { links: string[] }[]).flatMap((mail) => mail.links);
    const link = links.find((one) => new URL(one).pathname === '/confirm-email');
    return link === undefined ? null : new URL(link).searchParams.get('token');
  });
  await product.ask('mutation ($t: String!) { confirmEmail(token: $t) }', { t: token });
}

async function anotherLogin(customer: Customer): Promise<void> {
  const prepared = await customer.ask(
    'mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }',
    { p: PASSWORD },
  );
  await customer.ask('mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id } }', {
    t: prepared.data.prepareAdditionalLogin.token,
  });
}

/** Every id in any row of the profile, as the database has them. */
async function idsOf(product: Product, { profileId }: Customer): Promise<string[]> {
  const ids = new Set<string>([profileId]);
  for (const service of ['identity', 'domains', 'billing', 'support']) {
    const tables = await product.rows(
      service,
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'profile_id'",
    );
    for (const { name } of tables) {
      const rows = await product.rows(service, `SELECT * FROM \`${String(name)}\` WHERE profile_id = ?`, [
        profileId,
      ]);
      for (const id of JSON.stringify(rows).match(ID) ?? []) ids.add(id);
    }
  }
  return [...ids].sort();
}

async function cursorsOf(customer: Customer): Promise<string[]> {
  const lists = ['domains', 'orders', 'tickets', 'auditLog'];
  const page = '(first: 1) { pageInfo { endCursor } }';
  const { data } = await customer.ask(`{ ${lists.map((list) => `${list}${page}`).join(' ')} }`);
  return lists.map((list) => data[list].pageInfo.endCursor as string);
}
