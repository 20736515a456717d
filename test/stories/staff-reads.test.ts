import { activeDomain, type Customer, newCustomer } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const SEARCH =
  'query ($t: String!, $r: String!) { staffSearch(text: $t, reason: $r) { matches { profileId kind } unavailable } }';
const CUSTOMER = `query ($id: ID!, $r: String!) { customer(profileId: $id, reason: $r) {
  profile { email } logins { username } domains(first: 5) { edges { node { name } } } orders(first: 5) { edges { node { number } } } } }`;
const NOTE = `mutation ($id: ID!, $r: String!) {
  addCustomerNote(input: { profileId: $id, text: "Parla solo inglese", reason: $r }) { noteId } }`;
const LOG = `{ auditLog(filter: { kinds: ["staff.read"] }, first: 50) {
  edges { node { text reason ip actor { kind loginId username displayName } } } } }`;
const WHOLE_LOG = '{ auditLog(first: 50) { edges { node { kind text reason } } } }';
const ME = '{ me { id } }';

interface Entry {
  readonly text: string;
  readonly reason: string;
  readonly ip: string | null;
  readonly actor: Readonly<Record<string, string | null>>;
}

describe.each(topologies)('a customer sees who read their data and why (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let other: Customer;
  let agent: Pick<Customer, 'ask'>;
  let name: string;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    [customer, other] = [await newCustomer(product), await newCustomer(product)];
    agent = await memberOfStaff(product);
    ({ name } = await activeDomain(customer));
  });

  const entries = async (of: Customer): Promise<Entry[]> =>
    (await of.ask(LOG)).data.auditLog.edges.map(({ node }: { node: Entry }) => node);
  const loggedFor = (of: Customer, reason: string, count: number) =>
    eventually(async () => {
      const found = (await entries(of)).filter((entry) => entry.reason === reason);
      return found.length >= count && found;
    });

  it('when found by a domain: that a search has shown them, by whom, and the reason', async () => {
    const { data } = await agent.ask(SEARCH, { t: name, r: 'Telefonata delle 10' });
    expect(data.staffSearch).toMatchObject({
      matches: [{ profileId: customer.profileId, kind: 'DOMAIN' }],
      unavailable: [],
    });
    const { id: loginId } = (await agent.ask(ME)).data.me;
    expect(await loggedFor(customer, 'Telefonata delle 10', 1)).toEqual([
      {
        text: 'Dati consultati dal nostro personale: Visti: i dati trovati con una ricerca. Motivo: Telefonata delle 10',
        reason: 'Telefonata delle 10',
        ip: null,
        // Who of our staff it was is told by an id, which stays the same: not by a name.
        actor: { kind: 'STAFF', loginId, username: null, displayName: null },
      },
    ]);
  });

  it('and when looked at: each part once, of whatever service it is', async () => {
    const { data } = await agent.ask(CUSTOMER, { id: customer.profileId, r: 'Pratica 12' });
    expect(data.customer).toMatchObject({
      profile: { email: customer.email },
      logins: [{ username: customer.username }],
      domains: { edges: [{ node: { name } }] },
      orders: { edges: [{ node: { number: expect.any(String) } }] },
    });
    const told = await loggedFor(customer, 'Pratica 12', 4);
    const parts = told.map(({ text }) => /Visti: (.*)\. Motivo/.exec(text)?.[1]).sort();
    expect(parts).toEqual(
      ['gli accessi e le sessioni', 'gli ordini', 'i domini', "i dati dell'anagrafica"].sort(),
    );
  });

  it('but of a note only that it was written and why', async () => {
    await agent.ask(NOTE, { id: customer.profileId, r: 'Pratica 13' });
    const log = await eventually(async () => {
      const { edges } = (await customer.ask(WHOLE_LOG)).data.auditLog;
      const found = edges.map(({ node }: { node: { reason: string } }) => node);
      return found.some(({ reason }: { reason: string }) => reason === 'Pratica 13') && found;
    });
    expect(JSON.stringify(log)).not.toContain('inglese');
  });

  it('and nobody without a reason, and no other customer, gets to read them', async () => {
    const before = (await entries(customer)).length;
    const nameless = await agent.ask(CUSTOMER, { id: customer.profileId, r: ' ' });
    expect(nameless.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    for (const query of [CUSTOMER, SEARCH]) {
      const denied = await other.ask(query, { id: customer.profileId, t: name, r: 'Curiosità' });
      expect(denied.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await entries(customer)).toHaveLength(before);
    expect(await entries(other)).toEqual([]);
  });
});
