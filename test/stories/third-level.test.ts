import { readStaffSchema } from '@customer-area/gateway/schema/files';
import { buildSchema } from 'graphql';
import {
  activeDomain,
  type Customer,
  domainWithStatus,
  newCustomer,
  newName,
  PASSWORD,
  payByCard,
  placeOrder,
  renewal,
  signIn,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';
import { RandomDocuments, type RootField } from './fuzz/random-document';
import { RandomSource } from './fuzz/random-source';
import { randomValues } from './fuzz/random-value';
import { fillProfile, type ProfileValues } from './fuzz/values-of-profile';

const PREPARE = `mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }`;
const CREATE = 'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id username } }';
const ASSIGN = `mutation ($domain: ID!, $login: ID) { assignThirdLevelLogin(domainId: $domain, loginId: $login) {
  ... on ThirdLevelLoginAssigned { domain { id assignedLogin { id username } } } ... on ThirdLevelLoginRefused { code } } }`;
const PARENT = `query ($id: ID!) { domain(id: $id) { paidThrough
  thirdLevels { totalCount edges { node { id name status paidThrough parent { id } registrant { email }
    actions { code allowed reason { code } } } } } } }`;
const SEEN = `query ($search: String!) { domains(first: 100) { totalCount edges { node { id name status parent { id }
    registrant { email } services { service status } } } }
  domainCounts { total } search: domains(filter: { nameContains: $search }) { totalCount }
  orders { totalCount edges { node { id } } } }`;
const BEYOND = { code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' };
/** The sandbox's own show the letters of everybody and move the clock; the other one ends the session that asks. */
const LEFT_OUT = new Set(['advanceClock', 'sandboxMail', 'signOut']);
/** Of each root field, with arguments and selections of their own. */
const DOCUMENTS = 4;

interface Child {
  readonly id: string;
  readonly name: string;
}

describe.each(topologies)('a third level with its own login (%s)', (topology) => {
  let product: BorrowedProduct;
  let values: ProfileValues;
  let owner: Customer;
  let site: Awaited<ReturnType<typeof activeDomain>>;
  let blog: Child;
  let login: { id: string; username: string };
  /** The login of the third level, signed in. */
  let guest: Awaited<ReturnType<typeof session>>;

  beforeAll(async () => {
    product = await borrowProduct(topology);
    values = await fillProfile(product);
    owner = values.customer;
    site = await activeDomain(owner, newName());
  });
  afterAll(() => product?.giveBack());

  const session = async (username: string) => {
    const { accessToken, refreshToken } = await signIn(product, username);
    const ask = (query: string, variables?: Record<string, unknown>) =>
      product.ask(query, variables, accessToken);
    return { ask, token: accessToken, refreshToken };
  };
  const another = async (customer: Customer): Promise<typeof login> => {
    const prepared = (await customer.ask(PREPARE, { p: PASSWORD })).data.prepareAdditionalLogin;
    return (await customer.ask(CREATE, { t: prepared.token })).data.confirmAdditionalLogin;
  };
  const assign = async (domain: string, to: string | null, customer: Customer = owner) => {
    const { data, errors } = await customer.ask(ASSIGN, { domain, login: to });
    return data?.assignThirdLevelLogin ?? errors?.[0]?.extensions;
  };
  const isOut = async ({ ask }: { ask: typeof owner.ask }) =>
    (await ask('{ domains { totalCount } }')).errors?.[0]?.extensions.code === 'UNAUTHENTICATED';

  it('is ordered beneath a domain, paid, and renewed with it', async () => {
    const ordered = await placeOrder(owner, [{ addThirdLevel: { domainId: site.id, label: 'Blog' } }]);
    expect((await payByCard(owner, ordered.id)).__typename).toBe('PaymentCompleted');
    blog = (await domainWithStatus(owner, `blog.${site.name}`, 'ACTIVE')) as Child;
    const { thirdLevels, paidThrough } = (await owner.ask(PARENT, { id: site.id })).data.domain;
    expect(thirdLevels).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            id: blog.id,
            name: `blog.${site.name}`,
            paidThrough,
            parent: { id: site.id },
            registrant: { email: owner.email },
          },
        },
      ],
    });
    expect(thirdLevels.edges[0].node.actions).toContainEqual({
      code: 'RENEW',
      allowed: false,
      reason: { code: 'RENEWED_WITH_PARENT' },
    });
    const renewed = await placeOrder(owner, [renewal(site.id)]);
    await payByCard(owner, renewed.id);
    await eventually(async () => {
      const { domain } = (await owner.ask(PARENT, { id: site.id })).data;
      const [{ node }] = domain.thirdLevels.edges;
      return domain.paidThrough > paidThrough && node.paidThrough === domain.paidThrough;
    });
  });

  it('goes to no login that is foreign, absent or the own one, and no other domain does', async () => {
    const stranger = await newCustomer(product);
    const foreign = await another(stranger);
    const notFound = { code: 'NOT_FOUND' };
    for (const id of [foreign.id, stranger.loginId, 'lgn_01jdem00000000000000009999', 'x'])
      expect(await assign(blog.id, id)).toEqual(notFound);
    for (const id of [blog.id, 'dom_01jdem00000000000000009999', 'x'])
      expect(await assign(id, foreign.id, stranger)).toEqual(notFound);
    expect(await assign(blog.id, owner.loginId)).toEqual({ code: 'OWN_LOGIN' });
    login = await another(owner);
    expect(await assign(site.id, login.id)).toEqual({ code: 'NOT_A_THIRD_LEVEL' });
  });

  it('is seen by its login, which is out of everything else within two seconds', async () => {
    const before = await session(login.username);
    expect((await before.ask('{ domains { totalCount } }')).data.domains.totalCount).toBeGreaterThan(1);
    expect(await assign(blog.id, login.id)).toEqual({ domain: { id: blog.id, assignedLogin: login } });
    await eventually(() => isOut(before), 2_000);
    const refresh = 'mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken } }';
    const refreshed = await product.ask(refresh, { t: before.refreshToken });
    expect(refreshed.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');

    guest = await session(login.username);
    const { data } = await guest.ask(SEEN, { search: values.word });
    expect(data).toEqual({
      domains: {
        totalCount: 1,
        edges: [
          {
            node: {
              id: blog.id,
              name: blog.name,
              status: 'ACTIVE',
              parent: null,
              registrant: null,
              services: [],
            },
          },
        ],
      },
      domainCounts: { total: 1 },
      search: { totalCount: 0 },
      orders: { totalCount: 0, edges: [] },
    });
    const me = await guest.ask('{ me { username limitedToThirdLevel thirdLevel { id name } } }');
    expect(me.data.me).toEqual({
      username: login.username,
      limitedToThirdLevel: true,
      thirdLevel: { id: blog.id, name: blog.name },
    });
  });

  it('has services and orders of its own, which its login sees', async () => {
    const hosting = { addService: { domainId: blog.id, service: 'HOSTING' } };
    const ordered = await placeOrder(owner, [hosting]);
    await payByCard(owner, ordered.id);
    await eventually(async () => {
      const { data } = await guest.ask(SEEN, { search: values.word });
      expect(data.orders).toEqual({ totalCount: 1, edges: [{ node: { id: ordered.id } }] });
      return data.domains.edges[0].node.services[0]?.status === 'ACTIVE';
    });
    const refused = await guest.ask(
      'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }',
      { input: { lines: [hosting], idempotencyKey: 'guest' } },
    );
    expect(refused.errors?.[0]?.extensions).toEqual(BEYOND);
  });

  it('is all that its login is shown, whichever root field it asks and however', async () => {
    const schema = buildSchema(readStaffSchema());
    const random = new RandomSource(20_261_127);
    // With the ids of what it must not see: those that were there before the third level was.
    const value = randomValues(random, values, values);
    const documents = new RandomDocuments(schema, random, value, LEFT_OUT);
    const roots = [
      ...Object.keys(schema.getQueryType()?.getFields() ?? {}).map((name) => ({ kind: 'query', name })),
      ...Object.keys(schema.getMutationType()?.getFields() ?? {}).map((name) => ({ kind: 'mutation', name })),
    ].filter(({ name }) => !LEFT_OUT.has(name)) as RootField[];
    const secrets = [...values.ids, ...values.texts, owner.loginId, owner.profileId, site.id, site.orderId];
    const shown: object[] = [];
    const refused = new Set<string>();
    let shownToOwner = 0;
    for (const root of roots)
      for (let n = 0; n < DOCUMENTS; n++) {
        const { query, variables } = documents.next(root);
        const answer = await guest.ask(query, variables);
        const asked = JSON.stringify([query, variables]);
        const secretsIn = (text: string) =>
          secrets.filter((secret) => text.includes(secret) && !asked.includes(secret));
        const text = JSON.stringify(answer);
        const leaked = secretsIn(text);
        if (root.kind === 'query') {
          const toOwner = JSON.stringify(await owner.ask(query, variables));
          if (secretsIn(toOwner).length > 0) shownToOwner += 1;
        }
        if (leaked.length > 0) shown.push({ query, variables, leaked, answer: text.slice(0, 500) });
        if (answer.errors?.some(({ extensions }) => extensions.code === 'FORBIDDEN')) refused.add(root.name);
      }
    expect(shown).toEqual([]);
    // What would have been seen is in some of the answers: they are drawn anew with every change of the schema.
    expect(shownToOwner).toBeGreaterThan(3);
    // It was let in all the time, and refused for what it asked.
    expect((await guest.ask('{ domains { totalCount } }')).data.domains.totalCount).toBe(1);
    expect(refused.size).toBeGreaterThan(roots.length / 2);
    // And it has done nothing there: no fact names it, but those of its sessions, of passwords that it guessed as anybody can, and of lists of what it sees.
    for (const service of ['identity', 'domains', 'billing', 'support']) {
      const facts = await product.rows(
        service,
        "SELECT DISTINCT type FROM event_log WHERE profile_id = ? AND actor LIKE ? AND type NOT LIKE 'session.%' AND type NOT IN ('login.sign-in-refused', 'domains.exported')",
        [owner.profileId, `%${login.id}%`],
      );
      expect([service, facts]).toEqual([service, []]);
    }
  });

  it('is shut to its login within two seconds once it is taken away, for good', async () => {
    expect(await assign(blog.id, null)).toEqual({ domain: { id: blog.id, assignedLogin: null } });
    await eventually(() => isOut(guest), 2_000);
    const after = await session(login.username);
    const { data } = await after.ask(SEEN, { search: 'blog' });
    expect(data).toEqual({
      domains: { totalCount: 0, edges: [] },
      domainCounts: { total: 0 },
      search: { totalCount: 0 },
      orders: { totalCount: 0, edges: [] },
    });
    const gone = await after.ask('query ($id: ID!) { domain(id: $id) { id } node(id: $id) { id } }', {
      id: blog.id,
    });
    expect(gone.data).toEqual({ domain: null, node: null });
    expect((await after.ask('{ me { profile { email } } }')).errors?.[0]?.extensions).toEqual(BEYOND);
  });
});
