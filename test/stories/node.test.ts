import { NODE_OWNERS } from '@customer-area/gateway/nodes/node-owners';
import { activeDomain, type Customer, newCustomer } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';

const NODE = `query ($id: ID!) { node(id: $id) { __typename id ... on Domain { name orders { totalCount } } ... on Order { number }
  ... on Invoice { total { currency } } ... on Login { username } ... on RegistrantProfile { email } ... on ApiKey { lastFour }
  ... on Operation { kind status domain { id } } ... on Registrant { email } ... on Ticket { subject }
  ... on Attachment { fileName } } }`;
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const CREATE_KEY = `mutation { createApiKey(input: { name: "Gestionale", scopes: [DOMAINS_READ] }) {
  ... on ApiKeyCreated { key apiKey { id } } } }`;
const OPEN_TICKET =
  'mutation { openTicket(input: { category: OTHER, subject: "Una domanda", message: "Quale?", idempotencyKey: "k" }) { id } }';
const ANNOUNCE = `mutation { ticketAttachmentUpload(input: { fileName: "schermata.png", size: 100 }) {
  ... on TicketAttachmentUpload { attachment { id } } } }`;

describe.each(topologies)('anything can be asked for by its id (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let stranger: Customer;
  /** One thing of the customer for each prefix. */
  let own: Record<string, string>;
  let key: string;

  beforeAll(async () => {
    product = await sharedProduct(topology);
    [customer, stranger] = [await newCustomer(product), await newCustomer(product)];
    const domain = await activeDomain(customer);
    const invoice = await eventually(async () => {
      const { data } = await customer.ask('query ($id: ID!) { order(id: $id) { invoice { id } } }', {
        id: domain.orderId,
      });
      return data.order.invoice?.id as string | undefined;
    });
    const operation = await customer
      .ask('query ($id: ID!) { domain(id: $id) { operations { edges { node { id } } } } }', { id: domain.id })
      .then(({ data }) => data.domain.operations.edges[0].node.id as string);
    // Its data is fetched from the profile a moment after the order.
    const registrant = await eventually(async () => {
      const { data } = await customer.ask('{ registrants { edges { node { id email } } } }');
      const node = data.registrants.edges[0]?.node;
      return node?.email == null ? null : (node.id as string);
    });
    const made = (await customer.ask(CREATE_KEY)).data.createApiKey;
    const ticket = (await customer.ask(OPEN_TICKET)).data.openTicket;
    const file = (await customer.ask(ANNOUNCE)).data.ticketAttachmentUpload.attachment;
    key = made.key;
    own = {
      att: file.id,
      dom: domain.id,
      inv: invoice,
      key: made.apiKey.id,
      lgn: customer.loginId,
      opr: operation,
      ord: domain.orderId,
      prf: customer.profileId,
      rgt: registrant,
      tkt: ticket.id,
    };
  });

  it.each(Object.entries(NODE_OWNERS))(
    '%s_… is answered with what its type has',
    async (prefix, { type }) => {
      const { data, errors } = await customer.ask(NODE, { id: own[prefix] });
      expect(errors).toBeUndefined();
      expect(data.node).toMatchObject({ __typename: type, id: own[prefix] });
      expect(Object.keys(data.node).length).toBeGreaterThan(2);
      expect(Object.values(data.node)).not.toContain(null);
    },
  );

  it('one after the other in the order asked, null where there is none', async () => {
    const ids = Object.values(own);
    const absent = Object.values(own).map((id) => `${id.slice(0, 4)}01jdem00000000000000009999`);
    const { data, errors } = await customer.ask(NODES, { ids: [...ids, ...absent, 'x', 'dom_', 'dom_é'] });
    expect(errors).toBeUndefined();
    expect(data.nodes.slice(0, ids.length)).toEqual(
      Object.entries(own).map(([prefix, id]) => ({ __typename: NODE_OWNERS[prefix]?.type, id })),
    );
    expect(data.nodes.slice(ids.length)).toEqual(Array(absent.length + 3).fill(null));
  });

  it('what belongs to others is like what does not exist', async () => {
    const foreign = await stranger.ask(NODES, { ids: Object.values(own) });
    expect(foreign).toEqual({ data: { nodes: Object.values(own).map(() => null) } });
    const one = await stranger.ask(NODE, { id: own.ord });
    expect(one).toEqual(await stranger.ask(NODE, { id: 'ord_01jdem00000000000000009999' }));
  });

  it('a program sees what its key covers; the rest is for it as if it did not exist', async () => {
    const answer = await product.ask(NODES, { ids: Object.values(own) }, key);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.nodes.filter(Boolean)).toEqual([
      { __typename: 'Domain', id: own.dom },
      { __typename: 'Login', id: own.lgn },
      { __typename: 'Operation', id: own.opr },
    ]);
  });

  it('nobody sees anything without signing in', async () => {
    const answer = await product.ask(NODES, { ids: Object.values(own) });
    expect(answer.data).toEqual({ nodes: null });
    expect(answer.errors).toMatchObject([{ path: ['nodes'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
