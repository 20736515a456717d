/**
 * What is asked. `product` is the request a client of the customer area sends, `yardstick` what the same client would ask
 * of an interface written for that one page. Both are given the turn's number, which is never repeated in a run.
 *
 * @typedef {import('./customers.mjs').Customer} Customer
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} title
 * @property {(customer: Customer, all: Customer[], turn: number) => { query: string, variables: Record<string, unknown> }} product
 * @property {(customer: Customer, all: Customer[]) => { path: string, id?: string }} yardstick
 */

const PAGE = `{
  me {
    id
    username
    profile {
      id
      companyName
      email
      domains(first: 20) {
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            id
            name
            label
            paidThrough
            actions { id allowed reason { code } }
            orders(first: 1) { edges { node { id number status createdAt total { amount currency } } } }
          }
        }
      }
    }
  }
}`;

const ONE_DOMAIN = `query OneDomain($id: ID!) {
  domain(id: $id) {
    id
    name
    label
    registeredAt
    paidThrough
    orders(first: 20) { edges { node { id number status createdAt total { amount currency } } } }
  }
  me { profile { id companyName vatNumber email phone address { street postalCode city province country } } }
}`;

const REFUSED = 'query Foreign($id: ID!) { domain(id: $id) { id name label paidThrough } }';

/** @type {Workload[]} */
export const WORKLOADS = [
  {
    name: 'my-domains',
    title: 'me, my profile, 20 of my domains with their latest order',
    product: () => ({ query: `query MyDomains ${PAGE}`, variables: {} }),
    yardstick: () => ({ path: '/my-domains' }),
  },
  {
    name: 'one-domain',
    title: 'one domain with its orders, and its holder',
    product: ({ domains, number }) => ({
      query: ONE_DOMAIN,
      variables: { id: domains[number % domains.length]?.id },
    }),
    yardstick: ({ domains, number }) => ({
      path: '/one-domain',
      id: domains[number % domains.length]?.id ?? '',
    }),
  },
  {
    name: 'refused',
    title: "somebody else's domain: as absent",
    product: (customer, all) => ({ query: REFUSED, variables: { id: foreignDomain(customer, all) } }),
    yardstick: (customer, all) => ({ path: '/domain', id: foreignDomain(customer, all) }),
  },
  {
    name: 'never-seen',
    title: 'my-domains under a text never seen before',
    product: (_customer, _all, turn) => ({ query: `query Never${turn} ${PAGE}`, variables: {} }),
    yardstick: () => ({ path: '/my-domains' }),
  },
];

function foreignDomain({ number }, all) {
  return all[(number + 1) % all.length]?.domains[0]?.id ?? '';
}
