import { addDays } from '@customer-area/shared/clock';
import {
  activeDomain,
  type Customer,
  confirmAddress,
  newCustomer,
  newName,
  payByCard,
  placeOrder,
  signIn,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';

const INVITE = `mutation ($email: String!, $domains: [ID!], $until: DateTime!) { inviteDelegate(input: { email: $email, domainIds: $domains,
  expiresAt: $until, scopes: [DOMAINS_READ] }) { ... on Delegation { id } ... on DelegationRefused { code } } }`;
const ACCEPT = `mutation ($token: String!) { acceptDelegation(token: $token) {
  ... on ReceivedDelegation { delegationId } ... on DelegationRefused { code } } }`;
const SWITCH = 'mutation ($id: ID) { switchProfile(delegationId: $id) { ... on Session { accessToken } } }';
const PUSH = `mutation ($ids: [ID!]!, $username: String!) { pushDomain(domainIds: $ids, username: $username) {
  __typename ... on DomainPush { id } ... on DomainPushRefused { code } } }`;
const RECEIVED = '{ receivedDomainPushes { edges { node { id names status } } } }';
const TAKE = `mutation ($id: ID!) { acceptDomainPush(pushId: $id) { __typename
  ... on DomainPush { status } ... on DomainPushRefused { code } } }`;
const SEEN = `query ($id: ID!, $name: String!, $order: ID!) {
  domain(id: $id) { id name } byName: domain(name: $name) { id } domains { totalCount edges { node { name } } } domainCounts { total }
  search: domains(filter: { nameContains: $name }) { totalCount }
  order(id: $order) { number lines { description domain { id name } } } }`;
const LOG = '{ auditLog(first: 100) { edges { node { kind subjectId actor { kind username } } } } }';

describe.each(topologies)('a domain changes hands, and the old delegate is out (%s)', (topology) => {
  let product: Product;
  let giver: Customer;
  let receiver: Customer;
  let site: Awaited<ReturnType<typeof activeDomain>>;
  /** The delegate of the one that gives it, acting for it. */
  let acting: Pick<Customer, 'ask'>;

  const tokenMailedTo = (email: string, path: string) =>
    eventually(async () => {
      const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { links } }', {
        to: email,
      });
      const links = (data.sandboxMail as { links: string[] }[]).flatMap((mail) => mail.links);
      const link = links.find((one) => new URL(one).pathname === path);
      return link === undefined ? null : new URL(link).searchParams.get('token');
    });

  beforeAll(async () => {
    product = await sharedProduct(topology);
    giver = await newCustomer(product);
    await confirmAddress(product, giver);
    receiver = await newCustomer(product, { email: giver.email, emailConfirmation: giver.email });
    site = await activeDomain(giver, newName());
    const added = await placeOrder(giver, [{ addThirdLevel: { domainId: site.id, label: 'blog' } }]);
    await payByCard(giver, added.id);
    const delegate = await newCustomer(product, { firstName: 'Anna', fiscalCode: 'RSSNNA80A41H501L' });
    await confirmAddress(product, delegate);
    const invited = await giver.ask(INVITE, {
      ...{ email: delegate.email, domains: [site.id], until: addDays(new Date(), 60).toISOString() },
    });
    expect(invited.data.inviteDelegate).toEqual({ id: expect.any(String) });
    const token = await tokenMailedTo(delegate.email, '/accept-delegation');
    const { accessToken } = await signIn(product, delegate.username);
    const ask = (query: string, variables?: Record<string, unknown>) =>
      product.ask(query, variables, accessToken);
    const { delegationId } = (await ask(ACCEPT, { token })).data.acceptDelegation;
    const switched = (await ask(SWITCH, { id: delegationId })).data.switchProfile.accessToken;
    acting = { ask: (query, variables) => product.ask(query, variables, switched) };
    expect((await acting.ask('{ domains { totalCount } }')).data.domains.totalCount).toBe(1);
  });

  const seen = async ({ ask }: Pick<Customer, 'ask'>) =>
    (await ask(SEEN, { id: site.id, name: site.name, order: site.orderId })).data;

  it('is offered to another login of its holder, and goes there with its third level', async () => {
    const offered = await giver.ask(PUSH, { ids: [site.id], username: receiver.username });
    expect(offered.data.pushDomain.__typename).toBe('DomainPush');
    const [{ node }] = (await receiver.ask(RECEIVED)).data.receivedDomainPushes.edges;
    expect(node).toMatchObject({ names: [site.name], status: 'OFFERED' });
    const taken = (await receiver.ask(TAKE, { id: node.id })).data.acceptDomainPush;
    expect(taken).toEqual({ __typename: 'DomainPush', status: 'ACCEPTED' });
    expect(await seen(receiver)).toMatchObject({
      domain: { id: site.id, name: site.name },
      domains: { totalCount: 1 },
      search: { totalCount: 2 },
      order: null,
    });
  });

  it('does not exist for the one that had it, whose order stays', async () => {
    expect(await seen(giver)).toMatchObject({
      ...{ domain: null, byName: null, search: { totalCount: 0 }, domainCounts: { total: 0 } },
      domains: { totalCount: 0, edges: [] },
      order: { lines: [{ domain: null }] },
    });
  });

  it('is out of reach for the old delegate, whose session ends', async () => {
    await eventually(async () => {
      const { errors } = await acting.ask('{ domains { totalCount } }');
      return errors?.[0]?.extensions.code === 'UNAUTHENTICATED' ? true : null;
    });
  });

  it('stands in the log of each side without the other', async () => {
    const entries = async ({ ask }: Customer) =>
      ((await ask(LOG)).data.auditLog.edges as { node: { kind: string; actor: { username: string } } }[]).map(
        ({ node }) => node,
      );
    const about = (customer: Customer, kind: string) =>
      eventually(async () => (await entries(customer)).find((one) => one.kind === kind) ?? null);
    expect(await about(giver, 'domain.handed-over')).toMatchObject({
      actor: { kind: 'SYSTEM', username: null },
    });
    expect(await about(receiver, 'domain.received')).toMatchObject({
      actor: { kind: 'LOGIN', username: receiver.username },
    });
    expect(JSON.stringify(await entries(giver))).not.toContain(receiver.username);
    expect(JSON.stringify(await entries(receiver))).not.toContain(giver.username);
    expect(await about(giver, 'delegation.domain-lost')).toBeDefined();
  });
});
